import { decodeNumbers } from '../number-text.ts';
import type { FacetName, SearchTable, StoredTable } from '../search-table.ts';

/** What can be narrowed by. */
export type FacetKey = 'topic' | 'section' | 'listing' | 'venue' | 'year' | 'has';

/** The values of a facet that papers have. Most papers share theirs with others, so that sets of them are counted. */
export interface FacetColumn {
  values: readonly FacetName[];
  /** Sets of values, as numbers into `values`. */
  sets: readonly (readonly number[])[];
  /** Each paper's set, as a number into `sets`. */
  setOf: ArrayLike<number>;
}

/** Value of the facet “has”. */
const CODE: FacetName = { id: 'code', name: 'Code' };

const known = new WeakMap<StoredTable, Record<FacetKey, FacetColumn>>();

/** What papers can be narrowed by, read once of a table. */
export function facetColumns({ stored, months }: Pick<SearchTable, 'stored' | 'months'>) {
  const columns = known.get(stored) ?? readColumns(stored, months);
  known.set(stored, columns);
  return columns;
}

function readColumns(stored: StoredTable, months: Uint16Array): Record<FacetKey, FacetColumn> {
  const { names: sections = [], sets: sectionSets = [[]], setOf = '' } = stored.sections ?? {};
  return {
    topic: { values: stored.topics, sets: stored.topicSets, setOf: decodeNumbers(stored.topicsOf) },
    section: { values: sections, sets: sectionSets, setOf: decodeNumbers(setOf) },
    listing: { values: stored.listings, sets: stored.listingSets, setOf: decodeNumbers(stored.listingsOf) },
    venue: singleValues(stored.venues, decodeNumbers(stored.venueOf)),
    year: yearColumn(months),
    has: singleValues([CODE], Uint8Array.from(stored.code, Number)),
  };
}

/** Of each paper at most one value, counted from 1; 0 where it has none. */
export function singleValues(values: readonly FacetName[], setOf: ArrayLike<number>): FacetColumn {
  return { values, sets: [[], ...values.map((_, number) => [number])], setOf };
}

/**
 * The years of papers, newest first.
 * @param months months from year 0 plus one, or 0 where the date is not known
 */
export function yearColumn(months: Uint16Array): FacetColumn {
  const years = new Uint16Array(months.length);
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  months.forEach((month, paper) => {
    if (month === 0) return;
    const year = Math.floor((month - 1) / 12);
    years[paper] = year;
    first = Math.min(first, year);
    last = Math.max(last, year);
  });
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(last - i));
  return singleValues(
    values.map((year) => ({ id: year, name: year })),
    years.map((year, paper) => (months[paper] ? last - year + 1 : 0)),
  );
}
