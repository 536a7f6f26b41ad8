import type { SearchState } from '../../../search/engine/query-state.ts';
import { engine } from '../results/browser-engine.ts';

/** How long results stay before they are prepared for Zotero, in milliseconds: they change with every key. */
const REST = 1000;

const known = new WeakSet<HTMLElement>();
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Offers what can be done with results once they are there: they are exported, screened, saved as a search. When they stay,
 * Zotero sees them, and those that are new are marked.
 * @param search element of the page
 * @param state what is asked for at a time
 */
export function useResults(search: HTMLElement, state: () => SearchState, total: number): void {
  const tools = search.querySelector<HTMLElement>('[data-search-export]');
  const results = search.querySelector('#search-results');
  if (!tools || !results) return;
  if (!known.has(search)) {
    known.add(search);
    tools.addEventListener('click', ({ target }) => useAll(search, state(), target));
  }
  tools.hidden = total === 0;
  search.querySelector('[data-export-status]')?.replaceChildren();
  clearTimeout(rest);
  rest = setTimeout(() => {
    import('../result-coins.ts').then(({ addCoins }) => addCoins(results)).catch(console.info);
    if (search.querySelector('[data-save-search]')) import('../../news/mark-new.ts').catch(console.info);
  }, REST);
}

async function useAll(search: HTMLElement, state: SearchState, target: EventTarget | null): Promise<void> {
  // The link to screening takes the search with it.
  if (target instanceof HTMLAnchorElement) target.search = location.search;
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.matches('[data-save-search]')) {
    const { saveSearch } = await import('../../desk/follow.ts');
    await saveSearch(location.search);
    return;
  }
  const { saveResults } = await import('../export-results.ts');
  await saveResults(target, state, engine, Number(search.dataset.papers), (text) =>
    search.querySelector('[data-export-status]')?.replaceChildren(text),
  );
}
