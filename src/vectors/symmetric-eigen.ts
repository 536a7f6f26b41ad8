const MOST_SWEEPS = 30;

/** Eigenvalues, largest first, and their vectors of length 1. */
export interface Eigen {
  values: number[];
  vectors: Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi’s method (cyclic sweeps of plane rotations). Cubic in the
 * size: for matrices of a few hundred rows.
 * @param matrix rows; left as it is
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => row.slice());
  const v = a.map((_, index) => {
    const row = new Float64Array(size);
    row[index] = 1;
    return row;
  });
  const scale = a.reduce((sum, row, index) => sum + (row[index] ?? 0) ** 2, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-22 * scale; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);
  }
  const order = a.map((_, index) => index).sort((x, y) => (a[y]?.[y] ?? 0) - (a[x]?.[x] ?? 0) || x - y);
  return {
    values: order.map((index) => a[index]?.[index] ?? 0),
    vectors: order.map((index) => v[index]?.slice() ?? new Float64Array(size)),
  };
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  for (const [index, row] of a.entries())
    for (let q = index + 1; q < row.length; q += 1) sum += (row[q] ?? 0) ** 2;
  return sum;
}

/** Turns rows and columns p and q so that entry (p, q) becomes zero; rows of `v` collect the turns. */
function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const rowP = a[p];
  const rowQ = a[q];
  const vectorP = v[p];
  const vectorQ = v[q];
  const entry = rowP?.[q] ?? 0;
  if (!rowP || !rowQ || !vectorP || !vectorQ || entry === 0) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * entry);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of a) {
    const x = row[p] ?? 0;
    const y = row[q] ?? 0;
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  for (const [first, second] of [
    [rowP, rowQ],
    [vectorP, vectorQ],
  ] as const) {
    for (let k = 0; k < first.length; k += 1) {
      const x = first[k] ?? 0;
      const y = second[k] ?? 0;
      first[k] = cosine * x - sine * y;
      second[k] = sine * x + cosine * y;
    }
  }
}
