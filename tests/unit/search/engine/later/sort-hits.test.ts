import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putNewestFirst } from '../../../../../src/search/engine/later/sort-hits.ts';

/** Papers by their numbers, with a score and a month each, after the newest good ones were put first. */
function newestFirst(papers: readonly [score: number, month: number][]): number[] {
  const numbers = papers.map((_, number) => number);
  const [scores, months] = [papers.map(([score]) => score), papers.map(([, month]) => month)];
  putNewestFirst(numbers, Float64Array.from(scores), Uint16Array.from(months));
  return numbers;
}

test('the newest of the good papers come first, those of one month in their order, undated ones last', () => {
  assert.deepEqual(
    newestFirst([
      [9, 100],
      [8, 0],
      [7, 300],
      [6, 100],
      [5, 200],
    ]),
    [2, 4, 0, 3, 1],
  );
});

test('papers that are much worse than the fifth stay where they are, however new', () => {
  assert.deepEqual(
    newestFirst([
      [10, 1],
      [10, 2],
      [10, 3],
      [10, 4],
      [10, 5],
      [6, 6],
      [5.9, 7],
    ]),
    [5, 4, 3, 2, 1, 0, 6],
  );
});

test('few papers are held against the last of them, and no papers are no matter', () => {
  assert.deepEqual(
    newestFirst([
      [10, 1],
      [1, 2],
    ]),
    [1, 0],
  );
  assert.deepEqual(newestFirst([]), []);
});
