import { productsWithAll } from '../vectors/dense-products.ts';

/** The rows nearest to each of some rows. */
export interface NearestRows {
  /** How many of each. */
  count: number;
  /** Their numbers, `count` a row, the nearest first. */
  rows: Int32Array;
  /** Their distances, 0…2. */
  distances: Float64Array;
}

/** Rows that are compared with all after them at once. */
const BLOCK = 256;

/**
 * The other rows that are nearest to each by cosine, found by comparing all: for a few thousand that takes less than a
 * search that may miss some.
 * @param vectors of length 1, one a row
 * @param count how many of each, fewer than there are rows; the first of equally near ones
 */
export function nearestRows(vectors: readonly Float32Array[], count: number): NearestRows {
  const dimensions = vectors[0]?.length ?? 0;
  const rows = new Int32Array(vectors.length * count);
  const distances = new Float64Array(vectors.length * count).fill(Number.POSITIVE_INFINITY);
  const offer = (row: number, other: number, distance: number) => {
    const first = row * count;
    let at = first + count - 1;
    if (distance >= (distances[at] ?? 0)) return;
    for (; at > first && (distances[at - 1] ?? 0) > distance; at -= 1) {
      distances[at] = distances[at - 1] ?? 0;
      rows[at] = rows[at - 1] ?? 0;
    }
    distances[at] = distance;
    rows[at] = other;
  };
  for (let first = 0; first < vectors.length; first += BLOCK) {
    const others = vectors.slice(first);
    for (const [row, products] of productsWithAll(others, dimensions)(others.slice(0, BLOCK)).entries())
      for (let other = row + 1; other < others.length; other += 1) {
        const distance = Math.max(0, 1 - (products[other] ?? 0));
        offer(first + row, first + other, distance);
        offer(first + other, first + row, distance);
      }
  }
  return { count, rows, distances };
}
