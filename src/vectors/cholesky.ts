/**
 * Lower triangle L of a symmetric, positive definite matrix A = L·Lᵀ.
 * @param matrix rows; left as it is
 */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (const [i, line] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? line;
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (line[k] ?? 0) * (other[k] ?? 0);
      // Rounding can bring a pivot of a nearly singular matrix to zero.
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] ?? 1);
    }
  }
  return factor;
}

/** Solves A·x = b for the factor of A. */
export function solveCholesky(factor: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const size = factor.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (factor[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (factor[i]?.[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= (factor[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (factor[i]?.[i] ?? 1);
  }
  return x;
}
