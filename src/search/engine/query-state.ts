import { FACET_KEYS, type FacetChoice } from './facet-choice.ts';
import { SORTS, type Sort } from './sorting.ts';

/** Everything that decides what a search page shows. */
export interface SearchState extends FacetChoice {
  /** Query as typed. */
  q: string;
  sort: Sort;
  /** Page of results, from 1. */
  page: number;
  /** `words` where only words count, not what papers mean; `text` where papers like a text are wanted. */
  by?: 'words' | 'text';
  /** Slug of the paper that others like it are wanted of. */
  like?: string;
}

/** Characters of a text that papers like it are wanted of: 2,000 words and more. */
export const LONGEST_TEXT = 20_000;
/** Characters of a text that stand in the address of the papers like it. */
const LONGEST_IN_ADDRESS = 500;

/** Reads the state from an address. What makes no sense is left out. */
export function readState(parameters: URLSearchParams): SearchState {
  const all = (key: string) => [...new Set(parameters.getAll(key).filter((value) => value !== ''))];
  const sort = parameters.get('sort');
  const page = Number(parameters.get('page') ?? 1);
  const by = parameters.get('by');
  const like = parameters.get('like');
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
    ...((by === 'words' || by === 'text') && { by }),
    ...(like && { like }),
  };
}

/** Writes the state for an address, without what is as it is by itself; always in the same order. */
export function writeState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  // A long text is no part of an address.
  if (state.q !== '' && (state.by !== 'text' || state.q.length <= LONGEST_IN_ADDRESS))
    parameters.set('q', state.q);
  for (const key of FACET_KEYS) for (const value of state[key]) parameters.append(key, value);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.by) parameters.set('by', state.by);
  if (state.like) parameters.set('like', state.like);
  if (state.page > 1) parameters.set('page', String(state.page));
  return parameters;
}

/** Whether papers like a text or like a paper are asked for. */
export function isAlike({ by, like }: SearchState): boolean {
  return by === 'text' || like !== undefined;
}

/** State that asks for words. */
export function withoutAlike({ by, like: _, ...state }: SearchState): SearchState {
  return by === 'words' ? { ...state, by } : state;
}

/** State with a facet's value chosen or no longer chosen, back on the first page. */
export function toggleFacet(state: SearchState, key: keyof FacetChoice, value: string): SearchState {
  const values = state[key];
  const toggled = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, [key]: toggled, page: 1 };
}
