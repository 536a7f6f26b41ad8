/** Less than this share of a diagonal entry is what rounding leaves of nothing. */
const ROUNDING = 1e-12;

/**
 * Lower triangle L of a symmetric matrix A = L·Lᵀ without negative eigenvalues. A row that the rows before it make up has
 * infinity on the diagonal, so that nothing comes of it in a division.
 * @param matrix rows; left as it is
 */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (const [i, line] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? line;
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (line[k] ?? 0) * (other[k] ?? 0);
      if (j < i) line[j] = sum / (other[j] ?? 1);
      else line[j] = sum > ROUNDING * (matrix[i]?.[i] ?? 0) ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
    }
  }
  return factor;
}

/**
 * Solves A·x = b for the factor of A, for one b after the other. Unknowns that A says nothing new of are 0.
 */
export function choleskySolver(factor: readonly Float64Array[]): (b: ArrayLike<number>) => Float64Array {
  const size = factor.length;
  // Columns as rows, since they are gone through as often.
  const columns = factor.map((_, i) => Float64Array.from(factor, (line) => line[i] ?? 0));
  return (b) => {
    const x = Float64Array.from(b);
    for (const [i, line] of factor.entries()) {
      let sum = x[i] ?? 0;
      for (let k = 0; k < i; k += 1) sum -= (line[k] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (line[i] ?? 1);
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      const line = columns[i] ?? x;
      let sum = x[i] ?? 0;
      for (let k = i + 1; k < size; k += 1) sum -= (line[k] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (line[i] ?? 1);
    }
    return x;
  };
}
