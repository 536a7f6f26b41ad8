import { symmetricEigen } from '../../../vectors/symmetric-eigen.ts';

/** Vectors, one row of `dimensions` numbers after the other. */
export interface Rows {
  dimensions: number;
  values: ArrayLike<number>;
}

/**
 * The directions in which rows differ most, strongest first: their principal axes about zero (Pearson 1901).
 * @param most axes wanted; there are no more than rows or dimensions
 */
export function principalAxes({ dimensions, values }: Rows, most: number): Float64Array[] {
  const products = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (let from = 0; from < values.length; from += dimensions)
    for (const [a, line] of products.entries()) {
      const value = values[from + a] ?? 0;
      if (value === 0) continue;
      for (let b = 0; b < dimensions; b += 1) line[b] = (line[b] ?? 0) + value * (values[from + b] ?? 0);
    }
  return symmetricEigen(products).vectors.slice(0, Math.min(most, values.length / dimensions));
}

/** A vector along axes. */
export function alongAxes(vector: Float64Array, axes: readonly Float64Array[]): Float64Array {
  const along = new Float64Array(axes.length);
  for (const [place, axis] of axes.entries()) {
    let sum = 0;
    for (let d = 0; d < axis.length; d += 1) sum += (axis[d] ?? 0) * (vector[d] ?? 0);
    along[place] = sum;
  }
  return along;
}

/** Brings a vector to length 1 in place, and gives the length that it had. */
export function normalize(vector: Float64Array): number {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  // What is less is rounding.
  if (length > 1e-9) for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) / length;
  return length;
}
