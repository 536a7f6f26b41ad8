/** A matrix of which only the entries that are not zero are kept, row by row, columns ascending in each row. */
export interface SparseRows {
  /** Where each row begins in `columns` and `values`; one entry more than rows. */
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
  /** Number of columns. */
  width: number;
}

export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** The first `count` rows, without a copy. */
export function firstRows({ starts, columns, values, width }: SparseRows, count: number): SparseRows {
  const end = starts[count] ?? 0;
  return {
    starts: starts.subarray(0, count + 1),
    columns: columns.subarray(0, end),
    values: values.subarray(0, end),
    width,
  };
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

/** Scalar products of rows of one matrix, for those who ask for many of one row before they go on to the next. */
export function rowProducts({
  starts,
  columns,
  values,
  width,
}: SparseRows): (row: number, other: number) => number {
  const dense = new Float32Array(width);
  let unfolded = -1;
  const unfold = (row: number) => {
    for (let at = starts[unfolded] ?? 0; at < (starts[unfolded + 1] ?? 0); at += 1)
      dense[columns[at] ?? 0] = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      dense[columns[at] ?? 0] = values[at] ?? 0;
    unfolded = row;
  };
  return (row, other) => {
    if (row !== unfolded) unfold(row);
    const end = starts[other + 1] ?? 0;
    let sum = 0;
    for (let at = starts[other] ?? 0; at < end; at += 1)
      sum += (dense[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return sum;
  };
}
