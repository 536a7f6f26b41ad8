import { encodeNames, type NumberedName } from './beside/page-names.ts';
import { joinColumns, partColumns } from './byte-columns.ts';
import { encodePostings, type PageLengths, type WordPages } from './encode-postings.ts';
import type { PostingLists } from './posting-list.ts';
import { readPostings } from './postings.ts';
import type { FieldLengths } from './search-table.ts';

/** A part of the index: the words from one to another with all that a query that has them asks for. */
export interface WordFile {
  /** Where they stand in papers. */
  postings: PostingLists;
  /** What pages are called that begin with them, as `decodeNames` reads it. */
  names: string;
  /** Numbers of the topics whose text has them, as pages. */
  topics: PostingLists;
  /** Abbreviations that are one of them, or that stand for what begins with one. */
  abbreviations: readonly Abbreviation[];
}

/** An abbreviation and what it stands for, in folded words. */
export interface Abbreviation {
  short: string;
  long: string;
}

/** What a file is made from. */
export interface WordFileContent {
  /** In order, as {@link encodePostings} takes them. */
  words: readonly (readonly [word: string, pages: WordPages])[];
  lengths?: PageLengths | undefined;
  names: readonly NumberedName[];
  /** Numbers of the topics whose text has a word, in the order of the words. */
  topics: readonly (readonly [word: string, topics: readonly number[]])[];
  abbreviations: readonly Abbreviation[];
}

const COLUMNS = 4;
/** The one place of a word in a topic: only that it is there counts. */
const SOMEWHERE = new Map([[0, 1]]);

/** @returns the file's parts, as {@link joinColumns} gives them */
export function encodeWordFile({
  words,
  lengths,
  names,
  topics,
  abbreviations,
}: WordFileContent): Uint8Array[] {
  return joinColumns([
    encodePostings(words, lengths),
    new TextEncoder().encode(encodeNames(names)),
    encodePostings(
      topics.map(([word, numbers]) => [word, new Map(numbers.map((number) => [number, SOMEWHERE]))]),
    ),
    new TextEncoder().encode(abbreviations.map(({ short, long }) => `${short}=${long}`).join('\n')),
  ]);
}

/**
 * Reads what {@link encodeWordFile} wrote.
 * @param bytes its parts, one after another
 * @param known is told how long papers are, as {@link readPostings} tells it
 * @throws {Error} when the bytes are no such file
 */
export function readWordFile(bytes: Uint8Array, known?: FieldLengths): WordFile {
  const [words, names, topics, abbreviations] = partColumns(bytes, COLUMNS) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const text = new TextDecoder();
  return {
    postings: readPostings(words, known),
    names: text.decode(names),
    topics: readPostings(topics),
    abbreviations: decodeAbbreviations(text.decode(abbreviations)),
  };
}

function decodeAbbreviations(text: string): Abbreviation[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [{ short: line.slice(0, at), long: line.slice(at + 1) }];
  });
}
