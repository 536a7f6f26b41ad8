import type { NearestRows } from './nearest-rows.ts';

/** Halvings of the span in which a point's reach lies, and how near its sum need come. */
const MOST_HALVINGS = 64;
const NEAR_ENOUGH = 1e-5;
/** A reach is no smaller than this share of the mean distance to the neighbours. */
const LEAST_REACH = 1e-3;

/** Which points are drawn together: each pair in both directions. */
export interface Links {
  from: Int32Array;
  to: Int32Array;
  /** How sure it is that the two belong together, 0…1. */
  weights: Float64Array;
}

/**
 * The fuzzy graph of UMAP (McInnes, Healy and Melville 2018, algorithms 2 and 3): neighbours belong to a point the less
 * the farther they are, by a reach that differs from point to point; what either of two says of the other counts. Being
 * the nearest alone makes nobody belong to another for sure (“local connectivity” is 0): with it the maps of three
 * libraries are less trustworthy, by .003 to .006.
 */
export function linksOf(nearest: NearestRows): Links {
  const own = memberships(nearest);
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  const link = (a: number, b: number, weight: number) => {
    from.push(a);
    to.push(b);
    weights.push(weight);
  };
  for (const [point, others] of own.entries())
    for (const [other, weight] of others) {
      const back = own[other]?.get(point);
      const either = weight + (back ?? 0) - weight * (back ?? 0);
      link(point, other, either);
      if (back === undefined) link(other, point, either);
    }
  return { from: Int32Array.from(from), to: Int32Array.from(to), weights: Float64Array.from(weights) };
}

/** How sure it is of each neighbour of a point that it belongs to it, 0…1. */
function memberships({ count, rows, distances }: NearestRows): Map<number, number>[] {
  return Array.from({ length: rows.length / count }, (_, point) => {
    const [from, to] = [point * count, (point + 1) * count];
    const own = distances.subarray(from, to);
    const mean = own.reduce((sum, distance) => sum + distance, 0) / count;
    const reach = Math.max(reachOf(own), LEAST_REACH * mean);
    return new Map(
      Array.from(rows.subarray(from, to), (other, at) => [other, Math.exp(-(own[at] ?? 0) / reach)]),
    );
  });
}

/** The reach with which memberships add up to the binary logarithm of how many points a neighbourhood has. */
function reachOf(distances: Float64Array): number {
  const wanted = Math.log2(distances.length + 1);
  let [least, reach, most] = [0, 1, Number.POSITIVE_INFINITY];
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    let sum = 0;
    for (const distance of distances) sum += Math.exp(-distance / reach);
    if (Math.abs(sum - wanted) < NEAR_ENOUGH) break;
    if (sum > wanted) most = reach;
    else least = reach;
    reach = most === Number.POSITIVE_INFINITY ? 2 * reach : (least + most) / 2;
  }
  return reach;
}
