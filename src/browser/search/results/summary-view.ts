import { countPapers } from '../../../formats/counted.ts';
import { type Answer, HITS_PER_PAGE } from '../../../search/engine/engine.ts';
import { FACET_KEYS } from '../../../search/engine/facets.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';

/**
 * How many papers were found and which of them are shown, for the eye and for screen readers.
 * @param shown most papers that are shown at once
 */
export function statusLine({ total, request }: Answer, shown = HITS_PER_PAGE): string {
  if (total === 0) return 'No paper was found.';
  const papers = countPapers(total);
  if (total <= shown) return papers;
  const first = (request.page - 1) * shown + 1;
  return `${papers}, ${first} to ${Math.min(total, first + shown - 1)} shown`;
}

/** Whether there is anything to say about an answer besides its papers. */
export function hasNotes(answer: Answer): boolean {
  const { readings, substitutions, suggestions, hints } = answer;
  const count = readings.length + substitutions.length + suggestions.length + hints.length;
  return count > 0 || answer.total === 0 || answer.withMeaning === true || answer.request.by !== undefined;
}

/** Whether any facet narrows a search. */
export function isNarrowed(request: SearchState): boolean {
  return FACET_KEYS.some((key) => request[key].length > 0);
}

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
