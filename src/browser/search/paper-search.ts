import { type Answer, HITS_PER_PAGE } from '../../search/engine/engine.ts';
import { isNarrowed } from '../../search/engine/facet-choice.ts';
import { createLatest } from '../../search/engine/pagefind-client.ts';
import { LONGEST_QUERY } from '../../search/engine/query.ts';
import {
  isAlike,
  readState,
  type SearchState,
  toggleFacet,
  withoutAlike,
} from '../../search/engine/query-state.ts';
import { SORTS } from '../../search/engine/sorting.ts';
import { afterPaint } from '../after-paint.ts';
import { replaceRows } from '../replace-rows.ts';
import { createAnnouncer } from './announcer.ts';
import { QueryHistory, stateOfEntry, type Visit } from './query-history.ts';
import { engine } from './results/browser-engine.ts';
import { hitView, rowsAreFilled } from './results/hit-view.ts';
import { keepPlace } from './results/keep-place.ts';
import { statusLine } from './results/status-line.ts';
import { showWithMeaning } from './show-with-meaning.ts';

type Beside = typeof import('./beside/beside-hits.ts');

/**
 * `<paper-search>`: the search page. What is asked for stands in the address; the element shows the answer to it. It
 * lives as long as its page, so it never lets go of what it listens to.
 */
class PaperSearch extends HTMLElement {
  readonly #latest = createLatest();
  readonly #history = new QueryHistory();
  #state: SearchState = readState(new URLSearchParams());
  /** The query that what narrows the results was chosen for. */
  #narrowedFor = '';
  #announce: (text: () => string) => void = () => {};
  /** What shows what stands beside the hits, once it is asked for; nothing where it could not be had. */
  #beside: Promise<Beside | undefined> | undefined;
  #isBesideThere = false;
  /** What was asked for when the hits of the page were shown. */
  #shown: SearchState | undefined;

  connectedCallback(): void {
    this.#announce = createAnnouncer(this.#part('[data-search-announcement]'));
    // While an input method composes, what stands in the box is not yet what is meant.
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#type();
    });
    this.#input.addEventListener('compositionend', () => this.#type());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...withoutAlike(this.#state), q: this.#input.value, page: 1 }, 'settle');
      // The keyboard of a telephone hides the results.
      if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
    });
    this.#sort.addEventListener('change', () => {
      const sort = SORTS.find((name) => name === this.#sort.value) ?? 'relevance';
      this.#ask({ ...this.#state, sort, page: 1 }, 'add');
    });
    this.addEventListener('click', () => this.#history.tell(), { capture: true });
    this.addEventListener('click', this.#followInPlace);
    window.addEventListener('popstate', this.#readAddress);
    window.addEventListener('pagehide', this.#rememberScroll);
    history.scrollRestoration = 'manual';
    this.#part<HTMLDetailsElement>('.facets').open = matchMedia('(width >= 56rem)').matches;
    // What was typed before this script had come is meant, whatever the address says.
    const typedAlready = this.#input.value;
    this.#readAddress(typedAlready);
    if (this.#state.q === '' || typedAlready) this.#input.focus();
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

  #type(): void {
    const q = this.#input.value;
    // What a script has put there may be longer than what a reader can paste; a box draws all of it.
    if (q.length > LONGEST_QUERY) this.#input.value = q.slice(0, LONGEST_QUERY);
    this.#ask({ ...withoutAlike(this.#state), q, page: 1 }, 'type');
    if (matchMedia('(pointer: coarse) and (width < 40rem)').matches)
      this.#input.scrollIntoView({ block: 'start' });
  }

  readonly #readAddress = (typed: unknown): void => {
    const read = stateOfEntry(location.search, history.state?.text);
    const isTyped = typeof typed === 'string' && typed !== '' && typed !== read.q;
    const state = isTyped ? { ...read, q: typed, page: 1 } : read;
    if (!isTyped) this.#input.value = state.by === 'text' ? '' : state.q;
    this.#narrowedFor = read.q;
    const top: unknown = history.state?.top;
    this.#ask(state, isTyped ? 'type' : 'keep').then(async () => {
      if (typeof top !== 'number' || this.#state !== state) return;
      await rowsAreFilled();
      if (this.#state === state) window.scrollTo({ top, behavior: 'instant' });
    });
  };

  readonly #rememberScroll = (): void => {
    this.#history.tell();
    history.replaceState({ ...history.state, top: window.scrollY }, '');
  };

  /** Links to other states of the search are followed without loading the page again. */
  readonly #followInPlace = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (link.pathname !== location.pathname || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.hash) this.#results.querySelector('a')?.focus();
    if (link.hash) return;
    const state = stateOfEntry(link.search, this.#state.by === 'text' && this.#state.q);
    this.#input.value = state.by === 'text' ? '' : state.q;
    this.#ask(state, 'add').then(() => {
      this.#part('[data-search-status]').scrollIntoView({ block: 'start' });
      this.#results.querySelector('a')?.focus({ preventScroll: true });
    });
  };

  /** What stands beside the hits is loaded once the first ones are painted; a later answer tries again. */
  #loadBeside(): Promise<Beside | undefined> {
    this.#beside ??= new Promise<void>(afterPaint)
      .then(() => import('./beside/beside-hits.ts'))
      .then((beside) => {
        this.#isBesideThere = true;
        document.addEventListener('keydown', (event) =>
          beside.moveAmongResults(event, this.#input, this.#results),
        );
        return beside;
      })
      .catch((error) => {
        console.info(error);
        this.#beside = undefined;
        return undefined;
      });
    return this.#beside;
  }

  /** What can be done with results comes once they are there. */
  #use(total: number): void {
    afterPaint(async () => (await this.#loadBeside())?.useResults(this, () => this.#state, total));
  }

  async #ask(state: SearchState, visit: Visit): Promise<void> {
    this.#state = state;
    this.#history.record(state, visit, this.#rememberScroll);
    this.#sort.value = state.sort;
    const asksForAll = state.q.trim() === '' && !state.like && !isNarrowed(state);
    if (isAlike(state) || this.querySelector('[data-text-search]'))
      import('./later/text-search.ts').then(({ showTextBox }) =>
        showTextBox(this.#part('form'), this.#state, (q) =>
          this.#ask({ ...withoutAlike(this.#state), by: 'text', q, page: 1 }, 'add'),
        ),
      );
    this.#results.dataset.state = 'loading';
    try {
      const answer = await this.#latest(async () =>
        asksForAll ? undefined : engine.search({ ...state, typing: visit === 'type' }),
      );
      if (this.#state !== state) return;
      const isWanted = () => this.#state === state;
      if (answer) await showWithMeaning(answer, visit === 'type', isWanted, this.#show);
      else if (asksForAll) this.#showNothing('idle', '');
    } catch (error) {
      if (this.#state === state) this.#showFailure();
      console.info(error);
    }
  }

  /** Shows an answer. It is done once what stands beside the hits is there, and nothing else comes. */
  readonly #show = async (answer: Answer, isWhole: boolean): Promise<void> => {
    const state = this.#state;
    const { total, hits } = answer;
    this.#part('[data-search-sentence]').textContent = answer.sentence && `${answer.sentence}.`;
    this.#part('[data-search-status]').textContent = statusLine(answer);
    if (this.#shown !== state && this.toggleAttribute('data-coming', !this.#isBesideThere))
      keepPlace(this.#part('[data-jump]'), this.#part('[data-search-notes]'), answer);
    this.#shown = state;
    this.#part<HTMLOListElement>('#search-results').start = (answer.request.page - 1) * HITS_PER_PAGE + 1;
    replaceRows(this.#results, ...hits.map((hit) => hitView(hit)));
    this.#part('[data-search-tools]').hidden = total < 2;
    this.#part('[data-search-facets]').hidden = false;
    const isWanted = () => this.#state === state;
    const beside = await this.#loadBeside();
    if (!isWanted()) return;
    await beside
      ?.showBeside((selector) => this.#part(selector), answer, {
        isLeftOver: this.#narrowedFor !== state.q && isNarrowed(state),
        isWanted,
        choose: (key, value) => {
          this.#narrowedFor = this.#state.q;
          this.#ask(toggleFacet(this.#state, key, value), 'add');
        },
      })
      .catch(console.info);
    if (!isWanted() || !isWhole) return;
    this.#finish('done', state.q, total);
    this.#announce(() =>
      ['[data-search-status]', '[data-search-notes]'].map((part) => this.#part(part).textContent).join(' '),
    );
    this.#use(total);
  };

  #showNothing(state: 'idle' | 'error', status: string): void {
    const hadResults = this.#results.childElementCount > 0;
    this.#part('[data-search-sentence]').textContent = '';
    this.#part('[data-search-status]').textContent = status;
    this.#announce(() => status);
    for (const part of ['[data-search-notes]', '#search-results', '[data-search-pages]'])
      replaceRows(this.#part(part));
    for (const part of ['[data-jump]', '[data-search-tools]', '[data-search-export]', '[data-search-facets]'])
      this.#part(part).hidden = true;
    if (hadResults) this.#use(0);
    this.#finish(state, this.#state.q, 0);
  }

  async #showFailure(): Promise<void> {
    const state = this.#state;
    const { failureView } = await import('./later/failure-view.ts');
    if (this.#state !== state) return;
    const [reason, ...ways] = failureView();
    this.#showNothing('error', reason);
    this.#part('[data-search-notes]').replaceChildren(...ways);
  }

  #finish(state: 'idle' | 'done' | 'error', query: string, total: number): void {
    Object.assign(this.#results.dataset, { query, total: String(total), state });
  }
}

customElements.define('paper-search', PaperSearch);
