import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  decodeCluster,
  decodeUnits,
  encodeCluster,
  encodeUnits,
  encodeWord,
  findMeaning,
  shardOf,
} from '../../../../../src/search/format/later/meaning-files.ts';

const unit = [0.5, -0.5, 0.5, 0.5];

test('a vector of length 1 is read as it was written, but for coarse steps', () => {
  for (const [d, value] of decodeUnits(encodeUnits(unit, 4), 4).entries())
    assert.ok(Math.abs(value - (unit[d] ?? 0)) <= 0.13);
});

test('a number that no vector of length 1 has is written as the largest one', () => {
  assert.ok((decodeUnits(encodeUnits([1e9], 4), 4)[0] ?? 0) >= 1);
});

describe('a file of words', () => {
  const file = [
    encodeWord('exam', { vector: [1, -0.5, 0], factor: 2, isOwn: false }),
    encodeWord('moe', { vector: [0, 0.2, 0.2], factor: 1, isOwn: true }),
    encodeWord('empty', { vector: [0, 0, 0], factor: 1, isOwn: false }),
    encodeWord('ex', { vector: [3, 0], factor: 0.001, isOwn: false }),
  ].join('\n');

  test('gives the meaning of a word, and whether general English has it', () => {
    const { vector, isOwn } = findMeaning(file, 'exam') ?? assert.fail();
    const [first = 0, second = 0, third] = vector;
    assert.ok(first > 0 && second < 0 && third === 0, String(vector));
    assert.equal(isOwn, false);
    assert.equal(findMeaning(file, 'moe')?.isOwn, true);
  });

  test('keeps how long a vector is to three digits', () => {
    const length = (word: string) => Math.hypot(...(findMeaning(file, word)?.vector ?? []));
    for (const [word, expected] of [
      ['exam', 2.24],
      ['moe', 0.283],
      ['ex', 0.003],
      ['empty', 0],
    ] as const)
      assert.ok(Math.abs(length(word) - expected) < 1e-9, word);
  });

  test('knows whole words alone', () => {
    for (const word of ['exa', 'xam', 'oe', 'other', '']) assert.equal(findMeaning(file, word), undefined);
    assert.equal(findMeaning('', 'exam'), undefined);
  });
});

test('a cluster names its papers by number', () => {
  const { papers, values } = decodeCluster(encodeCluster([0, 7, 99_999], [...unit, ...unit, ...unit], 4), 4);
  assert.deepEqual(papers, [0, 7, 99_999]);
  assert.equal(values.length, 12);
});

test('words are spread over all files, each always in the same one', () => {
  const shards = new Set(Array.from({ length: 200 }, (_, i) => shardOf(`word${i}`, 8)));
  assert.equal(shards.size, 8);
  assert.equal(shardOf('exam', 8), shardOf('exam', 8));
});
