import { rowProducts } from '../../../vectors/dense-products.ts';
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
    return { centres: found, nearestTo: nearestCentres(rows, learnt, found) };
  });
  const clusters = centres.map((centre): Cluster => ({ centre, members: [] }));
  const nearest = new Int32Array(rows.values.length / rows.dimensions).fill(-1);
  for (const [place, row] of learnt.entries()) nearest[row] = nearestTo[place] ?? -1;
  const others = [...nearest.keys()].filter((row) => nearest[row] === -1);
  for (const [place, centre] of nearestCentres(rows, others, centres).entries())
    nearest[others[place] ?? 0] = centre;
  for (const [row, centre] of nearest.entries()) clusters[centre]?.members.push(row);
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
    const nearest = nearestCentres(rows, sample, centres);
    for (const [place, row] of sample.entries()) {
      const sum = sums[nearest[place] ?? 0];
      if (sum)
        for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + (values[row * dimensions + d] ?? 0);
    }
    centres = sums.filter((sum) => normalize(sum) > 0);
  }
  return centres;
}

/** Places of the centres that are nearest to some rows. @param wanted numbers of the rows */
function nearestCentres(
  rows: Rows,
  wanted: readonly number[],
  centres: readonly Float64Array[],
): Uint16Array {
  return Uint16Array.from(rowProducts(rows, wanted, centres), (products) => {
    let [best, place] = [Number.NEGATIVE_INFINITY, 0];
    for (let centre = 0; centre < products.length; centre += 1)
      if ((products[centre] ?? 0) > best) [best, place] = [products[centre] ?? 0, centre];
    return place;
  });
}
