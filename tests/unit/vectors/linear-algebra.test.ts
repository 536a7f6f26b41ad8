import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { cholesky, choleskySolver } from '../../../src/vectors/cholesky.ts';
import { symmetricEigen } from '../../../src/vectors/symmetric-eigen.ts';

const random = seededRandom(3);
const size = 12;
/** A·Aᵀ + I of a random A is symmetric and positive definite. */
const a = Array.from({ length: size }, () => Float64Array.from({ length: size }, () => random.next() - 0.5));
const matrix = a.map((row, i) =>
  Float64Array.from(a, (other, j) => row.reduce((sum, x, k) => sum + x * (other[k] ?? 0), i === j ? 1 : 0)),
);
const times = (x: Float64Array) =>
  matrix.map((row) => row.reduce((sum, value, k) => sum + value * (x[k] ?? 0), 0));
const near = (x: number, y: number) => Math.abs(x - y) < 1e-9;

test('a Cholesky factor solves linear equations', () => {
  const b = Float64Array.from({ length: size }, () => random.next());
  assert.ok(times(choleskySolver(cholesky(matrix))(b)).every((value, i) => near(value, b[i] ?? 0)));
});

test('of equations that say the same, the first counts', () => {
  const factor = cholesky([Float64Array.of(1, 2, 0), Float64Array.of(2, 4, 0), Float64Array.of(0, 0, 4)]);
  assert.deepEqual(choleskySolver(factor)([5, 10, 8]), Float64Array.of(5, 0, 2));
});

test('eigenvectors are stretched by their eigenvalues, largest first', () => {
  const { values, vectors } = symmetricEigen(matrix);
  assert.deepEqual(
    values,
    values.toSorted((x, y) => y - x),
  );
  for (const [index, vector] of vectors.entries()) {
    assert.ok(times(vector).every((value, i) => near(value, (values[index] ?? 0) * (vector[i] ?? 0))));
    assert.ok(
      near(
        vector.reduce((sum, x) => sum + x * x, 0),
        1,
      ),
    );
  }
});

test('no rows have no eigenvectors', () => {
  assert.deepEqual(symmetricEigen([]), { values: [], vectors: [] });
});
