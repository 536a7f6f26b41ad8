import type { SearchTable } from '../format/search-table.ts';

/** Orders of results. None of them changes which papers are found. */
export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Sorts hits. Papers without a date come last both ways; equals keep their order.
 * @param hits numbers of papers, the most relevant first
 * @param titleOrder numbers of all papers in the order of their titles; needed for `title` only
 */
export function sortHits(
  hits: readonly number[],
  sort: Sort,
  table: SearchTable,
  titleOrder: readonly number[],
): number[] {
  if (sort === 'relevance') return [...hits];
  if (sort === 'title') {
    const wanted = new Set(hits);
    return titleOrder.filter((paper) => wanted.has(paper));
  }
  const direction = sort === 'newest' ? -1 : 1;
  const month = (paper: number) => table.months[paper] ?? 0;
  return hits.toSorted((a, b) => {
    if (month(a) === 0 || month(b) === 0) return Number(month(a) === 0) - Number(month(b) === 0);
    return direction * (month(a) - month(b));
  });
}
