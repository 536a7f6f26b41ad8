import { FACET_KEYS, type FacetChoice } from './facets.ts';
import { SORTS, type Sort } from './sorting.ts';

/** Everything that decides what a search page shows. */
export interface SearchState extends FacetChoice {
  /** Query as typed. */
  q: string;
  sort: Sort;
  /** Page of results, from 1. */
  page: number;
  /** Set where only words count, not what papers mean. */
  by?: 'words';
}

/** Reads the state from an address. What makes no sense is left out. */
export function readState(parameters: URLSearchParams): SearchState {
  const all = (key: string) => [...new Set(parameters.getAll(key).filter((value) => value !== ''))];
  const sort = parameters.get('sort');
  const page = Number(parameters.get('page') ?? 1);
  return {
    q: parameters.get('q') ?? '',
    topic: all('topic'),
    section: all('section'),
    listing: all('listing'),
    venue: all('venue'),
    year: all('year').filter((year) => /^\d{4}$/.test(year)),
    has: all('has').filter((value) => value === 'code'),
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...(parameters.get('by') === 'words' && { by: 'words' }),
  };
}

/** Writes the state for an address, without what is as it is by itself; always in the same order. */
export function writeState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  for (const key of FACET_KEYS) for (const value of state[key]) parameters.append(key, value);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.by) parameters.set('by', state.by);
  if (state.page > 1) parameters.set('page', String(state.page));
  return parameters;
}

/** State with a facet's value chosen or no longer chosen, back on the first page. */
export function toggleFacet(state: SearchState, key: keyof FacetChoice, value: string): SearchState {
  const values = state[key];
  const toggled = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, [key]: toggled, page: 1 };
}
