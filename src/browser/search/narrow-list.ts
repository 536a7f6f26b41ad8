import { countPapers } from '../../formats/counted.ts';
import type { Answer, Hit } from '../../search/engine/engine.ts';
import { FACET_KEYS, type FacetKey } from '../../search/engine/facets.ts';
import { createLatest } from '../../search/engine/pagefind-client.ts';
import { readState, type SearchState, toggleFacet, writeState } from '../../search/engine/query-state.ts';
import { routes } from '../site-routes.ts';
import { engine } from './browser-engine.ts';
import { showFacets } from './facet-view.ts';
import { element, hitView } from './hit-view.ts';

/** What a list shows when nothing is chosen, put aside while something is. */
interface WholeList {
  rows: Element[];
  status: string;
}

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
  const rows = list.querySelector('.paper-list');
  const status = list.querySelector('[data-list-status]');
  if (!rows || !status) return;
  const whole: WholeList = { rows: [...rows.children], status: status.textContent };
  const more = element('p', { class: 'no-print flex flex-wrap gap-x-6 mt-4', hidden: '' });
  rows.after(more);
  const latest = createLatest();
  const row = (hit: Hit) => hitView(hit, /^topic:(.+)$/.exec(query)?.[1]);
  const isOwn = (facet: FacetKey, id: string) => query === `${facet}:${id}`;

  let current: SearchState;
  const show = async (state: SearchState): Promise<void> => {
    current = state;
    const isNarrow = FACET_KEYS.some((facet) => state[facet].length > 0);
    const answer = await latest(() => engine.search(state));
    if (!answer) return;
    showFacets(facets, withoutOwn(answer, isOwn), (facet, id) => {
      const next = toggleFacet(current, facet, id);
      history.replaceState(history.state, '', addressOf(next));
      show(next).catch(console.info);
    });
    list.toggleAttribute('data-narrowed', isNarrow);
    rows.replaceChildren(...(isNarrow ? answer.hits.map(row) : whole.rows));
    status.textContent = isNarrow ? `${countPapers(answer.total)}, newest first` : whole.status;
    more.hidden = !isNarrow;
    more.replaceChildren(...(isNarrow ? further(answer) : []));
    if (isNarrow) prepareForZotero(rows);
  };

  /** A button for the next papers, and a link to the search for exporting and sorting. */
  const further = (answer: Answer): Node[] => {
    const { request, pages } = answer;
    const search = element(
      'a',
      { href: `${routes.search()}?${writeState({ ...request, page: 1 })}` },
      'Sort or export these in the search',
    );
    if (request.page >= pages) return [search];
    const next = element('button', { type: 'button', class: 'text-button' }, 'Show more');
    next.addEventListener('click', async () => {
      const following = await engine.search({ ...request, page: request.page + 1 });
      const added = following.hits.map(row);
      rows.append(...added);
      prepareForZotero(rows);
      more.replaceChildren(...further(following));
      added[0]?.querySelector('a')?.focus();
    });
    return [next, search];
  };

  for (const group of facets.querySelectorAll('[data-facet]')) group.remove();
  const asked = readState(new URLSearchParams(location.search));
  const start: SearchState = { ...asked, q: query, sort: 'newest', page: 1 };
  const facet = FACET_KEYS.find((name) => name === key);
  const state = facet && value ? toggleFacet(start, facet, value) : start;
  if (facet) history.replaceState(history.state, '', addressOf(state));
  await show(state);
  if (facet && value)
    facets
      .querySelector<HTMLElement>(`[data-facet="${facet}"] [data-value="${CSS.escape(value)}"] input`)
      ?.focus();
}

/** Facets without the value that all papers of the list have. */
function withoutOwn({ facets }: Answer, isOwn: (facet: FacetKey, id: string) => boolean): Answer['facets'] {
  const own = { ...facets };
  for (const key of FACET_KEYS) own[key] = facets[key].filter(({ id }) => !isOwn(key, id));
  return own;
}

function prepareForZotero(rows: Element): void {
  import('./result-coins.ts').then(({ addCoins }) => addCoins(rows)).catch(console.info);
}

function addressOf(state: SearchState): string {
  const parameters = writeState({ ...state, q: '', sort: 'relevance', page: 1 });
  return `${location.pathname}?${parameters}`.replace(/\?$/, '');
}
