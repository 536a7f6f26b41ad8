import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { rowProduct } from '../vectors/sparse-rows.ts';
import { candidateFinder, largest } from './candidates.ts';
import { DUPLICATE_COSINE, DUPLICATE_RESEMBLANCE, MOST_RELATED, SURELY_ALIKE } from './constants.ts';
import { likenessOf } from './likeness.ts';
import { resemblance } from './near-duplicates.ts';
import { type NamedTerm, sharedNamesFinder } from './shared-names.ts';
import { steadyRows } from './steady-terms.ts';

/** A paper that a reader of another may want next. */
export interface RelatedPaper {
  id: string;
  /** Closeness, 0…1. */
  score: number;
  /** Terms that both share, strongest first, as the paper at hand writes them. */
  shared: string[];
}

export interface Relations {
  /** At most eight, best first; near-duplicates are not among them. Empty where no paper is near. */
  related: RelatedPaper[];
  /** Ids of papers with nearly the same text, likest first. */
  duplicates: string[];
}

/**
 * Related papers of every paper. Candidates share heavy terms; they are ranked by what both are about, as terms, general
 * meaning and topics say. Cost grows with the number of papers, not with its square.
 * @param topics that were decided on, by paper, main topic first
 * @param terms characteristic terms, by which reasons are named
 */
export function relatedPapers(
  vectors: DocumentVectors,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  terms: readonly NamedTerm[] = [],
): Map<string, Relations> {
  const { documents } = vectors;
  const steady = steadyRows(vectors.terms);
  const likeness = likenessOf(vectors, steady, topics);
  const candidatesOf = candidateFinder(vectors.terms.rows);
  const sharedNames = sharedNamesFinder({ ...vectors, terms: { ...vectors.terms, rows: steady } }, terms);
  const relations = new Map<string, Relations>();
  for (const [row, { id }] of documents.entries()) {
    const values = new Map(candidatesOf(row).map((other) => [other, likeness.of(row, other)]));
    const ranked = largest([...values.keys()], (other) => values.get(other) ?? 0, values.size);
    const related: RelatedPaper[] = [];
    const duplicates: string[] = [];
    for (const other of ranked) {
      const score = values.get(other) ?? 0;
      const otherId = documents[other]?.id ?? '';
      if (score < likeness.unusual || related.length === MOST_RELATED) break;
      if (isNearDuplicate(vectors, row, other)) {
        duplicates.push(otherId);
        continue;
      }
      const shared = sharedNames(row, other);
      if (convinces(shared) || score >= SURELY_ALIKE * likeness.unusual)
        related.push({ id: otherId, score: round(score), shared });
    }
    relations.set(id, { related, duplicates });
  }
  return relations;
}

/** Whether what two papers share would convince a reader: a phrase, or more than one word. One word may be chance. */
function convinces(shared: readonly string[]): boolean {
  return shared.length > 1 || shared.some((term) => /[\s\-‐‑]/.test(term));
}

function isNearDuplicate({ documents, terms }: DocumentVectors, row: number, other: number): boolean {
  if (rowProduct(terms.rows, row, terms.rows, other) < DUPLICATE_COSINE) return false;
  const [a, b] = [documents[row], documents[other]];
  return a !== undefined && b !== undefined && resemblance(a.abstract, b.abstract) >= DUPLICATE_RESEMBLANCE;
}

function round(score: number): number {
  return Math.round(1000 * score) / 1000;
}
