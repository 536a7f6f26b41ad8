import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import {
  byDirection,
  latentProduct,
  latentProducts,
  latentVectors,
} from '../../../src/vectors/latent-vectors.ts';
import { type SparseRow, sparseRows } from '../../support/sparse-rows.ts';

const COLUMNS_OF_A_SUBJECT = 5;

/** Documents of subjects of different size, each with terms of its own and one that all have, larger subjects first. */
function documents(sizes: readonly number[], seed: number): SparseRow[] {
  const random = seededRandom(seed);
  return sizes.flatMap((size, subject) =>
    Array.from({ length: size }, (): SparseRow => {
      const first = 1 + subject * COLUMNS_OF_A_SUBJECT;
      const own = Array.from(
        { length: COLUMNS_OF_A_SUBJECT },
        (_, k) => [first + k, 0.5 + random.next()] as const,
      );
      return [[0, 0.3], ...own];
    }),
  );
}

function latentOf(rows: readonly SparseRow[]) {
  const width = 1 + Math.max(...rows.flatMap((row) => row.map(([column]) => column)));
  const frequency = new Uint32Array(width);
  for (const row of rows) for (const [column] of row) frequency[column] = (frequency[column] ?? 0) + 1;
  return latentVectors(sparseRows(rows, width), frequency);
}

test('few words between many documents make few directions, and numbers', () => {
  const { values, dimensions } = latentOf(documents([24, 16, 8], 1));
  assert.ok(dimensions > 1 + 3 * COLUMNS_OF_A_SUBJECT);
  for (let from = 0; from < values.length; from += dimensions)
    assert.ok(Math.abs(Math.hypot(...values.subarray(from, from + dimensions)) - 1) < 1e-5);
});

test('a few more documents turn no direction round', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const rows = documents([24, 16, 8], seed);
    const fewer = latentOf(rows.filter((_, index) => index % 8 !== 3));
    const all = latentOf(rows);
    const again = fewer.project(sparseRows(rows, 1 + 3 * COLUMNS_OF_A_SUBJECT));
    for (const direction of [0, 1, 2]) {
      let product = 0;
      for (const index of rows.keys())
        product +=
          (all.values[index * all.dimensions + direction] ?? 0) *
          (again[index * fewer.dimensions + direction] ?? 0);
      assert.ok(product > 0.5, `direction ${direction} with seed ${seed}: ${product}`);
    }
  }
});

test('the products of a row with several others are those with each of them, to the bit', () => {
  const random = seededRandom(3);
  const dimensions = 5;
  const values = Float32Array.from({ length: 8 * dimensions }, () => random.next() - 0.5);
  // Four are multiplied at once, so that some are left over.
  for (const others of [[], [2, 1, 0], [7, 6, 5, 4], [3, 3, 0, 1, 7, 2, 6]])
    assert.deepEqual(
      [...latentProducts(values, dimensions, 3, others)],
      others.map((other) => latentProduct(values, dimensions, 3, other)),
    );
});

test('rows that point most in one direction come one after the other', () => {
  const rows = [
    [1, 0],
    [0.1, 0.9],
    [0.9, 0.1],
    [0.1, -0.9],
    [0, 0],
    [0.2, 0.8],
    [1, 0],
  ];
  const latent = {
    ...latentOf(documents([24, 16, 8], 1)),
    values: Float32Array.from(rows.flat()),
    dimensions: 2,
  };
  assert.deepEqual(byDirection(latent, 6), [0, 2, 4, 1, 5, 3]);
});
