import { type LatentVectors, latentProduct } from '../../src/vectors/latent-vectors.ts';

/** Asked of at most this many points, evenly spread, since each is compared with all. */
const MOST_ASKED = 1000;

/**
 * Trustworthiness of a layout (Venna and Kaski 2001): 1 where all that lies near on it is near in truth, about 0.5 where
 * it was laid out by chance. Of each point the `k` nearest on the layout are looked at; those that are not among its `k`
 * likeliest cost as much as their rank by likeness lies beyond `k`.
 * @param vectors what is near in truth, by cosine: one row a place
 * @throws {RangeError} where there are too few places for `k`: the measure needs more than 3 k / 2
 */
export function trustworthiness(
  { dimensions, values }: Pick<LatentVectors, 'dimensions' | 'values'>,
  places: readonly (readonly [x: number, y: number])[],
  k: number,
): number {
  const count = places.length;
  if (2 * count <= 3 * k + 1)
    throw new RangeError(`${count} places are too few to look at ${k} neighbours each.`);
  const asked = Math.min(count, MOST_ASKED);
  const likeness = new Float64Array(count);
  let excess = 0;
  for (let index = 0; index < asked; index += 1) {
    const row = Math.floor((index * count) / asked);
    for (let other = 0; other < count; other += 1)
      likeness[other] =
        other === row ? Number.NEGATIVE_INFINITY : latentProduct(values, dimensions, row, other);
    for (const near of nearest(places, row, k)) {
      const own = likeness[near] ?? 0;
      let rank = 1;
      for (let other = 0; other < count; other += 1) {
        const theirs = likeness[other] ?? 0;
        if (theirs > own || (theirs === own && other < near)) rank += 1;
      }
      excess += Math.max(0, rank - k);
    }
  }
  return 1 - (2 * excess) / (asked * k * (2 * count - 3 * k - 1));
}

/** The `k` other places nearest to one, equally near ones in their order. */
function nearest(places: readonly (readonly [x: number, y: number])[], row: number, k: number): number[] {
  const [x, y] = places[row] ?? [0, 0];
  const best: { index: number; distance: number }[] = [];
  for (const [index, [px, py]] of places.entries()) {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (index === row || (best.length === k && distance >= (best.at(-1)?.distance ?? 0))) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.distance ?? 0) > distance) at -= 1;
    best.splice(at, 0, { index, distance });
    if (best.length > k) best.pop();
  }
  return best.map(({ index }) => index);
}
