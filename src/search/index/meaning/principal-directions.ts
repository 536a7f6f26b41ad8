import { gramMatrix } from '../../../vectors/dense-columns.ts';
import { symmetricEigen } from '../../../vectors/symmetric-eigen.ts';
import type { Rows } from './rows.ts';

/** What is left of nothing by rounding. */
const NOTHING = 1e-9;

/** The directions in which rows differ most. */
export interface PrincipalDirections {
  /** Mean square of the rows in each direction, largest first. */
  powers: number[];
  /** The directions, of length 1. */
  directions: Float64Array[];
  /** Vectors in these directions; one that is shorter ends in zeros. */
  turn(vectors: readonly ArrayLike<number>[]): Float64Array[];
}

/**
 * Principal components of rows as they are, their mean left in: products of rows are kept as well as so few numbers can.
 * @param sample numbers of the rows that are looked at
 * @param most directions wanted
 */
export function principalDirections(
  { dimensions, values }: Rows,
  sample: readonly number[],
  most: number,
): PrincipalDirections {
  const looked = new Float64Array(sample.length * dimensions);
  for (const [place, row] of sample.entries())
    for (let d = 0; d < dimensions; d += 1)
      looked[place * dimensions + d] = values[row * dimensions + d] ?? 0;
  const moments = gramMatrix(looked, dimensions);
  for (const line of moments) for (const [d, sum] of line.entries()) line[d] = sum / sample.length;
  const { values: powers, vectors } = symmetricEigen(moments);
  const count = powers.filter((power, place) => place < most && power > NOTHING).length;
  const directions = vectors.slice(0, count);
  for (const direction of directions) {
    // Which of a direction and its opposite comes is not defined.
    const largest = direction.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    if (largest < 0) for (const [d, value] of direction.entries()) direction[d] = -value;
  }
  return { powers: powers.slice(0, count), directions, turn: turner(directions, dimensions) };
}

/** Directions that two vectors are multiplied with at once: so many sums stay in registers, which takes half the time. */
const ABREAST = 4;

/** Turns vectors of so many numbers into directions: see {@link PrincipalDirections.turn}. */
export function turner(directions: readonly Float64Array[], dimensions: number): PrincipalDirections['turn'] {
  const width = Math.ceil(directions.length / ABREAST) * ABREAST;
  // Directions that are taken at once stand together, number by number.
  const table = new Float64Array(width * dimensions);
  for (const [place, direction] of directions.entries()) {
    const among = place % ABREAST;
    for (const [d, value] of direction.entries())
      table[(place - among) * dimensions + d * ABREAST + among] = value;
  }
  // Vectors come in arrays of several kinds, and products of one kind take less time.
  const pair = [new Float64Array(dimensions), new Float64Array(dimensions)] as const;
  return (vectors) => {
    const turned = new Float64Array(width * (vectors.length + 1));
    for (let row = 0; row < vectors.length; row += 2) {
      const given = [vectors[row] ?? [], vectors[row + 1] ?? []] as const;
      for (const side of [0, 1] as const) pair[side].fill(0).set(given[side]);
      const numbers = Math.max(given[0].length, given[1].length);
      for (let place = 0; place < width; place += ABREAST)
        multiplyPair(pair, numbers, table, place * dimensions, turned, row * width + place, width);
    }
    return vectors.map((_, row) => turned.subarray(row * width, row * width + directions.length));
  };
}

/** Multiplies the first numbers of two vectors with the directions at a place of the table. */
function multiplyPair(
  [left, right]: readonly [Float64Array, Float64Array],
  numbers: number,
  table: Float64Array,
  from: number,
  products: Float64Array,
  to: number,
  width: number,
): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0, at = from; i < numbers; i += 1, at += ABREAST) {
    const x = left[i] ?? 0;
    const y = right[i] ?? 0;
    const p = table[at] ?? 0;
    const q = table[at + 1] ?? 0;
    const r = table[at + 2] ?? 0;
    const s = table[at + 3] ?? 0;
    a += x * p;
    b += x * q;
    c += x * r;
    d += x * s;
    e += y * p;
    f += y * q;
    g += y * r;
    h += y * s;
  }
  // Setting them from a list would take a quarter longer in all.
  products[to] = a;
  products[to + 1] = b;
  products[to + 2] = c;
  products[to + 3] = d;
  products[to + width] = e;
  products[to + width + 1] = f;
  products[to + width + 2] = g;
  products[to + width + 3] = h;
}
