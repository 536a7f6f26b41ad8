import { symmetricEigen } from '../../../vectors/symmetric-eigen.ts';
import type { Rows } from './rows.ts';

/** What is left of nothing by rounding. */
const NOTHING = 1e-9;

/** The directions in which rows differ most. */
export interface PrincipalDirections {
  /** Mean square of the rows in each direction, largest first. */
  powers: number[];
  /** A vector in these directions; one that is shorter ends in zeros. */
  turn(vector: ArrayLike<number>): Float64Array;
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
  const moments = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const row of sample)
    for (const [i, line] of moments.entries()) {
      const value = (values[row * dimensions + i] ?? 0) / sample.length;
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + value * (values[row * dimensions + j] ?? 0);
    }
  for (const [i, line] of moments.entries())
    for (let j = i + 1; j < dimensions; j += 1) line[j] = moments[j]?.[i] ?? 0;
  const { values: powers, vectors } = symmetricEigen(moments);
  const count = powers.filter((power, place) => place < most && power > NOTHING).length;
  const directions = vectors.slice(0, count);
  for (const direction of directions) {
    // Which of a direction and its opposite comes is not defined.
    const largest = direction.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    if (largest < 0) for (const [d, value] of direction.entries()) direction[d] = -value;
  }
  // One array after the other is several times faster than arrays of arrays.
  const columns = new Float64Array(dimensions * directions.length);
  for (const [place, direction] of directions.entries())
    for (const [d, value] of direction.entries()) columns[d * directions.length + place] = value;
  return {
    powers: powers.slice(0, count),
    turn(vector) {
      const count = directions.length;
      const turned = new Float64Array(count);
      // Four numbers at a time, which saves most of the reading and writing of the sums.
      let d = 0;
      for (; d + 4 <= vector.length; d += 4) {
        const [w, x, y, z] = [vector[d] ?? 0, vector[d + 1] ?? 0, vector[d + 2] ?? 0, vector[d + 3] ?? 0];
        const from = d * count;
        for (let place = 0; place < count; place += 1)
          turned[place] =
            (turned[place] ?? 0) +
            w * (columns[from + place] ?? 0) +
            x * (columns[from + count + place] ?? 0) +
            y * (columns[from + 2 * count + place] ?? 0) +
            z * (columns[from + 3 * count + place] ?? 0);
      }
      for (; d < vector.length; d += 1)
        for (let place = 0; place < count; place += 1)
          turned[place] = (turned[place] ?? 0) + (vector[d] ?? 0) * (columns[d * count + place] ?? 0);
      return turned;
    },
  };
}
