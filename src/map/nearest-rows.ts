/** The rows nearest to each of some rows. */
export interface NearestRows {
  /** How many of each. */
  count: number;
  /** Their numbers, `count` a row, the nearest first. */
  rows: Int32Array;
  /** Their distances, 0…2. */
  distances: Float64Array;
}

/** Products that are made at once, so that the processor need not wait for one before it goes on with the next. */
const ABREAST = 4;

/**
 * The other rows that are nearest to each by cosine, found by comparing all: for a few thousand that takes less than a
 * search that may miss some.
 * @param vectors of length 1, one a row
 * @param count how many of each, fewer than there are rows; the first of equally near ones
 */
export function nearestRows(vectors: readonly Float32Array[], count: number): NearestRows {
  const dimensions = vectors[0]?.length ?? 0;
  const values = new Float64Array((vectors.length + ABREAST) * dimensions);
  for (const [row, vector] of vectors.entries()) values.set(vector, row * dimensions);
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
  const products = new Float64Array(ABREAST);
  for (let row = 0; row < vectors.length; row += 1)
    for (let others = row + 1; others < vectors.length; others += ABREAST) {
      multiply(values, dimensions, row, others, products);
      for (let other = others; other < Math.min(others + ABREAST, vectors.length); other += 1) {
        const distance = Math.max(0, 1 - (products[other - others] ?? 0));
        offer(row, other, distance);
        offer(other, row, distance);
      }
    }
  return { count, rows, distances };
}

/** Scalar products of a row with {@link ABREAST} others, which follow one another. */
function multiply(
  values: Float64Array,
  dimensions: number,
  row: number,
  others: number,
  products: Float64Array,
): void {
  const from = row * dimensions;
  const a = others * dimensions;
  const b = a + dimensions;
  const c = b + dimensions;
  const e = c + dimensions;
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let d = 0; d < dimensions; d += 1) {
    const value = values[from + d] ?? 0;
    w += value * (values[a + d] ?? 0);
    x += value * (values[b + d] ?? 0);
    y += value * (values[c + d] ?? 0);
    z += value * (values[e + d] ?? 0);
  }
  products[0] = w;
  products[1] = x;
  products[2] = y;
  products[3] = z;
}
