import type { Answer } from '../../../search/engine/engine.ts';
import type { FacetKey } from '../../../search/engine/facet-choice.ts';
import '../../desk/row-controls.ts';
import { showFacets } from './facet-view.ts';
import { showJumps } from './jump-view.ts';
import { notesView } from './notes-view.ts';
import { facetSummary, onMap, pagesView } from './summary-view.ts';

export { moveAmongResults } from './result-keys.ts';
export { useResults } from './use-results.ts';

/*
 * What stands beside the hits of the search page, and what rows can do: one script, loaded once the first hits are painted.
 */

/** How an answer is shown. */
export interface Showing {
  /** Whether what narrows the results was chosen for an earlier query. */
  isLeftOver: boolean;
  /** Whether the answer is still asked for. */
  isWanted(): boolean;
  /** Called when a value of a facet is chosen or no longer chosen. */
  choose(key: FacetKey, value: string): void;
}

/**
 * Shows what goes with the hits of an answer: what the reader should know about it, pages that the query names, facets,
 * and ways to other pages of it. What cannot be had is left out.
 * @param part gives an element of the search page by its selector
 */
export async function showBeside(
  part: <T extends HTMLElement>(selector: string) => T,
  answer: Answer,
  { isLeftOver, isWanted, choose }: Showing,
): Promise<void> {
  part('[data-search-pages]').replaceChildren(...pagesView(answer));
  part<HTMLAnchorElement>('[data-search-map]').search = onMap(answer.request);
  part('.facets > summary').textContent = facetSummary(answer);
  const jumps = showJumps(part('[data-jump]'), answer.request, isWanted);
  const facets = await answer.facets();
  if (!isWanted()) return;
  showFacets(part('.facets'), facets, choose);
  part('[data-search-notes]').replaceChildren(...notesView(answer, isLeftOver, facets));
  await jumps;
}
