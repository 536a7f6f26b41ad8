import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { rowProduct } from '../vectors/sparse-rows.ts';
import type { Introduction } from './introduction.ts';
import type { Topic } from './schema.ts';

/** Cosines of a paper and what editors wrote about a topic. */
export interface Likeness {
  /** By the words that both use. */
  byWords: number;
  /** By what their words mean in general; 0 where that is not known. */
  byMeaning: number;
}

/** Compares papers, by their rows, with the titles, definitions, introductions and terms of topics, by their places. */
export function definitionLikeness(
  { terms, meaning }: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  introductions: ReadonlyMap<string, Introduction>,
): (row: number, topic: number) => Likeness {
  const texts = topics.map(([id, { title, definition, terms: own }]) => ({
    title,
    abstract: `${definition} ${introductions.get(id)?.text ?? ''} ${own.join('. ')}`,
  }));
  const byWords = terms.vectorize(texts);
  const byMeaning = meaning?.project(texts);
  return (row, topic) => ({
    byWords: rowProduct(terms.rows, row, byWords, topic),
    byMeaning: meaning && byMeaning ? product(meaning, row, byMeaning, topic) : 0,
  });
}

function product(
  { values, dimensions }: { values: Float32Array; dimensions: number },
  row: number,
  others: Float32Array,
  other: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1)
    sum += (values[row * dimensions + d] ?? 0) * (others[other * dimensions + d] ?? 0);
  return sum;
}
