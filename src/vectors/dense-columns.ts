import { cholesky } from './cholesky.ts';
import { gramMatrix } from './dense-products.ts';

/*
 * Columns of dense matrices whose rows of `width` numbers lie one after the other. Four sums are made at once where that
 * is possible: each is the sum that it would be alone, but the processor need not wait for one before it goes on with the
 * next.
 */

/** Makes the columns orthogonal and of length 1, by the Cholesky factor of their scalar products (“Cholesky QR”). */
export function orthonormalize(matrix: Float64Array, width: number): void {
  const factor = cholesky(gramMatrix(matrix, width));
  const rows = matrix.length / width;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const [a, b, c, e] = [row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width];
    for (const [i, line] of factor.entries()) {
      let w = matrix[a + i] ?? 0;
      let x = matrix[b + i] ?? 0;
      let y = matrix[c + i] ?? 0;
      let z = matrix[e + i] ?? 0;
      for (let k = 0; k < i; k += 1) {
        const times = line[k] ?? 0;
        w -= times * (matrix[a + k] ?? 0);
        x -= times * (matrix[b + k] ?? 0);
        y -= times * (matrix[c + k] ?? 0);
        z -= times * (matrix[e + k] ?? 0);
      }
      const by = line[i] ?? 1;
      matrix[a + i] = w / by;
      matrix[b + i] = x / by;
      matrix[c + i] = y / by;
      matrix[e + i] = z / by;
    }
  }
  for (; row < rows; row += 1) {
    for (const [i, line] of factor.entries()) {
      let sum = matrix[row * width + i] ?? 0;
      for (let k = 0; k < i; k += 1) sum -= (line[k] ?? 0) * (matrix[row * width + k] ?? 0);
      matrix[row * width + i] = sum / (line[i] ?? 1);
    }
  }
}

/** Multiplies a vector that begins somewhere in an array with several others, which are all as long. */
export function productsWith(
  vectors: readonly ArrayLike<number>[],
): (values: ArrayLike<number>, from: number, products: Float64Array) => void {
  const count = vectors.length;
  const width = vectors[0]?.length ?? 0;
  const all = new Float64Array(count * width);
  for (const [index, vector] of vectors.entries()) all.set(Array.from(vector), index * width);
  return (values, from, products) => {
    let index = 0;
    for (; index + 4 <= count; index += 4) {
      const a = index * width;
      const b = a + width;
      const c = b + width;
      const e = c + width;
      let [w, x, y, z] = [0, 0, 0, 0];
      for (let d = 0; d < width; d += 1) {
        const value = values[from + d] ?? 0;
        w += value * (all[a + d] ?? 0);
        x += value * (all[b + d] ?? 0);
        y += value * (all[c + d] ?? 0);
        z += value * (all[e + d] ?? 0);
      }
      products[index] = w;
      products[index + 1] = x;
      products[index + 2] = y;
      products[index + 3] = z;
    }
    for (; index < count; index += 1) {
      let sum = 0;
      for (let d = 0; d < width; d += 1) sum += (values[from + d] ?? 0) * (all[index * width + d] ?? 0);
      products[index] = sum;
    }
  };
}
