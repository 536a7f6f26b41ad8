import { stem } from '../../words/stemming.ts';
import type { SearchTable, TopicName } from '../format/search-table.ts';
import { Compounds } from './compounds.ts';
import type { Test } from './conditions.ts';
import { type ExcerptPart, makeExcerpt } from './excerpt.ts';
import { applyFacets, type FacetCount, type FacetKey } from './facets.ts';
import { literalQueryOf } from './literal-query.ts';
import type { SearchClient } from './pagefind-client.ts';
import { type Clause, isCondition, papersAbout, parseQuery, type Query } from './query-language.ts';
import type { SearchState } from './query-state.ts';
import {
  type Alternative,
  lookUpTerms,
  type QueryTerms,
  type Term,
  type TermSources,
} from './query-terms.ts';
import { LEAST_COVERAGE } from './ranking-constants.ts';
import { addRelated, scorePapers } from './scoring.ts';
import { sortHits } from './sorting.ts';
import { WordIndex } from './word-index.ts';

/** A search: the state of the page, and whether the last word may still be growing under the reader's fingers. */
export interface SearchRequest extends SearchState {
  typing?: boolean;
}

/** Something else that was searched than what was typed. */
export interface Substitution {
  kind: Alternative['kind'];
  typed: string;
  /** What was searched in place of it (`spelling`) or together with it. */
  searched: string[];
}

/** A paper in the results. */
export interface Hit {
  /** Slug of the paper. */
  id: string;
  title: string;
  authors: string[];
  /** Number of all authors, of which `authors` are the first. */
  authorCount: number;
  issued?: string;
  venue?: string;
  topics: TopicName[];
  hasCode: boolean;
  /** Words of the query that the paper has, as typed, and those that it does not have. */
  matched: string[];
  missed: string[];
  /** Why it was found although it does not have a word as typed. */
  why: Substitution[];
  /** Fetches the part of the abstract that matches best. */
  excerpt(): Promise<ExcerptPart[]>;
}

/** Answer to a search. */
export interface Answer {
  request: SearchRequest;
  /** The query in words; empty for an empty query. */
  sentence: string;
  /** What could not be understood, one sentence each. */
  hints: string[];
  substitutions: Substitution[];
  /** The query that finds only the words as typed; undefined where nothing was substituted. */
  literalQuery?: string;
  /** Number of all hits. */
  total: number;
  /** Number of pages of results, at least 1. */
  pages: number;
  /** Hits of the page asked for. */
  hits: Hit[];
  facets: Record<FacetKey, FacetCount[]>;
}

export interface SearchEngine {
  /** Answers a search. Rejects when a file of the search cannot be fetched; a later search tries again. */
  search(request: SearchRequest): Promise<Answer>;
}

/** Results on a page. */
export const HITS_PER_PAGE = 20;

/** Makes the search over a client; what it answers depends on the request alone. */
export function createEngine(client: SearchClient): SearchEngine {
  let ready: { table: SearchTable; sources: TermSources } | undefined;
  const prepare = async () => {
    const table = await client.table();
    ready ??= {
      table,
      sources: {
        index: new WordIndex(table.chunks, client.chunk),
        compounds: new Compounds(table.compounds, table.names),
        abbreviations: table.abbreviations.map(({ short, long }) => ({
          short,
          long,
          stems: long.split(' ').map(stem),
        })),
        stopWords: table.stopWords,
        vocabulary: client.vocabulary,
      },
    };
    return ready;
  };
  return {
    search: async (request) => {
      const { table, sources } = await prepare();
      const query = parseQuery(request.q);
      let found = await findPapers(query, request, table, sources);
      if (found.papers.length === 0) {
        const relaxed = await findPapers(withoutQuotations(query), request, table, sources);
        if (relaxed.papers.length > 0) found = { ...relaxed, hints: [...relaxed.hints, NO_QUOTATION] };
      }
      const { hits, facets } = applyFacets(found.papers, request, table);
      const titleOrder = request.sort === 'title' ? await client.titleOrder() : [];
      const sorted = sortHits(hits, request.sort, table, titleOrder);
      const first = (request.page - 1) * HITS_PER_PAGE;
      const substitutions = substitutionsOf(found.terms.terms);
      const literalQuery =
        substitutions.length > 0
          ? literalQueryOf(
              request.q,
              substitutions.map(({ typed }) => typed),
            )
          : undefined;
      return {
        request,
        sentence: await sentenceOf(query, table),
        hints: [...query.hints, ...found.hints],
        substitutions,
        ...(literalQuery === undefined ? {} : { literalQuery }),
        total: sorted.length,
        pages: Math.max(1, Math.ceil(sorted.length / HITS_PER_PAGE)),
        hits: await Promise.all(
          sorted.slice(first, first + HITS_PER_PAGE).map((paper) => hitOf(paper, found.terms, table, client)),
        ),
        facets,
      };
    },
  };
}

const NO_QUOTATION = 'No paper has the quoted words one after another, so they were searched one by one.';

/** The query with its quotations as words. A single quoted word stays as it is: it was meant literally. */
function withoutQuotations(query: Query): Query {
  const groups = query.groups.map((group) =>
    group.map((clause): Clause => {
      const isQuotation = clause.kind === 'phrase' && !clause.field && clause.sign !== 'not';
      return isQuotation && clause.words.length > 1 ? { ...clause, kind: 'words' } : clause;
    }),
  );
  return { ...query, groups };
}

/** Papers that a query finds, best first, before facets. */
async function findPapers(
  query: Query,
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
): Promise<{ papers: number[]; terms: QueryTerms; hints: string[] }> {
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
  const scores = scorePapers(all, table, table.count);
  addRelated(scores, table.relatedTo);
  const { score, coverage } = scores;
  const least = LEAST_COVERAGE * coverage.reduce((best, share) => Math.max(best, share), 0);
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
  const isEmpty = query.groups.length === 0 && request.q.trim() !== '';
  return { papers: isEmpty ? [] : papers, terms: all, hints: conditions.hints };
}

/** Conditions of a query. What tests them is loaded with the first query that has any. */
async function conditionsOf(
  query: Query,
  sources: Parameters<typeof import('./conditions.ts').findConditions>[1],
): Promise<{ tests: Test[]; hints: string[] }> {
  if (isPlain(query)) return { tests: [], hints: [] };
  const { findConditions } = await import('./conditions.ts');
  return findConditions(query, sources);
}

/** Whether a query has nothing but words. */
function isPlain({ groups }: Query): boolean {
  return groups.every((group) => group.length === 1 && !group.some(isCondition));
}

/** The query in words; how conditions are said is loaded together with what tests them. */
async function sentenceOf(query: Query, table: SearchTable): Promise<string> {
  if (isPlain(query)) return papersAbout(query.groups.flat());
  const { sayQuery } = await import('./conditions.ts');
  return sayQuery(query, table);
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
  };
}

/** What was searched besides the words as typed; each substitution once, although it may stand for several words. */
function substitutionsOf(terms: readonly Term[]): Substitution[] {
  const found = new Map<string, Substitution>();
  for (const { own, alternatives } of terms)
    for (const { kind, typed, text } of alternatives) {
      // Joined and parted spellings are the same word: they are worth a mention only where the word itself is nowhere.
      if (kind === 'joined' && own.size > 0) continue;
      const key = `${kind} ${typed}`;
      const known = found.get(key) ?? { kind, typed, searched: [] };
      if (!known.searched.includes(text)) known.searched.push(text);
      found.set(key, known);
    }
  return [...found.values()];
}

async function hitOf(
  paper: number,
  { terms }: QueryTerms,
  table: SearchTable,
  client: SearchClient,
): Promise<Hit> {
  const { id, title, authors, authorCount, issued, venue } = await client.card(paper);
  const words = [...new Map(terms.map((term) => [term.word, term])).values()];
  return {
    id,
    title,
    authors,
    authorCount,
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    topics: table.topicsOf(paper).flatMap((number) => table.topics[number] ?? []),
    hasCode: table.hasCode(paper),
    matched: words.filter(({ pages }) => pages.has(paper)).map(({ word }) => word),
    missed: words.filter(({ pages }) => !pages.has(paper)).map(({ word }) => word),
    why: substitutionsOf(
      words
        .filter(({ own }) => !own.has(paper))
        .map((term) => ({
          ...term,
          alternatives: term.alternatives.filter(({ pages }) => pages.has(paper)),
        })),
    ),
    excerpt: async () => {
      const from = table.titleLengths[paper] ?? 0;
      const to = from + (table.abstractLengths[paper] ?? 0);
      const places = terms.map(({ pages }) => [...(pages.get(paper)?.keys() ?? [])]);
      return makeExcerpt(await client.text(paper), from, to, places);
    },
  };
}
