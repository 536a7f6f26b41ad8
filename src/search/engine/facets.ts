import { compare } from '../../compare.ts';
import { type SearchTable, yearOf } from '../format/search-table.ts';

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

export type FacetKey = keyof FacetChoice;

/** A value of a facet with the number of hits it would give. */
export interface FacetCount {
  id: string;
  name: string;
  count: number;
  chosen: boolean;
}

export const FACET_KEYS: readonly FacetKey[] = ['topic', 'section', 'listing', 'venue', 'year', 'has'];

/** Name of the value of the facet “has”. */
const CODE = { id: 'code', name: 'Code' };

/**
 * Narrows hits by the chosen facets and counts the values of each facet over the hits that the other facets leave, in
 * time linear in the hits.
 * @param hits numbers of papers in any order
 * @returns hits in their order, and the values of each facet that occur or are chosen: topics, sections, listings and venues
 *   with the most hits first, years newest first
 */
export function applyFacets(
  hits: readonly number[],
  choice: FacetChoice,
  table: SearchTable,
): { hits: number[]; facets: Record<FacetKey, FacetCount[]> } {
  const valuesOf: Record<FacetKey, (paper: number) => readonly string[]> = {
    topic: (paper) => table.topicsOf(paper).map((n) => table.topics[n]?.id ?? ''),
    section: (paper) => table.sectionsOf(paper).map((n) => table.sections[n]?.id ?? ''),
    listing: (paper) => table.listingsOf(paper).map((n) => table.listings[n]?.id ?? ''),
    venue: (paper) => table.venuesOf(paper).map((n) => table.venues[n]?.id ?? ''),
    year: (paper) => {
      const year = yearOf(table, paper);
      return year === undefined ? [] : [String(year)];
    },
    has: (paper) => (table.hasCode(paper) ? [CODE.id] : []),
  };
  const counts = Object.fromEntries(FACET_KEYS.map((key) => [key, new Map()])) as Record<
    FacetKey,
    Map<string, number>
  >;
  const kept = hits.filter((paper) => {
    const failing = FACET_KEYS.filter(
      (key) => choice[key].length > 0 && !valuesOf[key](paper).some((value) => choice[key].includes(value)),
    );
    for (const key of failing.length === 0 ? FACET_KEYS : failing.length === 1 ? failing : [])
      for (const value of valuesOf[key](paper)) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
    return failing.length === 0;
  });
  const list = (key: FacetKey, names: readonly { id: string; name: string }[]): FacetCount[] =>
    names
      .map(({ id, name }) => ({
        id,
        name,
        count: counts[key].get(id) ?? 0,
        chosen: choice[key].includes(id),
      }))
      .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
  const byCount = (a: FacetCount, b: FacetCount) => b.count - a.count || compare(a.name, b.name);
  const years = [...new Set([...counts.year.keys(), ...choice.year])].sort().reverse();
  return {
    hits: kept,
    facets: {
      topic: list('topic', table.topics).sort(byCount),
      section: list('section', table.sections).sort(byCount),
      listing: list('listing', table.listings).sort(byCount),
      venue: list('venue', table.venues).sort(byCount),
      year: list(
        'year',
        years.map((id) => ({ id, name: id })),
      ),
      has: list('has', [CODE]),
    },
  };
}
