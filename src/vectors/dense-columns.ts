import { cholesky } from './cholesky.ts';

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

/** Scalar products of the columns. */
export function gramMatrix(matrix: Float64Array, width: number): Float64Array[] {
  const gram = Array.from({ length: width }, () => new Float64Array(width));
  const rows = matrix.length / width;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const [w, x, y, z] = [row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width];
    for (const [a, line] of gram.entries()) {
      const wa = matrix[w + a] ?? 0;
      const xa = matrix[x + a] ?? 0;
      const ya = matrix[y + a] ?? 0;
      const za = matrix[z + a] ?? 0;
      for (let b = 0; b <= a; b += 1)
        line[b] =
          (line[b] ?? 0) +
          wa * (matrix[w + b] ?? 0) +
          xa * (matrix[x + b] ?? 0) +
          ya * (matrix[y + b] ?? 0) +
          za * (matrix[z + b] ?? 0);
    }
  }
  for (; row < rows; row += 1) {
    const from = row * width;
    for (const [a, line] of gram.entries()) {
      const value = matrix[from + a] ?? 0;
      for (let b = 0; b <= a; b += 1) line[b] = (line[b] ?? 0) + value * (matrix[from + b] ?? 0);
    }
  }
  for (const [a, line] of gram.entries()) {
    for (let b = 0; b < a; b += 1) {
      const other = gram[b];
      if (other) other[a] = line[b] ?? 0;
    }
  }
  return gram;
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
