import { productsWith } from '../../../vectors/dense-columns.ts';
import { evenly } from '../../../vectors/spread.ts';
import { normalize, type Rows } from './rows.ts';

const ROUNDS = 6;
/** The middles are found from at most this many rows for each cluster, evenly spread; the others are assigned. */
const ROWS_PER_CLUSTER = 32;

/** Rows that are alike. */
export interface Cluster {
  /** Middle, of length 1. */
  centre: Float64Array;
  /** Numbers of the rows, ascending; at least one. */
  members: number[];
}

/**
 * Parts rows of length 1 into groups by spherical k-means (Dhillon and Modha 2001), which starts from rows evenly spread.
 * @param count groups wanted; those that stay empty are left out
 * @param learnt numbers of the rows that the middles are found from; the others are assigned
 * @param keep keeps what comes of the rows that are learnt from
 */
export function findClusters(
  rows: Rows,
  count: number,
  learnt: readonly number[] = Array.from({ length: rows.values.length / rows.dimensions }, (_, row) => row),
  keep: <T>(make: () => T) => T = (make) => make(),
): Cluster[] {
  const { centres, nearestTo } = keep(() => {
    const found = findCentres(rows, count, learnt);
    return { centres: found, nearestTo: Uint16Array.from(learnt, nearestFinder(rows, found)) };
  });
  const clusters = centres.map((centre): Cluster => ({ centre, members: [] }));
  const nearest = nearestFinder(rows, centres);
  const known = new Map(learnt.map((row, place) => [row, nearestTo[place]]));
  for (let row = 0; row < rows.values.length / rows.dimensions; row += 1)
    clusters[known.get(row) ?? nearest(row)]?.members.push(row);
  return clusters.filter(({ members }) => members.length > 0);
}

function findCentres(rows: Rows, count: number, learnt: readonly number[]): Float64Array[] {
  const { dimensions, values } = rows;
  const sample = evenly(learnt, ROWS_PER_CLUSTER * count);
  let centres = evenly(learnt, count).map((row) =>
    Float64Array.from({ length: dimensions }, (_, d) => values[row * dimensions + d] ?? 0),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = centres.map(() => new Float64Array(dimensions));
    const nearest = nearestFinder(rows, centres);
    for (const row of sample) {
      const sum = sums[nearest(row)];
      if (sum)
        for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + (values[row * dimensions + d] ?? 0);
    }
    centres = sums.filter((sum) => normalize(sum) > 0);
  }
  return centres;
}

/** Finds the centre that is nearest to a row. */
function nearestFinder(
  { dimensions, values }: Rows,
  centres: readonly Float64Array[],
): (row: number) => number {
  const multiply = productsWith(centres);
  const products = new Float64Array(centres.length);
  return (row) => {
    multiply(values, row * dimensions, products);
    let [best, place] = [Number.NEGATIVE_INFINITY, 0];
    for (let index = 0; index < products.length; index += 1)
      if ((products[index] ?? 0) > best) [best, place] = [products[index] ?? 0, index];
    return place;
  };
}
