import type { Addition } from '../../desk/seen.ts';
import { readState } from '../../search/engine/query-state.ts';
import { engine } from '../search/results/browser-engine.ts';

/** Pages of results that are looked at; what comes after them hardly fits the search. */
const MOST_PAGES = 10;

/**
 * Which papers a search finds.
 * @param address of the search below the base path
 */
export async function foundAmong(address: string, papers: readonly Addition[]): Promise<Addition[]> {
  const state = readState(new URLSearchParams(address.slice(address.indexOf('?'))));
  const missing = new Map(papers.map((paper) => [paper.id, paper]));
  const found: Addition[] = [];
  for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES) && missing.size > 0; page += 1) {
    const answer = await engine.search({ ...state, page });
    pages = answer.pages;
    for (const { id } of answer.hits) {
      const paper = missing.get(id);
      if (paper) found.push(paper);
      missing.delete(id);
    }
  }
  return found;
}
