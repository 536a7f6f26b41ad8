import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import {
  gramMatrix,
  orthonormalize,
  productsWithAll,
  rowProducts,
} from '../../../src/vectors/dense-products.ts';

const vectorsOf = (lengths: readonly number[], seed: number) => {
  const random = seededRandom(seed);
  return lengths.map((length) => Float64Array.from({ length }, () => random.next() - 0.5));
};
/** Added one after the other: rounding is that of these sums, to the last bit. */
const productOf = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, d) => sum + x * (b[d] ?? 0), 0);
const columnsOf = (matrix: Float64Array, width: number) =>
  Array.from({ length: width }, (_, column) => matrix.filter((_, at) => at % width === column));

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

  test('of rows come in the order in which the rows are wanted', () => {
    const rows = { dimensions: 2, values: Float32Array.of(1, 2, 3, 4, 5, 6) };
    assert.deepEqual(
      [
        ...rowProducts(
          rows,
          [2, 0],
          [
            [1, 0],
            [1, 1],
          ],
        ),
      ].map((products) => [...products]),
      [
        [5, 11],
        [1, 3],
      ],
    );
    assert.equal([...rowProducts(rows, Array<number>(600).fill(1), [[1, 0]])].length, 600);
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

describe('columns made orthonormal', () => {
  // Four rows and four columns are taken at once, so that some are left over.
  for (const [rows, width] of [
    [3, 3],
    [7, 3],
    [9, 5],
    [20, 12],
  ] as const)
    test(`have products of 1 with themselves and of 0 with others, ${rows} rows of ${width}`, () => {
      const matrix = Float64Array.from(vectorsOf([rows * width], rows)[0] ?? []);
      const before = columnsOf(matrix, width);
      orthonormalize(matrix, width);
      const columns = columnsOf(matrix, width);
      for (const [a, column] of columns.entries()) {
        for (const [b, other] of columns.entries())
          assert.ok(Math.abs(productOf(column, other) - (a === b ? 1 : 0)) < 1e-9, `${a} × ${b}`);
        // Each is what is new in the column that it was.
        assert.ok(productOf(column, before[a] ?? column) > 0);
        for (const earlier of before.slice(0, a)) assert.ok(Math.abs(productOf(column, earlier)) < 1e-9);
      }
    });

  test('are 0 where a column says nothing new', () => {
    const matrix = Float64Array.of(3, 6, 4, 8);
    orthonormalize(matrix, 2);
    assert.deepEqual([...matrix], [3 / 5, 0, 4 / 5, 0]);
  });
});
