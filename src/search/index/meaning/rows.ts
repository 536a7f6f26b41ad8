/** Vectors, one row of `dimensions` numbers after the other. */
export interface Rows {
  dimensions: number;
  values: Float32Array;
}

/** Brings a vector to length 1 in place, and gives the length that it had. */
export function normalize(vector: Float64Array | Float32Array): number {
  let squares = 0;
  for (let d = 0; d < vector.length; d += 1) squares += (vector[d] ?? 0) * (vector[d] ?? 0);
  const length = Math.sqrt(squares);
  // What is less is rounding.
  if (length > 1e-9) for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) / length;
  return length;
}
