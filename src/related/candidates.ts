import { rowCount, type SparseRows } from '../vectors/sparse-rows.ts';
import { CANDIDATES, LONGEST_POSTINGS, MOST_HOLDERS, QUERY_TERMS } from './constants.ts';

/**
 * Finds rows that share heavy columns with a row, through an inverted index. Both the columns looked up and the rows
 * looked through for each are bounded, so that all rows together cost no more than their number times a constant.
 * @param from first row that may be found; others may ask
 * @param to row behind the last that may be found
 * @returns a function from a row to other rows, likeliest first
 */
export function candidateFinder(rows: SparseRows, from = 0, to = rowCount(rows)): (row: number) => number[] {
  const postings = invert(rows, from, to);
  /** Rows found, and how much they share. */
  const found = new Uint32Array(QUERY_TERMS * LONGEST_POSTINGS);
  const sums = new Float64Array(found.length);
  /**
   * Where a row stands among those found, and one; 0 where it is not. In two bytes, which have room for all that can be
   * found (16,000): this is looked at here and there, and fits into the processor's own memory.
   */
  const placeOf = new Uint16Array(rowCount(rows));
  return (row) => {
    let count = 0;
    for (const at of heaviest(rows, row)) {
      const weight = rows.values[at] ?? 0;
      const column = rows.columns[at] ?? 0;
      const end = postings.ends[column] ?? 0;
      for (let index = postings.starts[column] ?? 0; index < end; index += 1) {
        const other = postings.rows[index] ?? 0;
        const product = weight * (postings.values[index] ?? 0);
        const place = placeOf[other] ?? 0;
        if (place > 0) sums[place - 1] = (sums[place - 1] ?? 0) + product;
        else {
          found[count] = other;
          sums[count] = product;
          count += 1;
          placeOf[other] = count;
        }
      }
    }
    for (let index = 0; index < count; index += 1) placeOf[found[index] ?? 0] = 0;
    const best = largest(found.subarray(0, count), sums, CANDIDATES + 1);
    return best.filter((other) => other !== row).slice(0, CANDIDATES);
  };
}

/**
 * The `most` keys of largest value, largest first, equal values in order of keys. Linear in the number of keys as long as
 * `most` is small.
 * @param values of the keys, in their order
 */
export function largest(keys: ArrayLike<number>, values: ArrayLike<number>, most: number): number[] {
  const room = Math.min(most, keys.length);
  const best = new Uint32Array(room);
  /** Their values, close together: what is better is moved along with each that is found. */
  const weights = new Float64Array(room);
  let size = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const value = values[index] ?? 0;
    let at = size;
    if (size === room) {
      at -= 1;
      const least = weights[at] ?? 0;
      if (value < least || (value === least && key > (best[at] ?? 0))) continue;
    } else size += 1;
    for (; at > 0; at -= 1) {
      const weight = weights[at - 1] ?? 0;
      const other = best[at - 1] ?? 0;
      if (weight > value || (weight === value && other < key)) break;
      weights[at] = weight;
      best[at] = other;
    }
    weights[at] = value;
    best[at] = key;
  }
  return Array.from(best);
}

/** Places of a row's heaviest entries. */
function heaviest({ starts, values }: SparseRows, row: number): number[] {
  const [from, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  const places = new Uint32Array(end - from);
  for (let at = from; at < end; at += 1) places[at - from] = at;
  return largest(places, values.subarray(from, end), QUERY_TERMS);
}

/** Rows by column, one column's after another's. */
interface Postings {
  /** Where the rows of a column begin and end in the other two. */
  starts: Uint32Array;
  ends: Uint32Array;
  rows: Uint32Array;
  values: Float32Array;
}

/** Rows by column; of a long list those in which the column weighs most, of too long a list none. */
function invert({ starts, columns, values, width }: SparseRows, first: number, end: number): Postings {
  const entries = [starts[first] ?? 0, starts[end] ?? 0] as const;
  const from = new Uint32Array(width + 1);
  for (const column of columns.subarray(...entries)) from[column + 1] = (from[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column += 1)
    from[column + 1] = (from[column + 1] ?? 0) + (from[column] ?? 0);
  const ends = from.slice(0, width);
  const rowsOf = new Uint32Array(entries[1] - entries[0]);
  const valuesOf = new Float32Array(rowsOf.length);
  for (let row = first; row < end; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const place = ends[column] ?? 0;
      ends[column] = place + 1;
      rowsOf[place] = row;
      valuesOf[place] = values[at] ?? 0;
    }
  }
  const postings = { starts: from, ends, rows: rowsOf, values: valuesOf };
  for (const column of ends.keys()) {
    if ((ends[column] ?? 0) - (from[column] ?? 0) > MOST_HOLDERS) ends[column] = from[column] ?? 0;
    else cut(postings, column, LONGEST_POSTINGS);
  }
  return postings;
}

/** Leaves of a column's rows those in which it weighs most, of equal ones the first, in their order. */
function cut({ starts, ends, rows, values }: Postings, column: number, most: number): void {
  const start = starts[column] ?? 0;
  const end = ends[column] ?? 0;
  if (end - start <= most) return;
  const sorted = values.slice(start, end).sort();
  const least = sorted[sorted.length - most] ?? 0;
  let ties = most - (sorted.length - 1 - sorted.lastIndexOf(least));
  let to = start;
  for (let at = start; at < end; at += 1) {
    const value = values[at] ?? 0;
    if (value < least || (value === least && ties-- <= 0)) continue;
    rows[to] = rows[at] ?? 0;
    values[to] = value;
    to += 1;
  }
  ends[column] = to;
}
