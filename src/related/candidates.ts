import { rowCount, type SparseRows } from '../vectors/sparse-rows.ts';
import { CANDIDATES, LONGEST_POSTINGS, QUERY_TERMS } from './constants.ts';

/**
 * Finds rows that share heavy columns with a row, through an inverted index. Both the columns looked up and the rows
 * looked through for each are bounded, so that all rows together cost no more than their number times a constant.
 * @param from first row that may be found; others may ask
 * @param to row behind the last that may be found
 * @returns a function from a row to other rows, likeliest first
 */
export function candidateFinder(rows: SparseRows, from = 0, to = rowCount(rows)): (row: number) => number[] {
  const postings = invert(rows, from, to);
  const sums = new Float64Array(rowCount(rows));
  return (row) => {
    const touched: number[] = [];
    for (const at of heaviest(rows, row)) {
      const weight = rows.values[at] ?? 0;
      const { rows: others, values } = postings[rows.columns[at] ?? 0] ?? NONE;
      for (let index = 0; index < others.length; index += 1) {
        const other = others[index] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched.push(other);
        sums[other] = sum + weight * (values[index] ?? 0);
      }
    }
    const best = largest(touched, (other) => (other === row ? 0 : (sums[other] ?? 0)), CANDIDATES + 1);
    for (const other of touched) sums[other] = 0;
    return best.filter((other) => other !== row).slice(0, CANDIDATES);
  };
}

/**
 * The `most` keys of largest value, largest first, equal values in order of keys. Linear in the number of keys as long as
 * `most` is small.
 */
export function largest(keys: readonly number[], weigh: (key: number) => number, most: number): number[] {
  const best: { key: number; value: number }[] = [];
  for (const key of keys) {
    const value = weigh(key);
    const last = best[best.length - 1];
    if (best.length === most && last && (value < last.value || (value === last.value && key > last.key)))
      continue;
    let at = best.length;
    while (at > 0) {
      const before = best[at - 1];
      if (!before || before.value > value || (before.value === value && before.key < key)) break;
      at -= 1;
    }
    best.splice(at, 0, { key, value });
    if (best.length > most) best.pop();
  }
  return best.map(({ key }) => key);
}

/** Places of a row's heaviest entries. */
function heaviest({ starts, values }: SparseRows, row: number): Uint32Array {
  const from = starts[row] ?? 0;
  const places = Uint32Array.from({ length: (starts[row + 1] ?? 0) - from }, (_, index) => from + index);
  return places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).subarray(0, QUERY_TERMS);
}

interface Postings {
  rows: Uint32Array;
  values: Float32Array;
}

const NONE: Postings = { rows: new Uint32Array(), values: new Float32Array() };

/** Rows by column; of a long list those in which the column weighs most. */
function invert({ starts, columns, values, width }: SparseRows, first: number, end: number): Postings[] {
  const entries = [starts[first] ?? 0, starts[end] ?? 0] as const;
  const counts = new Uint32Array(width + 1);
  for (const column of columns.subarray(...entries)) counts[column + 1] = (counts[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column += 1)
    counts[column + 1] = (counts[column + 1] ?? 0) + (counts[column] ?? 0);
  const next = counts.slice();
  const rowsOf = new Uint32Array(entries[1] - entries[0]);
  const valuesOf = new Float32Array(rowsOf.length);
  for (let row = first; row < end; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      rowsOf[place] = row;
      valuesOf[place] = values[at] ?? 0;
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const from = counts[column] ?? 0;
    const to = counts[column + 1] ?? 0;
    if (to - from <= LONGEST_POSTINGS)
      return { rows: rowsOf.subarray(from, to), values: valuesOf.subarray(from, to) };
    const kept = Array.from({ length: to - from }, (_, index) => from + index)
      .sort((a, b) => (valuesOf[b] ?? 0) - (valuesOf[a] ?? 0) || a - b)
      .slice(0, LONGEST_POSTINGS);
    return {
      rows: Uint32Array.from(kept, (at) => rowsOf[at] ?? 0),
      values: Float32Array.from(kept, (at) => valuesOf[at] ?? 0),
    };
  });
}
