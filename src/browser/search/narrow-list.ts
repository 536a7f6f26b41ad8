import type { FacetCounts } from '../../search/engine/beside/facets.ts';
import { FACET_KEYS, type FacetKey, isNarrowed } from '../../search/engine/facet-choice.ts';
import { createLatest } from '../../search/engine/pagefind-client.ts';
import { readState, type SearchState, toggleFacet, writeState } from '../../search/engine/query-state.ts';
import { showFacets } from './beside/facet-view.ts';
import { ListRows } from './list-rows.ts';
import { engine } from './results/browser-engine.ts';

/**
 * Narrows a list to the papers that have what is chosen. The choice stands in the address, and everything is as it was
 * once nothing is chosen any more.
 * @param list element with the list, its facets and the query that finds the whole list
 * @param facets element whose values become boxes to tick
 * @param key facet and value to begin with; otherwise those of the address
 */
export async function narrowList(
  list: HTMLElement,
  facets: HTMLElement,
  key?: string,
  value?: string,
): Promise<void> {
  const query = list.dataset.listQuery ?? '';
  const rows = list.querySelector<HTMLOListElement>('ol.paper-list');
  const status = list.querySelector('[data-list-status]');
  if (!rows || !status) return;
  const listRows = new ListRows(rows, status, /^topic:(.+)$/.exec(query)?.[1]);
  const latest = createLatest();

  // Boxes stay from one answer to the next, so what they choose is added to the newest state, not to that of their making.
  let current: SearchState;
  const choose = (facet: FacetKey, id: string): void => {
    const next = toggleFacet(current, facet, id);
    putIntoAddress(next);
    show(next).catch(console.info);
  };
  const show = async (state: SearchState): Promise<void> => {
    current = state;
    const answer = await latest(() => engine.search(state));
    if (!answer) return;
    const counts = await answer.facets();
    if (current !== state) return;
    showFacets(facets, withoutOwn(counts, query), choose);
    list.toggleAttribute('data-narrowed', isNarrowed(state));
    if (isNarrowed(state)) listRows.showFound(answer);
    else listRows.showWhole();
  };

  // The links of the page give way to boxes.
  for (const group of facets.querySelectorAll('[data-facet]')) group.remove();
  const asked = readState(new URLSearchParams(location.search));
  const start: SearchState = { ...asked, q: query, sort: 'newest', page: 1 };
  const facet = FACET_KEYS.find((name) => name === key);
  if (!facet || !value) return show(start);
  const state = toggleFacet(start, facet, value);
  putIntoAddress(state);
  await show(state);
  const box = `[data-facet="${facet}"] [data-value="${CSS.escape(value)}"] input`;
  facets.querySelector<HTMLElement>(box)?.focus();
}

/** Facets without the value that all papers of the list have, which is what the list's query asks for. */
function withoutOwn(facets: FacetCounts, query: string): FacetCounts {
  const others = { ...facets };
  for (const key of FACET_KEYS) others[key] = facets[key].filter(({ id }) => `${key}:${id}` !== query);
  return others;
}

/** Puts what is chosen into the address; the list's own query and order go without saying. */
function putIntoAddress(state: SearchState): void {
  const parameters = writeState({ ...state, q: '', sort: 'relevance', page: 1 });
  history.replaceState(history.state, '', `${location.pathname}?${parameters}`.replace(/\?$/, ''));
}
