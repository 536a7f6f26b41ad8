import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../../src/random.ts';
import { largestAt, orderByKey, orderByScore } from '../../../../src/search/engine/order-papers.ts';

test('papers are ordered by their scores, the best first, those of one score as they are', () => {
  const score = Float64Array.of(0, 2.5, 1e-9, 300, 2.5, 0, 1e9);
  assert.deepEqual(orderByScore([0, 1, 2, 3, 4, 5, 6], score), [6, 3, 1, 4, 2, 0, 5]);
  assert.deepEqual(orderByScore([5, 4, 0], score), [4, 5, 0]);
  assert.deepEqual(orderByScore([], score), []);
});

test('papers are ordered by keys of up to 32 bits as comparisons would order them, and equals stay as they are', () => {
  const random = seededRandom(7);
  const papers = Array.from({ length: 3000 }, (_, i) => 3000 - i);
  for (const most of [1, 40, 2 ** 11, 2 ** 16, 2 ** 32]) {
    const keys = Uint32Array.from(papers, () => random.next() * most);
    const compared = [...papers.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)).map((i) => papers[i]);
    assert.deepEqual(orderByKey(papers, keys), compared);
  }
  assert.deepEqual(orderByKey([], new Uint32Array()), []);
});

test('the number at a place from the top counts equals one by one, and is 0 where there are fewer', () => {
  const numbers = Float64Array.of(0.5, 0, 1, 0.25, 1, 0);
  assert.deepEqual(
    [1, 2, 3, 4, 5].map((place) => largestAt(numbers, place)),
    [1, 1, 0.5, 0.25, 0],
  );
});
