import { rowProducts } from './dense-products.ts';
import type { WordVectors } from './word-vectors.ts';

/**
 * How alike words are to others in what they mean in general: their largest cosine with any word of each group, 0 where that
 * is not known or below 0. What all words have in common is taken off (Mu and Viswanath, “All-but-the-top”, 2018).
 * @returns by word and group
 */
export function wordLikeness(
  vectors: WordVectors,
  words: readonly string[],
  groups: readonly (readonly string[])[],
): Float64Array[] {
  const { dimensions } = vectors;
  const mean = meanDirection(vectors);
  const others = directions(vectors, mean, groups.flat());
  const groupOf = groups.flatMap((group, place) => group.map(() => place));
  const cosinesOf = rowProducts(
    { dimensions, values: directions(vectors, mean, words) },
    [...words.keys()],
    groupOf.map((_, at) => others.subarray(at * dimensions, (at + 1) * dimensions)),
  );
  return Array.from(cosinesOf, (cosines) => {
    const most = new Float64Array(groups.length);
    for (let at = 0; at < cosines.length; at += 1) {
      const group = groupOf[at] ?? 0;
      most[group] = Math.max(most[group] ?? 0, cosines[at] ?? 0);
    }
    return most;
  });
}

function meanDirection({ dimensions, rows, words }: WordVectors): Float64Array {
  const mean = new Float64Array(dimensions);
  for (let from = 0; from < words.length * dimensions; from += dimensions) {
    const length = rowLength(rows, from, dimensions) * words.length;
    if (length === 0) continue;
    for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (rows[from + d] ?? 0) / length;
  }
  return mean;
}

/** A row of length 1 a word, one after the other; of zeros for words that are not known. */
function directions(
  { dimensions, rows, placeOf }: WordVectors,
  mean: Float64Array,
  words: readonly string[],
): Float32Array {
  const values = new Float32Array(words.length * dimensions);
  for (const [at, word] of words.entries()) {
    const place = placeOf(word);
    if (place === undefined) continue;
    const length = rowLength(rows, place * dimensions, dimensions) || 1;
    const direction = values.subarray(at * dimensions, (at + 1) * dimensions);
    for (let d = 0; d < dimensions; d += 1)
      direction[d] = (rows[place * dimensions + d] ?? 0) / length - (mean[d] ?? 0);
    const rest = rowLength(direction, 0, dimensions) || 1;
    for (let d = 0; d < dimensions; d += 1) direction[d] = (direction[d] ?? 0) / rest;
  }
  return values;
}

function rowLength(rows: Int8Array | Float32Array, from: number, dimensions: number): number {
  let squares = 0;
  for (let d = 0; d < dimensions; d += 1) squares += (rows[from + d] ?? 0) ** 2;
  return Math.sqrt(squares);
}
