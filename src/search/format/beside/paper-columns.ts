import { decodeNumbers } from '../number-text.ts';
import type { FacetName } from '../search-table.ts';

/*
 * What papers are narrowed and sorted by, in one file beside the table: it is asked for when the first hits stand there,
 * or when a query or an address asks for what is in it.
 */

/** Name of the file. */
export const COLUMNS = 'columns.json';

/** The file, with one number a paper in each text, as `number-text.ts` writes them. */
export interface StoredColumns {
  /** First month of all dates, in months from year 0. */
  firstMonth: number;
  /** Months from `firstMonth` to each paper's date plus one; `0` where the date is not known. */
  months: string;
  /** How many papers here cite each; missing where no citations are known. */
  cited?: string;
  listings: FacetName[];
  /** Sets of topics (numbers into those of the table), and each paper's set. */
  topicSets: number[][];
  topicsOf: string;
  /** Sets of listings (numbers into `listings`), and each paper's set. */
  listingSets: number[][];
  listingsOf: string;
  /** Sections of lists, sets of them and each paper's set; missing where no paper has any. */
  sections?: { names: FacetName[]; sets: number[][]; setOf: string };
  venues: FacetName[];
  /** Each paper's venue, counted from 1 into `venues`; `0` where it is none of them. */
  venueOf: string;
  /** Whether there is code: `1` or `0` a paper. */
  code: string;
}

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

/** The file as the engine uses it. Arrays have one element a paper. */
export interface PaperColumns {
  /** Months from year 0 plus one, or 0 where the date is not known. */
  months: Uint16Array;
  /** How many papers here cite each; empty where no citations are known. */
  cited: ArrayLike<number>;
  facets: Record<FacetKey, FacetColumn>;
}

/** Value of the facet “has”. */
const CODE: FacetName = { id: 'code', name: 'Code' };

/** @param topics those of the table */
export function decodeColumns(stored: StoredColumns, topics: readonly FacetName[]): PaperColumns {
  const { names: sections = [], sets: sectionSets = [[]], setOf = '' } = stored.sections ?? {};
  const months = decodeNumbers(stored.months).map((n) => n && n + stored.firstMonth - 1);
  return {
    months,
    cited: decodeNumbers(stored.cited ?? ''),
    facets: {
      topic: { values: topics, sets: stored.topicSets, setOf: decodeNumbers(stored.topicsOf) },
      section: { values: sections, sets: sectionSets, setOf: decodeNumbers(setOf) },
      listing: {
        values: stored.listings,
        sets: stored.listingSets,
        setOf: decodeNumbers(stored.listingsOf),
      },
      venue: singleValues(stored.venues, decodeNumbers(stored.venueOf)),
      year: yearColumn(months),
      has: singleValues([CODE], Uint8Array.from(stored.code, Number)),
    },
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
  const years = months.map((month) => yearOf(month) ?? 0);
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const year of years) {
    if (year === 0) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(last - i));
  return singleValues(
    values.map((year) => ({ id: year, name: year })),
    years.map((year, paper) => (months[paper] ? last - year + 1 : 0)),
  );
}

/** Year of a month counted from year 0 plus one; undefined where it is 0: the date is not known. */
export function yearOf(month: number | undefined): number | undefined {
  return month ? Math.floor((month - 1) / 12) : undefined;
}
