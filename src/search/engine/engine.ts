import { stem } from '../../words/stemming.ts';
import type { SearchTable } from '../format/search-table.ts';
import { type Answer, HITS_PER_PAGE, type SearchRequest, type Substitution } from './answer.ts';
import { Compounds } from './compounds.ts';
import { applyFacets } from './facets.ts';
import { findPapers } from './find-papers.ts';
import { hitOf, substitutionsOf } from './hits.ts';
import type { SearchClient } from './pagefind-client.ts';
import {
  type Clause,
  cleanQuery,
  hasOperators,
  isPlain,
  papersAbout,
  type Query,
  wordsQuery,
} from './query.ts';
import type { TermSources } from './query-terms.ts';
import { sortHits } from './sorting.ts';
import { WordIndex } from './word-index.ts';

export { type Answer, HITS_PER_PAGE, type Hit, type SearchRequest, type Substitution } from './answer.ts';

export interface SearchEngine {
  /** Answers a search. Rejects when a file of the search cannot be fetched; a later search tries again. */
  search(request: SearchRequest): Promise<Answer>;
}

/** Makes the search over a client; what it answers depends on the request alone. */
export function createEngine(client: SearchClient): SearchEngine {
  let ready: { table: SearchTable; sources: TermSources } | undefined;
  const prepare = async () => {
    const table = await client.table();
    ready ??= { table, sources: sourcesOf(table, client) };
    return ready;
  };
  return {
    search: async (request) => {
      const { table, sources } = await prepare();
      const query = await readQuery(request.q);
      let found = await findPapers(query, request, table, sources);
      if (found.papers.length === 0) {
        const relaxed = await findPapers(withoutQuotations(query), request, table, sources);
        if (relaxed.papers.length > 0) found = { ...relaxed, hints: [...relaxed.hints, NO_QUOTATION] };
      }
      const { hits, facets } = applyFacets(found.papers, request, table);
      const titleOrder = request.sort === 'title' ? await client.titleOrder() : [];
      const sorted = sortHits(hits, request.sort, table, titleOrder);
      const pages = Math.max(1, Math.ceil(sorted.length / HITS_PER_PAGE));
      const page = Math.min(request.page, pages);
      const first = (page - 1) * HITS_PER_PAGE;
      const substitutions = substitutionsOf(found.terms.terms);
      const literalQuery = await literalQueryOf(request.q, substitutions);
      return {
        request: { ...request, page },
        sentence: await sentenceOf(query, table),
        hints: [...query.hints, ...found.hints],
        substitutions,
        ...(literalQuery === undefined ? {} : { literalQuery }),
        total: sorted.length,
        pages,
        hits: await Promise.all(
          sorted.slice(first, first + HITS_PER_PAGE).map((paper) => hitOf(paper, found.terms, table, client)),
        ),
        facets,
      };
    },
  };
}

function sourcesOf(table: SearchTable, client: SearchClient): TermSources {
  return {
    index: new WordIndex(table.chunks, client.chunk),
    compounds: new Compounds(table.compounds, table.names),
    abbreviations: table.abbreviations.map(({ short, long }) => ({
      short,
      long,
      stems: long.split(' ').map(stem),
    })),
    stopWords: table.stopWords,
    vocabulary: client.vocabulary,
  };
}

const NO_QUOTATION = 'No paper has the quoted words one after another, so they were searched one by one.';

/** Reads a query. What understands operators is loaded with the first query that has any. */
async function readQuery(typed: string): Promise<Query> {
  const text = cleanQuery(typed);
  if (!hasOperators(text)) return wordsQuery(text);
  const { parseQuery } = await import('./later/query-language.ts');
  return parseQuery(text);
}

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

/** The query in words; how conditions are said is loaded together with what tests them. */
async function sentenceOf(query: Query, table: SearchTable): Promise<string> {
  if (isPlain(query)) return papersAbout(query.groups.flat());
  const { sayQuery } = await import('./later/conditions.ts');
  return sayQuery(query, table);
}

/** The query that finds only the words as typed, where something else was searched for some. */
async function literalQueryOf(
  q: string,
  substitutions: readonly Substitution[],
): Promise<string | undefined> {
  if (substitutions.length === 0) return undefined;
  const { quoteWords } = await import('./later/literal-query.ts');
  return quoteWords(
    q,
    substitutions.map(({ typed }) => typed),
  );
}
