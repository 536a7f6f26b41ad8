import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestAt, orderByScore } from '../../../../src/search/engine/order-papers.ts';

test('papers are ordered by their scores, the best first, those of one score by number', () => {
  const score = Float64Array.of(0, 2.5, 1e-9, 300, 2.5, 0, 1e9);
  assert.deepEqual(orderByScore([0, 1, 2, 3, 4, 5, 6], score), [6, 3, 1, 4, 2, 0, 5]);
  assert.deepEqual(orderByScore([5, 4, 0], score), [4, 0, 5]);
  assert.deepEqual(orderByScore([], score), []);
});

test('the number at a place from the top counts equals one by one, and is 0 where there are fewer', () => {
  const numbers = Float64Array.of(0.5, 0, 1, 0.25, 1, 0);
  assert.deepEqual(
    [1, 2, 3, 4, 5].map((place) => largestAt(numbers, place)),
    [1, 1, 0.5, 0.25, 0],
  );
});
