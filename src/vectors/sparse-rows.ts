/** A matrix of which only the entries that are not zero are kept, row by row, columns ascending in each row. */
export interface SparseRows {
  /** Where each row begins in `columns` and `values`; one entry more than rows. */
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
  /** Number of columns. */
  width: number;
}

/** One row as pairs of column and value, columns ascending. */
export type SparseRow = readonly (readonly [column: number, value: number])[];

export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** Joins rows into a matrix. */
export function sparseRows(rows: readonly SparseRow[], width: number): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length;
  const columns = new Uint32Array(starts[rows.length] ?? 0);
  const values = new Float32Array(columns.length);
  let at = 0;
  for (const row of rows) {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at] = value;
      at += 1;
    }
  }
  return { starts, columns, values, width };
}

/** Scalar product of row `a` of one matrix and row `b` of another (or the same), by merging their columns. */
export function rowProduct(left: SparseRows, a: number, right: SparseRows, b: number): number {
  let i = left.starts[a] ?? 0;
  let j = right.starts[b] ?? 0;
  const iEnd = left.starts[a + 1] ?? 0;
  const jEnd = right.starts[b + 1] ?? 0;
  let sum = 0;
  while (i < iEnd && j < jEnd) {
    const x = left.columns[i] ?? 0;
    const y = right.columns[j] ?? 0;
    if (x === y) sum += (left.values[i++] ?? 0) * (right.values[j++] ?? 0);
    else if (x < y) i += 1;
    else j += 1;
  }
  return sum;
}
