import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchanged, lineWeights, sumLines } from '../../../src/vectors/line-sums.ts';
import { sparseRows } from '../../support/sparse-rows.ts';

const WIDTH = 2;
const rows = sparseRows(
  [
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ],
    [],
    [[5, 7]],
  ],
  6,
);
/** The fourth column is left out, and the last comes first. */
const lineOf = Int32Array.of(1, 2, 3, -1, 4, 0);

test('a row is the sum of its lines, each times its weight', () => {
  const source = Float64Array.of(1, 10, 2, 20, 3, 30, 4, 40, 5, 50);
  const target = new Float64Array(2 * WIDTH).fill(9);
  sumLines(lineWeights(rows, lineOf, [0, 2]), WIDTH, source, target);
  assert.deepEqual([...target], [2 + 2 * 3 + 3 * 4 + 5 * 5 + 6, 10 * (2 + 2 * 3 + 3 * 4 + 5 * 5 + 6), 7, 70]);
});

test('a row without lines is zero, whatever stood there', () => {
  const target = new Float64Array(WIDTH).fill(9);
  sumLines(lineWeights(rows, lineOf, [1]), WIDTH, new Float64Array(10).fill(1), target);
  assert.deepEqual([...target], [0, 0]);
});

test('rows and lines exchanged have the same weights, rows ascending', () => {
  const { starts, lines, weights } = exchanged(lineWeights(rows, lineOf, [0, 1, 2]), 5);
  assert.deepEqual([...starts], [0, 2, 3, 4, 5, 6]);
  assert.deepEqual([...lines], [0, 2, 0, 0, 0, 0]);
  assert.deepEqual([...weights], [6, 7, 1, 2, 3, 5]);
});
