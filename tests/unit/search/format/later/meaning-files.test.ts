import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  decodeCluster,
  decodeUnits,
  encodeCluster,
  encodeUnits,
  encodeWords,
  findMeaning,
  paperSteps,
  shardOf,
  wordSteps,
} from '../../../../../src/search/format/later/meaning-files.ts';

const unit = [0.5, -0.5, 0.5, 0.5];
const steps = paperSteps([1, 1, 1, 1]);

test('a vector of length 1 is read as it was written, but for coarse steps', () => {
  for (const [d, value] of decodeUnits(encodeUnits(unit, steps), steps).entries())
    assert.ok(Math.abs(value - (unit[d] ?? 0)) <= 0.21);
});

test('papers are written more exactly where they are spread less, words where papers are spread more', () => {
  const [spreads, fine, coarse] = [
    [2, 0.5],
    [0.01, 0.3],
    [0.3, 0.01],
  ];
  const isKept = (value: readonly number[], of: Float64Array) =>
    [...decodeUnits(encodeUnits(value, of), of)].some((number) => number !== 0);
  assert.ok(isKept(fine, paperSteps(spreads)) && !isKept(coarse, paperSteps(spreads)));
  assert.ok(isKept([0.4, 0], wordSteps(spreads)) && !isKept([0, 0.4], wordSteps(spreads)));
});

test('a number that no vector of length 1 has is written as the largest one', () => {
  assert.ok((decodeUnits(encodeUnits([1e9], paperSteps([1])), paperSteps([1]))[0] ?? 0) >= 1);
});

describe('a file of words', () => {
  const steps = wordSteps([1, 1, 1]);
  const file = encodeWords(
    new Map([
      ['exam', { vector: Float64Array.of(2, -1, 0), isOwn: false }],
      ['moe', { vector: Float64Array.of(0, 0.2, 0.2), isOwn: true }],
      ['empty', { vector: new Float64Array(3), isOwn: false }],
      ['ex', { vector: Float64Array.of(0.003, 0, 0), isOwn: false }],
    ]),
    steps,
  );

  test('gives the meaning of a word, and whether general English has it', () => {
    const { vector, isOwn } = findMeaning(file, 'exam', steps) ?? assert.fail();
    const [first = 0, second = 0, third] = vector;
    assert.ok(first > 0 && second < 0 && third === 0, String(vector));
    assert.equal(isOwn, false);
    assert.equal(findMeaning(file, 'moe', steps)?.isOwn, true);
  });

  test('keeps how long a vector is to two digits', () => {
    const length = (word: string) => Math.hypot(...(findMeaning(file, word, steps)?.vector ?? []));
    for (const [word, expected] of [
      ['exam', 2.2],
      ['moe', 0.28],
      ['ex', 0.003],
      ['empty', 0],
    ] as const)
      assert.ok(Math.abs(length(word) - expected) < 1e-9, word);
  });

  test('knows whole words alone', () => {
    for (const word of ['exa', 'xam', 'oe', 'other', ''])
      assert.equal(findMeaning(file, word, steps), undefined);
    assert.equal(findMeaning('', 'exam', steps), undefined);
  });
});

test('a cluster names its papers by number', () => {
  const { papers, values } = decodeCluster(
    encodeCluster([0, 7, 99_999], [...unit, ...unit, ...unit], steps),
    steps,
  );
  assert.deepEqual(papers, [0, 7, 99_999]);
  assert.equal(values.length, 12);
});

test('words are spread over all files, each always in the same one', () => {
  const shards = new Set(Array.from({ length: 200 }, (_, i) => shardOf(`word${i}`, 8)));
  assert.equal(shards.size, 8);
  assert.equal(shardOf('exam', 8), shardOf('exam', 8));
});
