import type { SearchTable } from '../../format/search-table.ts';
import { readColumns } from '../beside/read-columns.ts';
import { orderByKey } from '../order-papers.ts';
import type { SearchClient } from '../pagefind-client.ts';
import type { Sort } from '../sorting.ts';

/**
 * Sorts hits. Papers without a date come last both ways; equals keep their order.
 * @param hits numbers of papers, the most relevant first
 * @param client has the order of all titles, which is asked for `title` only, and dates and citations
 */
export async function sortHits(
  hits: readonly number[],
  sort: Exclude<Sort, 'relevance'>,
  table: Pick<SearchTable, 'topics'>,
  client: Pick<SearchClient, 'beside'>,
): Promise<number[]> {
  if (sort === 'title') {
    const wanted = new Set(hits);
    const titleOrder = await client.beside<number[]>('title-order.json', JSON.parse);
    return titleOrder.filter((paper) => wanted.has(paper));
  }
  const { months, cited } = await readColumns(table, client);
  const keys = new Uint32Array(hits.length);
  for (let i = 0; i < keys.length; i++) {
    const hit = hits[i] ?? 0;
    const month = months[hit] ?? 0;
    if (sort === 'cited') keys[i] = LAST - (cited[hit] ?? 0);
    else if (month === 0) keys[i] = LAST;
    else keys[i] = sort === 'newest' ? LAST - month : month;
  }
  return orderByKey(hits, keys);
}

/** The largest key of `orderByKey`. */
const LAST = 2 ** 32 - 1;

/** Papers that may be put first for being new. */
const MOST_NEW = 40;
/** A good paper has at least this share of the score of the paper at this place. */
const GOOD_SHARE = 0.6;
const GOOD_PLACE = 4;

/**
 * Puts the newest of the good papers first, in place; the others stay as they are.
 * @param papers numbers of papers, the most relevant first
 * @param months months from year 0 by paper, 0 where the date is not known
 */
export function putNewestFirst(papers: number[], score: Float64Array, months: Uint16Array): void {
  const least = GOOD_SHARE * (score[papers[GOOD_PLACE] ?? papers.at(-1) ?? 0] ?? 0);
  const good = papers.slice(0, MOST_NEW).filter((paper) => (score[paper] ?? 0) >= least);
  good.sort((a, b) => (months[b] ?? 0) - (months[a] ?? 0));
  papers.splice(0, good.length, ...good);
}
