import { ABREAST, type AddLines, LINE_CODE } from './line-code.ts';
import type { SparseRows } from './sparse-rows.ts';

const PAGE = 2 ** 16;
/** Bytes of a number. */
const BYTES = 8;
/** Lines that are added by one call. */
const CHUNK = 1024;

const code = new WebAssembly.Module(LINE_CODE);

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

/** Two matrices in one memory, each of whose lines can be set to sums of the other's. */
export interface SummedMatrices {
  /** Lines of `width` numbers, one after the other, 0 at first. */
  first: Float64Array;
  second: Float64Array;
  /** Sets line `n` of the first to the sum of row `n`, of lines of the second. */
  setFirst(rows: LineWeights): void;
  setSecond(rows: LineWeights): void;
}

/**
 * Matrices of lines of `width` numbers.
 * @param firstLines lines of the first
 */
export function summedMatrices(width: number, firstLines: number, secondLines: number): SummedMatrices {
  const numbers = (firstLines + secondLines) * width;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((numbers + 2 * CHUNK) * BYTES) / PAGE) });
  const { a, b } = new WebAssembly.Instance(code, { m: { m: memory } }).exports;
  const all = new Float64Array(memory.buffer);
  const weights = all.subarray(numbers, numbers + CHUNK);
  const addresses = new Int32Array(memory.buffer, (numbers + CHUNK) * BYTES, CHUNK);
  /** Adds to a line those whose weights and addresses are there. */
  const addPairs = (to: number, count: number) => {
    const rest = count % ABREAST;
    const put = (add: unknown, from: number, times: number) => {
      const [ofLines, ofWeights] = [addresses.byteOffset + 4 * from, weights.byteOffset + BYTES * from];
      if (times > 0) (add as AddLines)(to * BYTES, width >> 1, ofLines, ofWeights, times);
    };
    put(b, 0, (count - rest) / ABREAST);
    put(a, count - rest, rest);
  };
  const set = (target: number, source: number) => (rows: LineWeights) => {
    for (let row = 0; row + 1 < rows.starts.length; row += 1) {
      const to = target + row * width;
      all.fill(0, to, to + width);
      const end = rows.starts[row + 1] ?? 0;
      for (let from = rows.starts[row] ?? 0; from < end; from += CHUNK) {
        const count = Math.min(CHUNK, end - from);
        for (let at = 0; at < count; at += 1) {
          weights[at] = rows.weights[from + at] ?? 0;
          addresses[at] = (source + (rows.lines[from + at] ?? 0) * width) * BYTES;
        }
        if (width > 1) addPairs(to, count);
        if (width % 2 === 0) continue;
        const last = to + width - 1;
        for (let at = 0; at < count; at += 1)
          all[last] =
            (all[last] ?? 0) + (weights[at] ?? 0) * (all[(addresses[at] ?? 0) / BYTES + width - 1] ?? 0);
      }
    }
  };
  return {
    first: all.subarray(0, firstLines * width),
    second: all.subarray(firstLines * width, numbers),
    setFirst: set(0, firstLines * width),
    setSecond: set(firstLines * width, 0),
  };
}
