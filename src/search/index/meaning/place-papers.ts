import type { Document, DocumentVectors } from '../../../vectors/document-vectors.ts';
import { normalize, type Rows } from './rows.ts';

/** Papers that are placed at once: bounds the memory. */
const BATCH = 2000;
/** Numbers of a vector that say what company words keep, at most: the first ones tell most. */
const MOST_LATENT = 64;

/**
 * Rows of length 1, one a paper: what its words mean in general, and beside that what company they keep.
 * @param vectors of these papers, among others, or of a part of them
 */
export function placePapers(papers: readonly Document[], vectors: DocumentVectors): Rows {
  const { terms, latent, meaning, rowOf } = vectors;
  const dimensions = dimensionsOf(vectors);
  const placed = new Float32Array(papers.length * dimensions);
  const place = (
    number: number,
    row: number,
    ofMeaning: Float32Array | undefined,
    ofLatent: Float32Array,
  ) => {
    const vector = placed.subarray(number * dimensions, (number + 1) * dimensions);
    const general = meaning?.dimensions ?? 0;
    if (ofMeaning) vector.set(ofMeaning.subarray(row * general, (row + 1) * general));
    const from = row * latent.dimensions;
    const company = ofLatent.slice(from, from + dimensions - general);
    normalize(company);
    vector.set(company, general);
    normalize(vector);
  };
  if (papers.every(({ id }) => rowOf.has(id))) {
    for (const [number, { id }] of papers.entries())
      place(number, rowOf.get(id) ?? 0, meaning?.values, latent.values);
    return { dimensions, values: placed };
  }
  for (let start = 0; start < papers.length; start += BATCH) {
    const some = papers.slice(start, start + BATCH);
    const [ofMeaning, ofLatent] = [meaning?.project(some), latent.project(terms.vectorize(some))];
    for (const row of some.keys()) place(start + row, row, ofMeaning, ofLatent);
  }
  return { dimensions, values: placed };
}

/** Numbers in a vector. */
export function dimensionsOf({ latent, meaning }: DocumentVectors): number {
  return (meaning?.dimensions ?? 0) + Math.min(latent.dimensions, MOST_LATENT);
}
