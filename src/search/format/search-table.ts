import { decodeNumbers } from './number-text.ts';
import { decodeRows, type HitRow } from './rows.ts';
import { titleFileOf } from './title-files.ts';

export type { PaperWriting } from './rows.ts';
export type { HitRow };

/*
 * What the search knows before it has asked for anything else: where the files of words begin, what words say nothing,
 * and of few papers how long each is. A paper's number is its page number in the index. Numbers of papers are written as
 * strings of one character a paper, which compress to about their entropy and are read without parsing.
 */

/** A value that papers can be narrowed by. */
export interface FacetName {
  id: string;
  name: string;
}

/** A topic, with the number of its area: its colour. */
export interface TopicName extends FacetName {
  area: number;
  /** Number of its papers. */
  count: number;
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
  /** Words of a title and of an abstract in the middle, of those that have any. */
  averages: FieldAverages;
  /** Papers that have an abstract. */
  described: number;
  /** Words in each title and abstract; missing where they stand with the words and rows, since papers are many. */
  lengths?: { title: string; abstract: string };
  /** Folders of the papers' texts, as `text-folders.ts` names them; missing where papers are many: in a file beside. */
  textFolders?: string;
  /** Files that say in which titles function words stand; none for a very large corpus. */
  titleFiles: number;
  topics: TopicName[];
  /** Related papers, `relatedPerPaper` numbers each, its own number where there are fewer; empty where papers are many. */
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

/** Mean number of words of a field. */
export interface FieldAverages {
  title: number;
  abstract: number;
}

/**
 * How long papers are, as ranking asks: where papers are many, a title's words are known once a word that stands in it was
 * read, and an abstract's once one was that stands there.
 */
export interface FieldLengths {
  titleLengths: Uint16Array;
  /** To the next step of `length-steps.ts` where papers are many. */
  abstractLengths: Uint16Array;
}

/** The table as the engine uses it. Arrays have one element a paper. */
export interface SearchTable
  extends FieldLengths,
    Pick<
      StoredTable,
      | 'digest'
      | 'count'
      | 'rowsPerFile'
      | 'wordFiles'
      | 'averages'
      | 'described'
      | 'textFolders'
      | 'topics'
      | 'names'
    > {
  /** All rows where papers are few. */
  rows: readonly HitRow[] | undefined;
  /** The file that says in which titles a function word stands, if there is any. */
  titleFileOf(stopWord: string): string | undefined;
  /** Numbers of the papers most related to a paper; missing where papers are many. */
  relatedTo: ((paper: number) => readonly number[]) | undefined;
  compounds: string[];
  /** The other spelling, British or American, by stem. */
  spellings: ReadonlyMap<string, string>;
  stopWords: ReadonlySet<string>;
}

/** Makes the table usable. */
export function decodeTable(stored: StoredTable): SearchTable {
  const { count, lengths } = stored;
  const related = decodeNumbers(stored.related);
  const stopWords = splitList(stored.stopWords);
  const lengthsIn = (numbers: string | undefined) =>
    numbers === undefined ? new Uint16Array(count) : decodeNumbers(numbers);
  return {
    ...stored,
    rows: stored.rows === undefined ? undefined : decodeRows(stored.rows),
    titleLengths: lengthsIn(lengths?.title),
    abstractLengths: lengthsIn(lengths?.abstract),
    titleFileOf: (stopWord) => titleFileOf(stopWords.indexOf(stopWord), stored.titleFiles),
    relatedTo:
      related.length === 0
        ? undefined
        : (paper) =>
            [
              ...related.subarray(paper * stored.relatedPerPaper, (paper + 1) * stored.relatedPerPaper),
            ].filter((other) => other !== paper),
    compounds: splitList(stored.compounds),
    spellings: new Map(splitPairs(splitList(stored.spellings))),
    stopWords: new Set(stopWords),
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
