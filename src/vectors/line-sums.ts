import type { SparseRows } from './sparse-rows.ts';

/** Lines of a dense matrix that are added up, each with what it is multiplied with: the first row's, the second's … */
export interface LineWeights {
  /** Where each row begins in `lines` and `weights`; one entry more than rows. */
  starts: Uint32Array;
  /** Numbers of lines, in the order in which they are added. */
  lines: Uint32Array;
  weights: Float32Array;
}

/**
 * Rows of a matrix as weights of lines.
 * @param lineOf line of a column, or -1 for columns that are left out
 * @param sample rows wanted
 */
export function lineWeights(rows: SparseRows, lineOf: Int32Array, sample: readonly number[]): LineWeights {
  const starts = new Uint32Array(sample.length + 1);
  let most = 0;
  for (const row of sample) most += (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
  const [lines, weights] = [new Uint32Array(most), new Float32Array(most)];
  let size = 0;
  for (const [index, row] of sample.entries()) {
    const end = rows.starts[row + 1] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
      const line = lineOf[rows.columns[at] ?? 0] ?? -1;
      if (line < 0) continue;
      lines[size] = line;
      weights[size] = rows.values[at] ?? 0;
      size += 1;
    }
    starts[index + 1] = size;
  }
  return { starts, lines: lines.subarray(0, size), weights: weights.subarray(0, size) };
}

/** Rows and lines exchanged. @param count number of lines */
export function exchanged({ starts, lines, weights }: LineWeights, count: number): LineWeights {
  const next = new Uint32Array(count + 1);
  for (const line of lines) next[line + 1] = (next[line + 1] ?? 0) + 1;
  for (let line = 0; line < count; line += 1) next[line + 1] = (next[line + 1] ?? 0) + (next[line] ?? 0);
  const turned: LineWeights = {
    starts: next.slice(),
    lines: new Uint32Array(lines.length),
    weights: new Float32Array(lines.length),
  };
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const line = lines[at] ?? 0;
      const to = next[line] ?? 0;
      turned.lines[to] = row;
      turned.weights[to] = weights[at] ?? 0;
      next[line] = to + 1;
    }
  }
  return turned;
}

/**
 * Sets line `n` of `target` to the sum of row `n`. Four lines are added at once, one after the other as if each were added
 * alone, so that the sum is read and written a quarter as often.
 * @param width numbers of a line
 */
export function sumLines(
  { starts, lines, weights }: LineWeights,
  width: number,
  source: Float64Array,
  target: Float64Array,
): void {
  target.fill(0);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const sum = row * width;
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    for (; at + 4 <= end; at += 4) {
      const [a, b, c, d] = [lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0, lines[at + 3] ?? 0];
      const [p, q, r, s] = [
        weights[at] ?? 0,
        weights[at + 1] ?? 0,
        weights[at + 2] ?? 0,
        weights[at + 3] ?? 0,
      ];
      addFour(target, sum, width, source, p, a * width, q, b * width, r, c * width, s, d * width);
    }
    for (; at < end; at += 1)
      addTimes(target, sum, width, source, weights[at] ?? 0, (lines[at] ?? 0) * width);
  }
}

function addFour(
  target: Float64Array,
  sum: number,
  width: number,
  source: Float64Array,
  p: number,
  a: number,
  q: number,
  b: number,
  r: number,
  c: number,
  s: number,
  d: number,
): void {
  for (let i = 0; i < width; i += 1)
    target[sum + i] =
      (target[sum + i] ?? 0) +
      p * (source[a + i] ?? 0) +
      q * (source[b + i] ?? 0) +
      r * (source[c + i] ?? 0) +
      s * (source[d + i] ?? 0);
}

/** Adds `width` numbers of `source`, times a weight, to those of `target`. */
function addTimes(
  target: Float64Array,
  sum: number,
  width: number,
  source: Float64Array,
  weight: number,
  line: number,
): void {
  for (let i = 0; i < width; i += 1)
    target[sum + i] = (target[sum + i] ?? 0) + weight * (source[line + i] ?? 0);
}
