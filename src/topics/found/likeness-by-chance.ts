import { seededRandom } from '../../random.ts';

/** Rows of `dimensions` numbers, each row of length 1, one after the other. */
export interface UnitRows {
  dimensions: number;
  values: Float32Array;
}

/** Groups drawn at random that a group is compared with, and the share of them that may be as alike. */
const DRAWS = 199;
const MOST_CHANCE = 0.05;

/** How alike groups of one size are that were drawn at random. */
export interface ChanceLikeness {
  /** What 95 of 100 of them do not reach. */
  atLeast: number;
  mean: number;
  deviation: number;
}

/** Sum of some rows. */
export function sumOf({ dimensions, values }: UnitRows, rows: Iterable<number>): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const row of rows) add(sum, values, row * dimensions);
  return sum;
}

/** Mean cosine of all pairs of rows, from their sum. */
export function meanLikeness(sum: Float64Array, size: number): number {
  let square = 0;
  for (let d = 0; d < sum.length; d += 1) square += (sum[d] ?? 0) * (sum[d] ?? 0);
  return likenessOfPairs(square, size);
}

/** @param square of the length of the rows' sum */
function likenessOfPairs(square: number, size: number): number {
  return (square - size) / (size * (size - 1));
}

/**
 * How alike chance would make groups of some of the rows: a permutation test, for all sizes at once, since the beginnings
 * of one shuffle (Fisher and Yates 1938) are groups of every size.
 * @param rows those to draw from
 * @returns by size, from 2 to `most`; undefined for others
 */
export function chanceLikeness(
  all: UnitRows,
  rows: readonly number[],
  most: number,
): (size: number) => ChanceLikeness | undefined {
  const random = seededRandom(1);
  const largest = Math.min(most, rows.length);
  /** What was drawn, by size. */
  const drawn = new Float64Array((largest + 1) * DRAWS);
  const order = [...rows];
  const sum = new Float64Array(all.dimensions);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    sum.fill(0);
    for (let at = 0; at < largest; at += 1) {
      const other = at + Math.floor(random.next() * (order.length - at));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
      const square = addAndSquare(sum, all.values, (order[at] ?? 0) * all.dimensions);
      if (at > 0) drawn[(at + 1) * DRAWS + draw] = likenessOfPairs(square, at + 1);
    }
  }
  return (size) => {
    if (size < 2 || size > largest) return undefined;
    const values = drawn.slice(size * DRAWS, (size + 1) * DRAWS);
    const mean = values.reduce((total, value) => total + value, 0) / DRAWS;
    const deviation = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / DRAWS);
    const atLeast = values.sort()[DRAWS - Math.floor(MOST_CHANCE * (DRAWS + 1))];
    return { atLeast: atLeast ?? Number.POSITIVE_INFINITY, mean, deviation };
  };
}

function add(sum: Float64Array, values: Float32Array, from: number): void {
  for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + (values[from + d] ?? 0);
}

/** Adds a row to a sum, and gives the square of its length: of hundreds of thousands of sums, each is gone through once. */
function addAndSquare(sum: Float64Array, values: Float32Array, from: number): number {
  let square = 0;
  for (let d = 0; d < sum.length; d += 1) {
    const value = (sum[d] ?? 0) + (values[from + d] ?? 0);
    sum[d] = value;
    square += value * value;
  }
  return square;
}
