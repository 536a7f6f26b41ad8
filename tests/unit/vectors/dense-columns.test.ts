import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { orthonormalize, productsWith } from '../../../src/vectors/dense-columns.ts';
import { gramMatrix } from '../../../src/vectors/dense-products.ts';

describe('columns of a dense matrix', () => {
  // Rows are taken four at a time, so that some are left over.
  for (const rows of [3, 4, 7, 9])
    test(`of ${rows} rows have the scalar products of their definition`, () => {
      const random = seededRandom(rows);
      const width = 3;
      const matrix = Float64Array.from({ length: rows * width }, () => random.next() - 0.5);
      const product = (a: number, b: number) =>
        Array.from({ length: rows }, (_, row) => row).reduce(
          (sum, row) => sum + (matrix[row * width + a] ?? 0) * (matrix[row * width + b] ?? 0),
          0,
        );
      for (const [a, line] of gramMatrix(matrix, width).entries())
        for (const [b, value] of line.entries()) assert.ok(Math.abs(value - product(a, b)) < 1e-12);
      orthonormalize(matrix, width);
      for (let a = 0; a < width; a += 1)
        for (let b = 0; b < width; b += 1)
          assert.ok(Math.abs(product(a, b) - (a === b ? 1 : 0)) < 1e-9, `${a} × ${b}`);
    });

  test('a vector is multiplied with each of several others', () => {
    const vectors = [1, 2, 3, 4, 5, 6].map((factor) => Float64Array.of(factor, -factor));
    const products = new Float64Array(vectors.length);
    productsWith(vectors)(Float32Array.of(9, 5, 3), 1, products);
    assert.deepEqual([...products], [2, 4, 6, 8, 10, 12]);
    productsWith([])(Float32Array.of(9), 0, new Float64Array());
  });
});
