import type { SearchTable } from '../format/search-table.ts';
import { type Answer, HITS_PER_PAGE, type Hit, type SearchRequest } from './answer.ts';
import type { narrowPapers } from './beside/facets.ts';
import { besideScript } from './beside-script.ts';
import { isNarrowed } from './facet-choice.ts';
import { hitOf, substitutionsOf } from './hits.ts';
import type { Pace } from './pace.ts';
import type { SearchClient } from './pagefind-client.ts';
import type { Sort } from './sorting.ts';
import { sortingScript } from './sorting-script.ts';
import type { FoundPapers, Understood } from './understood.ts';

/** The page of results that was asked for, with what is said about all of them. */
export async function present(
  request: SearchRequest,
  { query, readings }: Understood,
  found: FoundPapers,
  table: SearchTable,
  client: SearchClient,
  pace: Pace,
): Promise<Answer> {
  const { terms } = found.terms;
  let narrowed: ReturnType<typeof narrowPapers> | undefined;
  const narrow = () => {
    narrowed ??= besideScript().then(({ narrowPapers }) =>
      narrowPapers(found.papers, request, table, client),
    );
    return narrowed;
  };
  const hits = isNarrowed(request) ? (await narrow()).hits : found.papers;
  const sorted = await inOrder(hits, request.sort, table, client);
  const pages = Math.max(1, Math.ceil(sorted.length / HITS_PER_PAGE));
  const page = Math.min(request.page, pages);
  const first = (page - 1) * HITS_PER_PAGE;
  const shown = sorted.slice(first, first + HITS_PER_PAGE);
  return {
    request: { ...request, page },
    sentence: found.sentence,
    hints: [...query.hints, ...found.hints],
    readings,
    substitutions: substitutionsOf(terms),
    suggestions: terms.flatMap(({ word: typed, suggestion: meant }) => (meant ? [{ typed, meant }] : [])),
    total: sorted.length,
    unnarrowed: found.papers.length,
    pages,
    hits: await Promise.all(shown.map((paper) => shownHit(paper, found, table, client, pace))),
    facets: async () => (await narrow()).facets,
    ...(found.meaning && { withMeaning: true }),
  };
}

async function shownHit(
  paper: number,
  { terms, meaning, explain }: FoundPapers,
  table: SearchTable,
  client: SearchClient,
  pace: Pace,
): Promise<Hit> {
  const ofWords = await hitOf(paper, terms, table, client, pace);
  const hit = explain?.(ofWords, paper) ?? ofWords;
  if (!meaning?.added.has(paper)) return hit;
  const nearWords = async () => {
    const { nearWords } = await import('./later/near-words.ts');
    return nearWords(await client.text(paper), meaning.words, client);
  };
  return { ...hit, nearWords };
}

async function inOrder(
  hits: readonly number[],
  sort: Sort,
  table: SearchTable,
  client: SearchClient,
): Promise<readonly number[]> {
  if (sort === 'relevance') return hits;
  const { sortHits } = await sortingScript();
  return sortHits(hits, sort, table, client);
}
