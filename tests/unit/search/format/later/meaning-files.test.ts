import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decodeCluster,
  decodeUnits,
  decodeWords,
  encodeCluster,
  encodeUnits,
  encodeWord,
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

test('words are read with their vectors, and whether general English has them', () => {
  const lines = [
    encodeWord('exam', { vector: Float64Array.of(1, -0.5, 0), isOwn: false }, 2),
    encodeWord('moe', { vector: Float64Array.of(0, 0.2, 0.2), isOwn: true }, 2),
    encodeWord('empty', { vector: Float64Array.of(0, 0, 0), isOwn: false }, 2),
  ];
  const words = decodeWords(lines.join('\n'));
  assert.deepEqual([...words.keys()], ['exam', 'moe', 'empty']);
  assert.deepEqual(
    [...words.values()].map(({ isOwn }) => isOwn),
    [false, true, false],
  );
  const [first = 0, second = 0, third] = words.get('exam')?.vector ?? [];
  assert.ok(first > 0 && Math.abs(second / first + 0.5) < 0.1 && third === 0);
  const length = (word: string) => Math.hypot(...(words.get(word)?.vector ?? []));
  assert.ok(length('exam') > 3 * length('moe') && length('empty') === 0);
});

test('an empty file has no words', () => {
  assert.equal(decodeWords('').size, 0);
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
