import type { Writing } from '../../text/writing.ts';
import {
  type FacetColumn,
  type FacetKey,
  type FacetName,
  singleValues,
  yearColumn,
} from './facet-columns.ts';

export type { FacetName };

/*
 * What the search knows of every paper before it has asked for anything else: where the files of words begin,
 * how long papers are, and what facets are counted from. A paper's number is its page number in the index.
 * Numbers of papers are written as strings of one character a paper, which compress to about their entropy and are read
 * without parsing.
 */

/** A topic, with the number of its area: its colour. */
export interface TopicName extends FacetName {
  area: number;
}

/** The first file that a search loads: `table.json`. */
export interface StoredTable {
  /** Changes whenever a file beside the table may have changed. */
  digest: string;
  /** Number of papers. */
  count: number;
  /** Number of papers in one row file. */
  rowsPerFile: number;
  /** Files of the word index in order: what the words of each begin from. */
  wordFiles: string[];
  /** Words in each title and abstract. */
  lengths: { title: string; abstract: string };
  /**
   * Function words of each title: how many there are, and the place and the number (into `stopWords`) of each. Empty for
   * a very large corpus.
   */
  titleStopWords: string;
  /** First month of all dates, in months from year 0. */
  firstMonth: number;
  /** Months from `firstMonth` to each paper's date plus one; `0` where the date is not known. */
  months: string;
  /** How many papers here cite each; missing where no citations are known. */
  cited?: string;
  topics: TopicName[];
  listings: FacetName[];
  /** Sets of topics (numbers into `topics`), and each paper's set. */
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
  /** Related papers, `relatedPerPaper` numbers each, its own number where there are fewer; empty for a very large corpus. */
  related: string;
  relatedPerPaper: number;
  /** Words that are written both joined and parted, one `-` where they part, separated by spaces. */
  compounds: string;
  /** `stem=word` of words whose other spelling, British or American, occurs as well, separated by spaces. */
  spellings: string;
  /** Names that Pagefind cannot part, such as `pro-llama`, separated by spaces. */
  names: string;
  /** Words that say nothing of a paper's subject, separated by spaces. */
  stopWords: string;
  /** `short=long` of each known abbreviation, separated by `|`. */
  abbreviations: string;
}

/** The table as the engine uses it. Arrays have one element a paper. */
export interface SearchTable {
  digest: string;
  count: number;
  rowsPerFile: number;
  wordFiles: readonly string[];
  titleLengths: Uint16Array;
  abstractLengths: Uint16Array;
  /** Titles that have a stop word: numbers of the papers, each with a place in its title. */
  titlesWith(stopWord: string): readonly (readonly [paper: number, place: number])[];
  /** Months from year 0 plus one, or 0 where the date is not known. */
  months: Uint16Array;
  /** How many papers here cite each; empty where no citations are known. */
  cited: Uint16Array;
  topics: TopicName[];
  listings: FacetName[];
  /** Topics of a paper, as numbers into `topics`. */
  topicsOf(paper: number): readonly number[];
  listingsOf(paper: number): readonly number[];
  venues: FacetName[];
  /** The one venue of a paper, or none. */
  venuesOf(paper: number): readonly number[];
  hasCode(paper: number): boolean;
  /** What can be narrowed by. */
  facets: Record<FacetKey, FacetColumn>;
  /** Numbers of the papers most related to a paper. */
  relatedTo(paper: number): readonly number[];
  compounds: string[];
  /** The other spelling, British or American, by stem. */
  spellings: ReadonlyMap<string, string>;
  names: string[];
  stopWords: ReadonlySet<string>;
  abbreviations: { short: string; long: string }[];
}

/** How a paper's texts are written, where that is not as the page is. */
export interface PaperWriting {
  title: Writing;
  abstract: Writing;
}

/** What is shown of a paper in a list of results: one element of a row file. */
export interface HitRow {
  /** Slug of the paper. */
  id: string;
  title: string;
  /** Names of the authors that a row names. */
  authors: string[];
  /** Number of all authors. */
  authorCount: number;
  /** Date as exactly as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued?: string;
  venue?: string;
  writing?: PaperWriting;
}

/** First character for a number: after the ones that JSON or a reader would trip over. */
const ZERO = 48;
/** The numbers that a single UTF-16 unit can hold, below the surrogates. */
const LARGEST = 0xd7ff - ZERO;

/**
 * Writes numbers as a string of one character each.
 * @param numbers whole numbers from 0; larger ones than a character holds become the largest one
 */
export function encodeNumbers(numbers: readonly number[]): string {
  // 92 is the backslash, which JSON doubles.
  return numbers.map((n) => String.fromCharCode(ZERO + Math.min(n < 44 ? n : n + 1, LARGEST))).join('');
}

/** Reads what {@link encodeNumbers} wrote. */
export function decodeNumbers(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => {
    const n = text.charCodeAt(i) - ZERO;
    return n < 44 ? n : n - 1;
  });
}

/** Value of the facet “has”. */
const CODE: FacetName = { id: 'code', name: 'Code' };

/** Makes the table usable. */
export function decodeTable(stored: StoredTable): SearchTable {
  const topicSetOf = decodeNumbers(stored.topicsOf);
  const listingSetOf = decodeNumbers(stored.listingsOf);
  const sectionSetOf = decodeNumbers(stored.sections?.setOf ?? '');
  const venueOf = decodeNumbers(stored.venueOf);
  const related = decodeNumbers(stored.related);
  const months = decodeNumbers(stored.months).map((n) => n && n + stored.firstMonth - 1);
  const { names: sections = [], sets: sectionSets = [[]] } = stored.sections ?? {};
  const stopWords = splitList(stored.stopWords);
  const titlesOf = titlesByStopWord(decodeNumbers(stored.titleStopWords), stopWords);
  return {
    digest: stored.digest,
    count: stored.count,
    rowsPerFile: stored.rowsPerFile,
    wordFiles: stored.wordFiles,
    titleLengths: decodeNumbers(stored.lengths.title),
    abstractLengths: decodeNumbers(stored.lengths.abstract),
    titlesWith: (stopWord) => titlesOf.get(stopWord) ?? [],
    cited: decodeNumbers(stored.cited ?? ''),
    months,
    topics: stored.topics,
    listings: stored.listings,
    venues: stored.venues,
    venuesOf: (paper) => (venueOf[paper] ? [venueOf[paper] - 1] : []),
    topicsOf: (paper) => stored.topicSets[topicSetOf[paper] ?? 0] ?? [],
    listingsOf: (paper) => stored.listingSets[listingSetOf[paper] ?? 0] ?? [],
    hasCode: (paper) => stored.code[paper] === '1',
    facets: {
      topic: { values: stored.topics, sets: stored.topicSets, setOf: topicSetOf },
      section: { values: sections, sets: sectionSets, setOf: sectionSetOf },
      listing: { values: stored.listings, sets: stored.listingSets, setOf: listingSetOf },
      venue: singleValues(stored.venues, venueOf),
      year: yearColumn(months),
      has: singleValues([CODE], Uint8Array.from(stored.code, Number)),
    },
    relatedTo: (paper) =>
      [...related.subarray(paper * stored.relatedPerPaper, (paper + 1) * stored.relatedPerPaper)].filter(
        (other) => other !== paper,
      ),
    compounds: splitList(stored.compounds),
    spellings: new Map(splitPairs(splitList(stored.spellings))),
    names: splitList(stored.names),
    stopWords: new Set(stopWords),
    abbreviations: splitPairs(stored.abbreviations.split('|')).map(([short, long]) => ({ short, long })),
  };
}

function titlesByStopWord(
  numbers: Uint16Array,
  stopWords: readonly string[],
): Map<string, [paper: number, place: number][]> {
  const titles = new Map<string, [number, number][]>(stopWords.map((word) => [word, []]));
  let at = 0;
  for (let paper = 0; at < numbers.length; paper++) {
    for (let left = numbers[at++] ?? 0; left > 0; left--) {
      const place = numbers[at++] ?? 0;
      titles.get(stopWords[numbers[at++] ?? 0] ?? '')?.push([paper, place]);
    }
  }
  return titles;
}

/** Both sides of each `a=b`. */
function splitPairs(pairs: readonly string[]): [string, string][] {
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
}

function splitList(text: string): string[] {
  return text.split(' ').filter((item) => item !== '');
}

/** Year of a paper, or undefined where it is not known. */
export function yearOf(table: SearchTable, paper: number): number | undefined {
  const month = table.months[paper] ?? 0;
  return month === 0 ? undefined : Math.floor((month - 1) / 12);
}
