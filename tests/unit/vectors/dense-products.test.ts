import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { gramMatrix, productsWithAll } from '../../../src/vectors/dense-products.ts';

const vectorsOf = (lengths: readonly number[], seed: number) => {
  const random = seededRandom(seed);
  return lengths.map((length) => Float64Array.from({ length }, () => random.next() - 0.5));
};
/** Added one after the other: rounding is that of these sums, to the last bit. */
const productOf = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, d) => sum + x * (b[d] ?? 0), 0);

describe('products of dense matrices', () => {
  // Four vectors and four directions are taken at once, so that some are left over.
  for (const [directions, width] of [
    [1, 1],
    [3, 4],
    [4, 7],
    [9, 130],
  ] as const)
    test(`with ${directions} directions of ${width} numbers are sums in their order`, () => {
      const along = vectorsOf(Array<number>(directions).fill(width), directions);
      const productsOf = productsWithAll(along, width);
      for (const count of [0, 1, 4, 6]) {
        // Some vectors are shorter.
        const vectors = vectorsOf(
          Array.from({ length: count }, (_, place) => width - (place % 3 === 1 ? width >> 1 : 0)),
          count,
        );
        assert.deepEqual(
          productsOf(vectors).map((products) => [...products]),
          vectors.map((vector) => along.map((direction) => productOf(vector, direction))),
        );
      }
    });

  test('take numbers of any kind, and know no other call', () => {
    const first = productsWithAll([[1, 2]], 2);
    const second = productsWithAll([[3, 5]], 2);
    assert.deepEqual(first([Int8Array.of(1, -1), Float32Array.of(0.5)]).map(Number), [-1, 0.5]);
    assert.deepEqual(second([[1, 1]]).map(Number), [8]);
    assert.deepEqual(first([[1, 1]]).map(Number), [3]);
  });

  test('with no direction are empty', () => {
    assert.deepEqual(productsWithAll([], 3)([[1, 2, 3], []]), [new Float64Array(), new Float64Array()]);
  });

  // Rows are taken by the chunk.
  for (const rows of [0, 1, 64, 130])
    test(`of the columns of ${rows} rows are sums in their order`, () => {
      const width = 6;
      const columns = vectorsOf(Array<number>(width).fill(rows), rows);
      const matrix = Float64Array.from({ length: rows * width }, (_, at) => {
        return columns[at % width]?.[Math.floor(at / width)] ?? 0;
      });
      assert.deepEqual(
        gramMatrix(matrix, width).map((line) => [...line]),
        columns.map((a) => columns.map((b) => productOf(a, b))),
      );
    });
});
