import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { byDirection } from '../vectors/latent-vectors.ts';
import type { TitledText } from '../vectors/numbered-text.ts';
import { rowProducts, type SparseRows } from '../vectors/sparse-rows.ts';
import { candidateFinder } from './candidates.ts';
import {
  CLEARLY_NEARER,
  DUPLICATE_COSINE,
  DUPLICATE_RESEMBLANCE,
  MOST_RELATED,
  SURELY_ALIKE,
} from './constants.ts';
import { type Likeness, likenessOf } from './likeness.ts';
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

const NONE: Relations = { related: [], duplicates: [] };

/**
 * Related papers of every paper. Candidates share heavy terms; they are ranked by what both are about, as terms, general
 * meaning and topics say. Cost grows with the number of papers, not with its square. Papers that joined those learnt from
 * are among the related papers of these only where they are clearly nearer than what is there.
 * @param topics that were decided on, by paper, main topic first
 * @param terms characteristic terms, by which reasons are named
 * @param clearly how many times as near is clearly nearer
 */
export function relatedPapers(
  vectors: DocumentVectors,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  terms: readonly NamedTerm[] = [],
  clearly = CLEARLY_NEARER,
): Map<string, Relations> {
  const { documents, learnt } = vectors;
  const steady = steadyRows(vectors.terms, learnt);
  const likeness = likenessOf(vectors, steady, topics);
  const relate = relationFinder(vectors, steady, likeness, terms);
  const amongLearnt = candidateFinder(vectors.terms.rows, 0, learnt);
  const amongJoined = candidateFinder(vectors.terms.rows, learnt);
  const relations = new Map<string, Relations>();
  const newcomersOf = new Map<number, number[]>();
  for (const [place, { id }] of documents.slice(learnt).entries()) {
    const row = learnt + place;
    const candidates = [...amongLearnt(row), ...amongJoined(row)];
    relations.set(id, relate(row, candidates));
    for (const other of candidates) {
      const newcomers = newcomersOf.get(other);
      if (newcomers) newcomers.push(row);
      else newcomersOf.set(other, [row]);
    }
  }
  const learntIds = documents.slice(0, learnt).map(({ id }) => id);
  const known = vectors.memo.of(
    'related papers',
    [vectors.memo.digest(...inputOf(learntIds, topics, terms))],
    () => {
      const found = learntIds.map(() => NONE);
      for (const row of byDirection(vectors.latent, learnt)) found[row] = relate(row, amongLearnt(row));
      return found;
    },
  );
  for (const [row, id] of learntIds.entries()) {
    const before = known[row] ?? NONE;
    const last = before.related[MOST_RELATED - 1]?.score ?? likeness.unusual;
    const nearer = (newcomersOf.get(row) ?? []).filter((other) => likeness.of(row, other) >= clearly * last);
    relations.set(id, nearer.length > 0 ? relate(row, [...amongLearnt(row), ...nearer]) : before);
  }
  return relations;
}

/** What relations among papers learnt from come from, besides their texts. */
function inputOf(
  learnt: readonly string[],
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  terms: readonly NamedTerm[],
): unknown[] {
  const isLearnt = new Set(learnt);
  return [
    learnt.map((id) => topics.get(id) ?? []),
    terms.map(({ label, papers }) => [label, papers.filter((id) => isLearnt.has(id))]),
  ];
}

/** A function from a row and those that may be near it to what is. */
function relationFinder(
  vectors: DocumentVectors,
  steady: SparseRows,
  likeness: Likeness,
  terms: readonly NamedTerm[],
): (row: number, candidates: readonly number[]) => Relations {
  const { documents } = vectors;
  const cosine = rowProducts(vectors.terms.rows);
  const sharedNames = sharedNamesFinder({ ...vectors, terms: { ...vectors.terms, rows: steady } }, terms);
  return (row, candidates) => {
    const scores = likeness.ofEach(row, candidates);
    const ranked = candidates.map((other, at) => ({ other, score: scores[at] ?? 0 }));
    ranked.sort((a, b) => b.score - a.score || a.other - b.other);
    const related: RelatedPaper[] = [];
    const duplicates: string[] = [];
    for (const { other, score } of ranked) {
      const otherId = documents[other]?.id ?? '';
      if (score < likeness.unusual || related.length === MOST_RELATED) break;
      if (cosine(row, other) >= DUPLICATE_COSINE && hasSameText(documents[row], documents[other])) {
        duplicates.push(otherId);
        continue;
      }
      const shared = sharedNames(row, other);
      if (convinces(shared) || score >= SURELY_ALIKE * likeness.unusual)
        related.push({ id: otherId, score: round(score), shared });
    }
    return { related, duplicates };
  };
}

/** Whether what two papers share would convince a reader: a phrase, or more than one word. One word may be chance. */
function convinces(shared: readonly string[]): boolean {
  return shared.length > 1 || shared.some((term) => /[\s\-‐‑]/.test(term));
}

function hasSameText(a: TitledText | undefined, b: TitledText | undefined): boolean {
  return a !== undefined && b !== undefined && resemblance(a.abstract, b.abstract) >= DUPLICATE_RESEMBLANCE;
}

function round(score: number): number {
  return Math.round(1000 * score) / 1000;
}
