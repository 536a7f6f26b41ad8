import { LONGEST_QUERY } from '../../search/engine/query.ts';
import { readState, type SearchState, writeState } from '../../search/engine/query-state.ts';

/**
 * How a change of what is asked for goes into the reader's history: `type` while a query is being typed, `settle` when
 * it is submitted, `add` for everything else that is chosen, `keep` where nothing is to change.
 */
export type Visit = 'type' | 'settle' | 'add' | 'keep';

/** How long a query rests under the reader's fingers before the browser is told of it, in milliseconds: that takes its time. */
const REST = 250;
/** How long a query stands before it counts as one that the reader may want to come back to, in milliseconds. */
const STANDS = 1500;

/**
 * The history of a search page: one entry for each query that was submitted or stood for a while, none for a copy, and
 * the query in the title of the page.
 */
export class QueryHistory {
  readonly #title = document.title;
  #settled = true;
  /** The query that stood for a while: going on typing it, or taking it back, begins no new one. */
  #standing: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the browser is still to be told. */
  #untold: (() => void) | undefined;

  /** Records a state; `before` is called before an entry is added. */
  record(state: SearchState, visit: Visit, before: () => void): void {
    if (visit === 'add') this.tell();
    this.#untold = undefined;
    const q = state.q.trim();
    clearTimeout(this.#timer);
    const address =
      `${location.pathname}?${writeState({ ...state, q: state.q.slice(0, LONGEST_QUERY) })}`.replace(
        /\?$/,
        '',
      );
    const isHere = address === location.pathname + location.search;
    const kept = state.by === 'text' ? { text: state.q } : null;
    const changes = (!isHere || kept) && visit !== 'keep';
    const isNew = visit === 'add' || (this.#settled && location.search !== '' && !this.#goesOn(q));
    const adds = changes && !isHere && isNew;
    this.#untold = () => {
      if (adds) before();
      if (changes) write(adds ? 'pushState' : 'replaceState', address, kept);
      document.title = q === '' ? this.#title : `${q.slice(0, 80)} · ${this.#title}`;
    };
    if (visit !== 'type' || adds) this.tell();
    this.#settled = visit !== 'type';
    this.#standing = undefined;
    if (visit === 'type')
      this.#timer = setTimeout(() => {
        this.tell();
        this.#timer = setTimeout(() => {
          this.#settled = true;
          this.#standing = q;
        }, STANDS);
      }, REST);
  }

  /** Tells the browser of the last state where that is still to be done: before anybody reads the address. */
  tell(): void {
    const untold = this.#untold;
    this.#untold = undefined;
    untold?.();
  }

  #goesOn(q: string): boolean {
    const before = this.#standing;
    return before !== undefined && (q.startsWith(before) || before.startsWith(q));
  }
}

/**
 * State of an entry of the history.
 * @param address its query
 * @param text that papers like it are wanted of, which the entry keeps where it is too long for an address
 */
export function stateOfEntry(address: string, text: unknown): SearchState {
  const state = readState(new URLSearchParams(address));
  return state.by === 'text' && state.q === '' && typeof text === 'string' ? { ...state, q: text } : state;
}

/** @param kept what the entry keeps that is no part of the address */
function write(method: 'pushState' | 'replaceState', address: string, kept: unknown): void {
  try {
    history[method](kept, '', address);
  } catch {
    // Some browsers refuse more than a hundred changes in half a minute; the next one that they take catches up.
  }
}
