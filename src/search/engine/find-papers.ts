import type { SearchTable } from '../format/search-table.ts';
import type { SearchRequest } from './answer.ts';
import type { Test } from './later/conditions.ts';
import { type Clause, isCondition, isPlain, type Query, SHORTEST_SENTENCE } from './query.ts';
import { lookUpTerms } from './query-terms.ts';
import { LEAST_COVERAGE, MEASURE_OF_COVERAGE } from './ranking-constants.ts';
import { addRelated, scorePapers } from './scoring.ts';
import type { QueryTerms, TermSources } from './terms.ts';

/** Papers that a query finds. */
export interface FoundPapers {
  /** Numbers of the papers, best first, before facets. */
  papers: number[];
  terms: QueryTerms;
  /** Sentences about conditions that make no sense here. */
  hints: string[];
}

/**
 * Finds papers and ranks them.
 * @param newest whether the newest of the good papers come first
 */
export async function findPapers(
  query: Query,
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
  newest = false,
): Promise<FoundPapers> {
  const optional = wordsIn(query, (clause) => clause.kind === 'words' && clause.sign !== 'not');
  const typing = (request.typing ?? false) && /[\p{L}\p{N}]$/u.test(request.q);
  // Phrases and fields are ranked by their words too, yet these alone find nothing.
  const ranked = wordsIn(query, (clause) => clause.kind === 'phrase' && clause.sign !== 'not');
  const [terms, rankedTerms, conditions] = await Promise.all([
    lookUpTerms(optional, typing, sources),
    lookUpTerms(ranked, false, { ...sources, vocabulary: async () => new Map() }),
    conditionsOf(query, {
      ...sources,
      table,
      papersWith: async (words) => {
        const each = await lookUpTerms(words, false, sources);
        return (paper) => each.terms.every(({ pages }) => pages.has(paper));
      },
    }),
  ]);
  const all = combine(terms, rankedTerms);
  const { score, coverage } = scorePapers(all, table, table.count);
  addRelated(score, table.relatedTo);
  if (all.length >= SHORTEST_SENTENCE) {
    const { raiseQuoted } = await import('./later/verbatim.ts');
    raiseQuoted(score, all);
  }
  const least = LEAST_COVERAGE * (coverage.toSorted().at(-MEASURE_OF_COVERAGE) ?? 0);
  const needsWord = query.groups.some(
    (group) => group.length === 1 && group.every((clause) => !isCondition(clause)),
  );
  const papers: number[] = [];
  for (let paper = 0; paper < table.count; paper++) {
    if (needsWord && !terms.terms.some(({ pages }) => pages.has(paper))) continue;
    if (conditions.tests.length === 0 && (coverage[paper] ?? 0) < least) continue;
    if (conditions.tests.every((test) => test(paper))) papers.push(paper);
  }
  papers.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  if (newest && request.sort === 'relevance') {
    const { putNewestFirst } = await import('./later/sort-hits.ts');
    putNewestFirst(papers, score, table.months);
  }
  const isEmpty = query.groups.length === 0 && request.q.trim() !== '';
  return { papers: isEmpty ? [] : papers, terms: all, hints: conditions.hints };
}

/** Conditions of a query. What tests them is loaded with the first query that has any. */
async function conditionsOf(
  query: Query,
  sources: Parameters<typeof import('./later/conditions.ts').findConditions>[1],
): Promise<{ tests: Test[]; hints: string[] }> {
  if (isPlain(query)) return { tests: [], hints: [] };
  const { findConditions } = await import('./later/conditions.ts');
  return findConditions(query, sources);
}

function wordsIn(query: Query, isWanted: (clause: Clause) => boolean): string[] {
  return query.groups.flat().flatMap((clause) => (isWanted(clause) && 'words' in clause ? clause.words : []));
}

function combine(a: QueryTerms, b: QueryTerms): QueryTerms {
  const placeAfter = a.length + 10;
  return {
    length: a.length + b.length,
    terms: [...a.terms, ...b.terms],
    sequence: [
      ...a.sequence,
      ...b.sequence.map(({ term, place }) => ({ term: term + a.terms.length, place: place + placeAfter })),
    ],
    dropped: [...a.dropped, ...b.dropped.map(({ word, place }) => ({ word, place: place + placeAfter }))],
  };
}
