import { countPapers } from '../../../formats/counted.ts';
import type { Answer } from '../../../search/engine/engine.ts';
import { FACET_KEYS } from '../../../search/engine/facet-choice.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';

/** Head of the facets: what is chosen and what it leaves, for readers who see no results beside them. */
export function facetSummary({ request, total }: Answer): string {
  const chosen = FACET_KEYS.reduce((sum, key) => sum + request[key].length, 0);
  return chosen ? `Narrow down (${chosen} chosen): ${countPapers(total)}` : 'Narrow down';
}

/** Links to the previous and next page of results. */
export function pagesView({ request, pages }: Answer): HTMLElement[] {
  const link = (page: number, text: string, rel: string) =>
    element('a', { href: address({ ...request, page }), rel }, text);
  return [
    ...(request.page > 1 ? [link(request.page - 1, '← Previous', 'prev')] : []),
    ...(pages > 1 ? [element('span', {}, `Page ${request.page} of ${pages}`)] : []),
    ...(request.page < pages ? [link(request.page + 1, 'Next →', 'next')] : []),
  ];
}

/** The search as parameters of the map's address, which knows no pages. */
export function onMap(state: SearchState): string {
  return address({ ...state, page: 1, sort: 'relevance' });
}

function address(state: SearchState): string {
  return `?${writeState(state)}`;
}
