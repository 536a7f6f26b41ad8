import type { PageName } from '../format/page-names.ts';
import type { SearchTable } from '../format/search-table.ts';
import { type Answer, HITS_PER_PAGE, type SearchRequest } from './answer.ts';
import { Compounds } from './compounds.ts';
import { applyFacets } from './facets.ts';
import { type FoundPapers, findPapers } from './find-papers.ts';
import { hitOf, substitutionsOf } from './hits.ts';
import { namePages } from './name-pages.ts';
import type { SearchClient } from './pagefind-client.ts';
import { cleanQuery, isProse } from './query.ts';
import { lookUpTerms } from './query-terms.ts';
import type { Sort } from './sorting.ts';
import type { TermSources } from './terms.ts';
import { identify, sentenceOf, type Understood, understand } from './understand.ts';
import { WordIndex } from './word-index.ts';

export { type Answer, HITS_PER_PAGE, type Hit, type SearchRequest, type Substitution } from './answer.ts';

export interface SearchEngine {
  /** Answers a search. Rejects when a file of the search cannot be fetched; a later search tries again. */
  search(request: SearchRequest): Promise<Answer>;
  /** Pages of topics, authors, listings, terms and abbreviations that a query names, the best first. */
  pagesNamed(q: string): Promise<PageName[]>;
}

/** Makes the search over a client; what it answers depends on the request alone. */
export function createEngine(client: SearchClient): SearchEngine {
  let ready: { table: SearchTable; sources: TermSources } | undefined;
  const prepare = async () => {
    const table = await client.table();
    ready ??= { table, sources: sourcesOf(table, client) };
    return ready;
  };
  /** Whether another index has taken the place of the one that was read. */
  const isReplaced = async (): Promise<boolean> => {
    const before = ready?.table.digest;
    client.forget();
    ready = undefined;
    return (await client.table()).digest !== before;
  };
  const answer = async (request: SearchRequest): Promise<Answer> => {
    const { table, sources } = await prepare();
    const { understood, found } = await find(request, table, sources, client);
    const { query, readings } = understood;
    const { hits, facets } = applyFacets(found.papers, request, table);
    const sorted = await inOrder(hits, request.sort, table, client);
    const pages = Math.max(1, Math.ceil(sorted.length / HITS_PER_PAGE));
    const page = Math.min(request.page, pages);
    const first = (page - 1) * HITS_PER_PAGE;
    const rewritten = await rewritingsOf(request.q, found.terms.terms);
    return {
      request: { ...request, page },
      sentence: await sentenceOf(query, table),
      hints: [...query.hints, ...found.hints],
      readings,
      ...rewritten,
      total: sorted.length,
      unnarrowed: found.papers.length,
      pages,
      hits: await Promise.all(
        sorted.slice(first, first + HITS_PER_PAGE).map((paper) => hitOf(paper, found.terms, table, client)),
      ),
      facets,
    };
  };
  return {
    search: async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        // A page that was open while the site was deployed asks for files that are gone.
        if (!ready || !(await isReplaced())) throw error;
        return answer(request);
      }
    },
    pagesNamed: async (q) => {
      const text = cleanQuery(q);
      if (isProse(text)) return [];
      const { table } = await prepare();
      return namePages(text, await client.names(), table.stopWords);
    },
  };
}

/** Understands a query and finds its papers; what finds nothing as it was read is read with less in it. */
async function find(
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
  client: SearchClient,
): Promise<{ understood: Understood; found: FoundPapers }> {
  const named = await identify(request.q, client);
  const understood = await understand(request.q, table, sources);
  const { query, newest } = understood;
  if (named?.isAll) {
    const found = { ...named, terms: await lookUpTerms([], false, sources) };
    return { understood: { query, readings: [], newest: false }, found };
  }
  let found = await findPapers(query, request, table, sources, newest);
  if (found.papers.length === 0 && query.groups.length > 0) {
    const { relaxations } = await import('./later/relaxations.ts');
    for (const { hint, ...other } of relaxations(understood)) {
      const relaxed = await findPapers(other.query, request, table, sources);
      if (relaxed.papers.length === 0) continue;
      found = { ...relaxed, hints: [...relaxed.hints, hint] };
      Object.assign(understood, other);
      break;
    }
  }
  if (named) found.papers = [...new Set([...named.papers, ...found.papers])];
  return { understood, found };
}

function sourcesOf(table: SearchTable, client: SearchClient): TermSources {
  return {
    index: new WordIndex(table.chunks, client.chunk),
    compounds: new Compounds(table.compounds, table.names),
    abbreviations: table.abbreviations.map(({ short, long }) => ({ short, long, words: long.split(' ') })),
    spellings: table.spellings,
    stopWords: table.stopWords,
    vocabulary: client.vocabulary,
  };
}

async function inOrder(
  hits: readonly number[],
  sort: Sort,
  { months }: SearchTable,
  { titleOrder }: SearchClient,
): Promise<readonly number[]> {
  if (sort === 'relevance') return hits;
  const { sortHits } = await import('./later/sort-hits.ts');
  return sortHits(hits, sort, months, titleOrder);
}

/** What was searched besides the words as typed, or may have been meant, with the queries that say so. */
async function rewritingsOf(
  q: string,
  terms: FoundPapers['terms']['terms'],
): Promise<Pick<Answer, 'substitutions' | 'suggestions' | 'literalQuery'>> {
  const substitutions = substitutionsOf(terms);
  if (substitutions.length === 0 && !terms.some(({ suggestion }) => suggestion))
    return { substitutions, suggestions: [] };
  const { rewritings } = await import('./later/rewrite-query.ts');
  return { substitutions, ...rewritings(q, substitutions, terms) };
}
