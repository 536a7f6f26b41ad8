import type { Answer } from '../../search/engine/engine.ts';
import { FACET_KEYS } from '../../search/engine/facets.ts';
import { createLatest } from '../../search/engine/pagefind-client.ts';
import { readState, type SearchState, toggleFacet, writeState } from '../../search/engine/query-state.ts';
import { SORTS } from '../../search/engine/sorting.ts';
import { routes } from '../site-routes.ts';
import { engine } from './browser-engine.ts';
import { showFacets } from './facet-view.ts';
import { element, hitView } from './hit-view.ts';
import { moveAmongResults } from './result-keys.ts';
import { hasNotes, pagesView, statusLine } from './summary-view.ts';

/** How long results stay before they are prepared for Zotero, in milliseconds: they change with every key. */
const REST = 1000;

/** How a change of what is asked for goes into the reader's history. */
type Visit = 'add' | 'replace' | 'keep';

/**
 * `<paper-search>`: the search page. What is asked for stands in the address; the element shows the answer to it. It
 * lives as long as its page, so it never lets go of what it listens to.
 */
class PaperSearch extends HTMLElement {
  readonly #latest = createLatest();
  #state: SearchState = readState(new URLSearchParams());
  #rest: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#input.addEventListener('input', () => {
      this.#ask({ ...this.#state, q: this.#input.value, page: 1 }, 'replace', true);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#state, q: this.#input.value, page: 1 }, 'add');
    });
    this.#sort.addEventListener('change', () => {
      const sort = SORTS.find((name) => name === this.#sort.value) ?? 'relevance';
      this.#ask({ ...this.#state, sort, page: 1 }, 'add');
    });
    this.addEventListener('click', this.#followInPlace);
    this.#part('[data-search-export]').addEventListener('click', this.#export);
    this.addEventListener('keydown', (event) => moveAmongResults(event, this.#input, this.#results));
    window.addEventListener('popstate', this.#readAddress);
    window.addEventListener('pagehide', this.#rememberScroll);
    history.scrollRestoration = 'manual';
    this.#part<HTMLDetailsElement>('[data-search-facets]').open = matchMedia('(width >= 56rem)').matches;
    const typedAlready = this.#input.value;
    this.#readAddress();
    if (this.#state.q === '') {
      this.#input.focus();
      if (typedAlready) this.#ask({ ...this.#state, q: typedAlready }, 'replace', true);
    }
  }

  get #input(): HTMLInputElement {
    return this.#part('input[type=search]');
  }

  get #results(): HTMLElement {
    return this.#part('#search-results');
  }

  get #sort(): HTMLSelectElement {
    return this.#part('#search-sort');
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`<paper-search> has no ${selector} in it.`);
    return part;
  }

  readonly #readAddress = (): void => {
    const state = readState(new URLSearchParams(location.search));
    this.#input.value = state.q;
    const top: unknown = history.state?.top;
    this.#ask(state, 'keep').then(() => {
      if (typeof top === 'number') window.scrollTo({ top, behavior: 'instant' });
    });
  };

  readonly #rememberScroll = (): void => {
    history.replaceState({ top: window.scrollY }, '');
  };

  /** Links to other states of the search are followed without loading the page again. */
  readonly #followInPlace = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (link.pathname !== location.pathname || link.origin !== location.origin) return;
    event.preventDefault();
    const state = readState(new URLSearchParams(link.search));
    this.#input.value = state.q;
    this.#ask(state, 'add').then(() => {
      this.#part('[data-search-status]').scrollIntoView({ block: 'start' });
      this.#results.querySelector('a')?.focus({ preventScroll: true });
    });
  };

  readonly #export = async ({ target }: MouseEvent): Promise<void> => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { saveResults } = await import('./export-results.ts');
    const status = this.#part('[data-export-status]');
    await saveResults(target, this.#state, engine, Number(this.dataset.papers), (text) =>
      status.replaceChildren(text),
    );
  };

  /** Lets Zotero see the results once they stay. */
  #prepareForZotero(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      import('./result-coins.ts').then(({ addCoins }) => addCoins(this.#results)).catch(console.info);
    }, REST);
  }

  async #ask(state: SearchState, visit: Visit, typing = false): Promise<void> {
    if (visit === 'add') this.#rememberScroll();
    this.#state = state;
    const address = `${location.pathname}?${writeState(state)}`.replace(/\?$/, '');
    if (visit === 'add') history.pushState(null, '', address);
    else if (visit === 'replace') history.replaceState(null, '', address);
    this.#sort.value = state.sort;
    const asksForAll = state.q.trim() === '' && FACET_KEYS.every((key) => state[key].length === 0);
    this.#results.dataset.state = 'loading';
    try {
      const answer = await this.#latest(async () =>
        asksForAll ? undefined : engine.search({ ...state, typing }),
      );
      if (this.#state !== state) return;
      if (answer) this.#show(answer);
      else if (asksForAll) this.#showNothing('idle', '');
    } catch {
      if (this.#state === state) this.#showFailure();
    }
  }

  #show(answer: Answer): void {
    const { total, hits, facets, request } = answer;
    this.#part('[data-search-sentence]').textContent = answer.sentence && `${answer.sentence}.`;
    this.#part('[data-search-status]').textContent = statusLine(answer);
    this.#showNotes(answer);
    this.#results.replaceChildren(...hits.map((hit) => hitView(hit)));
    this.#part('[data-search-pages]').replaceChildren(...pagesView(answer));
    this.#part('[data-search-tools]').hidden = total < 2;
    this.#part('[data-search-export]').hidden = total === 0;
    this.#part('[data-export-status]').replaceChildren();
    const container = this.#part('[data-search-facets]');
    container.hidden = false;
    const chosen = FACET_KEYS.reduce((sum, key) => sum + request[key].length, 0);
    this.#part('[data-search-facets] > summary').textContent = chosen
      ? `Narrow down (${chosen} chosen)`
      : 'Narrow down';
    showFacets(container, facets, (key, value) => this.#ask(toggleFacet(this.#state, key, value), 'add'));
    this.#finish('done', request.q, total);
    this.#prepareForZotero();
  }

  #showNotes(answer: Answer): void {
    const notes = this.#part('[data-search-notes]');
    if (!hasNotes(answer)) {
      notes.replaceChildren();
      return;
    }
    import('./later/notes-view.ts').then(({ notesView }) => {
      if (this.#state.q === answer.request.q) notes.replaceChildren(...notesView(answer, false));
    }, console.info);
  }

  #showNothing(state: 'idle' | 'error', status: string): void {
    this.#part('[data-search-sentence]').textContent = '';
    this.#part('[data-search-status]').textContent = status;
    for (const part of ['[data-search-notes]', '#search-results', '[data-search-pages]'])
      this.#part(part).replaceChildren();
    this.#part('[data-search-tools]').hidden = true;
    this.#part('[data-search-export]').hidden = true;
    this.#prepareForZotero();
    this.#part('[data-search-facets]').hidden = true;
    this.#finish(state, this.#state.q, 0);
  }

  #showFailure(): void {
    const reason = navigator.onLine ? 'The search could not load its index.' : 'You are offline.';
    this.#showNothing('error', `${reason} Try again, or browse.`);
    const again = element('button', { type: 'button' }, 'Try again');
    // The whole page: after a new version was published, it has the old one's index in mind.
    again.addEventListener('click', () => location.reload());
    const browse = element('a', { href: routes.papers() }, 'Browse all papers');
    this.#part('[data-search-notes]').replaceChildren(again, ' · ', browse);
  }

  #finish(state: 'idle' | 'done' | 'error', query: string, total: number): void {
    Object.assign(this.#results.dataset, { query, total: String(total), state });
  }
}

customElements.define('paper-search', PaperSearch);
