import { gramMatrix, productsWithAll } from '../../../vectors/dense-products.ts';
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
  return { powers: powers.slice(0, count), directions, turn: productsWithAll(directions, dimensions) };
}
