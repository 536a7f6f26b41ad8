import type { SparseRows } from '../../src/vectors/sparse-rows.ts';

/** One row as pairs of column and value, columns ascending. */
export type SparseRow = readonly (readonly [column: number, value: number])[];

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
