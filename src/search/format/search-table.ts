import { decodeNumbers } from './number-text.ts';
import { decodeRows, type HitRow } from './rows.ts';
import { titleFileOf } from './title-files.ts';

export type { PaperWriting } from './rows.ts';
export type { HitRow };

/*
 * What the search knows of every paper before it has asked for anything else: where the files of words begin,
 * how long papers are, and what facets are counted from. A paper's number is its page number in the index.
 * Numbers of papers are written as strings of one character a paper, which compress to about their entropy and are read
 * without parsing.
 */

/** A value that papers can be narrowed by. */
export interface FacetName {
  id: string;
  name: string;
}

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
  /** All rows, as a row file has them, where they are few: one file less to be asked for. */
  rows?: string;
  /** Files of the word index in order: what the words of each begin from. */
  wordFiles: string[];
  /** Words in each title and abstract. */
  lengths: { title: string; abstract: string };
  /** Folders of the papers' texts, as `text-folders.ts` names them. */
  textFolders: string;
  /** Files that say in which titles function words stand; none for a very large corpus. */
  titleFiles: number;
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
}

/** The table as the engine uses it. Arrays have one element a paper. */
export interface SearchTable {
  digest: string;
  count: number;
  /** Folders of the papers' texts. */
  textFolders: string;
  rowsPerFile: number;
  /** All rows where they are few. */
  rows: readonly HitRow[] | undefined;
  wordFiles: readonly string[];
  titleLengths: Uint16Array;
  abstractLengths: Uint16Array;
  /** The file that says in which titles a function word stands, if there is any. */
  titleFileOf(stopWord: string): string | undefined;
  /** Months from year 0 plus one, or 0 where the date is not known. */
  months: Uint16Array;
  topics: TopicName[];
  /** Topics of a paper, as numbers into `topics`. */
  topicsOf(paper: number): readonly number[];
  /** Numbers of the papers most related to a paper. */
  relatedTo(paper: number): readonly number[];
  compounds: string[];
  /** The other spelling, British or American, by stem. */
  spellings: ReadonlyMap<string, string>;
  stopWords: ReadonlySet<string>;
  /** The table as it was read, for what few searches ask of it. */
  stored: StoredTable;
}

/** Makes the table usable. */
export function decodeTable(stored: StoredTable): SearchTable {
  const topicSetOf = decodeNumbers(stored.topicsOf);
  const related = decodeNumbers(stored.related);
  const months = decodeNumbers(stored.months).map((n) => n && n + stored.firstMonth - 1);
  const stopWords = splitList(stored.stopWords);
  return {
    digest: stored.digest,
    count: stored.count,
    textFolders: stored.textFolders,
    rowsPerFile: stored.rowsPerFile,
    rows: stored.rows === undefined ? undefined : decodeRows(stored.rows),
    wordFiles: stored.wordFiles,
    titleLengths: decodeNumbers(stored.lengths.title),
    abstractLengths: decodeNumbers(stored.lengths.abstract),
    titleFileOf: (stopWord) => titleFileOf(stopWords.indexOf(stopWord), stored.titleFiles),
    months,
    topics: stored.topics,
    topicsOf: (paper) => stored.topicSets[topicSetOf[paper] ?? 0] ?? [],
    relatedTo: (paper) =>
      [...related.subarray(paper * stored.relatedPerPaper, (paper + 1) * stored.relatedPerPaper)].filter(
        (other) => other !== paper,
      ),
    compounds: splitList(stored.compounds),
    spellings: new Map(splitPairs(splitList(stored.spellings))),
    stopWords: new Set(stopWords),
    stored,
  };
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

/** Words of a list that is one text. */
export function splitList(text: string): string[] {
  return text.split(' ').filter((item) => item !== '');
}

/** Year of a paper, or undefined where it is not known. */
export function yearOf(table: SearchTable, paper: number): number | undefined {
  const month = table.months[paper] ?? 0;
  return month === 0 ? undefined : Math.floor((month - 1) / 12);
}
