import type { FacetKey } from '../format/beside/paper-columns.ts';

export type { FacetKey };

/** Values chosen in each facet, as ids. Several values of one facet widen, different facets narrow. */
export interface FacetChoice {
  topic: readonly string[];
  /** Sections of lists, where these are no topics. */
  section: readonly string[];
  listing: readonly string[];
  venue: readonly string[];
  /** Years as written, for example `2023`. */
  year: readonly string[];
  /** `code` when only papers with code are wanted. */
  has: readonly string[];
}

export const FACET_KEYS: readonly FacetKey[] = ['topic', 'section', 'listing', 'venue', 'year', 'has'];

/** Whether any facet narrows a search. */
export function isNarrowed(choice: FacetChoice): boolean {
  return FACET_KEYS.some((key) => choice[key].length > 0);
}
