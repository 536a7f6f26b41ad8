import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { latentProduct } from '../vectors/latent-vectors.ts';
import { rowProduct } from '../vectors/sparse-rows.ts';
import { candidateFinder, largest } from './candidates.ts';
import {
  DUPLICATE_COSINE,
  DUPLICATE_RESEMBLANCE,
  LATENT_WEIGHT,
  LEAST_LIKENESS,
  MOST_RELATED,
  TERM_WEIGHT,
  TOPIC_WEIGHT,
} from './constants.ts';
import { resemblance } from './near-duplicates.ts';
import { sharedTermsFinder } from './shared-terms.ts';
import { topicLikeness } from './topic-likeness.ts';

/** A paper that a reader of another may want next. */
export interface RelatedPaper {
  id: string;
  /** Closeness, 0…1. */
  score: number;
  /** Terms that both share, strongest first, as the paper at hand writes them. */
  shared: string[];
}

export interface Relations {
  /** At most eight, best first; near-duplicates are not among them. */
  related: RelatedPaper[];
  /** Ids of papers with nearly the same text, likest first. */
  duplicates: string[];
}

/**
 * Related papers of every paper. Candidates share heavy terms; they are ranked by what both are about, as terms, latent
 * vectors and topics say. Cost grows with the number of papers, not with its square.
 * @param topics of every paper by id, best first
 */
export function relatedPapers(
  vectors: DocumentVectors,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
): Map<string, Relations> {
  const { documents } = vectors;
  const likeness = likenessOf(vectors, topics);
  const candidatesOf = candidateFinder(vectors.terms.rows);
  const sharedTerms = sharedTermsFinder(vectors);
  const relations = new Map<string, Relations>();
  for (const [row, { id }] of documents.entries()) {
    const values = new Map(candidatesOf(row).map((other) => [other, likeness(row, other)]));
    const ranked = largest([...values.keys()], (other) => values.get(other) ?? 0, values.size);
    const related: RelatedPaper[] = [];
    const duplicates: string[] = [];
    for (const other of ranked) {
      const score = values.get(other) ?? 0;
      const otherId = documents[other]?.id ?? '';
      if (score < LEAST_LIKENESS || related.length === MOST_RELATED) break;
      if (isNearDuplicate(vectors, row, other)) duplicates.push(otherId);
      else related.push({ id: otherId, score: round(score), shared: sharedTerms(row, other) });
    }
    relations.set(id, { related, duplicates });
  }
  return relations;
}

/** Likeness of two rows, 0…1. */
export function likenessOf(
  { documents, terms, latent }: DocumentVectors,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
): (row: number, other: number) => number {
  const ofTopics = topicLikeness(documents.map(({ id }) => topics.get(id) ?? []));
  return (row, other) =>
    Math.min(
      1,
      (TERM_WEIGHT * rowProduct(terms.rows, row, terms.rows, other) +
        LATENT_WEIGHT * Math.max(0, latentProduct(latent.values, latent.dimensions, row, other)) +
        TOPIC_WEIGHT * ofTopics(row, other)) /
        (TERM_WEIGHT + LATENT_WEIGHT + TOPIC_WEIGHT),
    );
}

function isNearDuplicate({ documents, terms }: DocumentVectors, row: number, other: number): boolean {
  if (rowProduct(terms.rows, row, terms.rows, other) < DUPLICATE_COSINE) return false;
  const [a, b] = [documents[row], documents[other]];
  return a !== undefined && b !== undefined && resemblance(a.abstract, b.abstract) >= DUPLICATE_RESEMBLANCE;
}

function round(score: number): number {
  return Math.round(1000 * score) / 1000;
}
