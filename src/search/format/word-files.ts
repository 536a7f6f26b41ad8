import { joinColumns, partColumns } from './byte-columns.ts';
import { decodeNames, encodeNames, type NumberedName } from './page-names.ts';
import type { PostingLists } from './posting-list.ts';
import { encodePostings, readPostings, type WordPages } from './postings.ts';

/** A part of the index: the words from one to another with all that a query that has them asks for. */
export interface WordFile {
  /** Where they stand in papers. */
  postings: PostingLists;
  /** What pages are called that begin with them. */
  names: readonly NumberedName[];
  /** Numbers of the topics whose text has them, as pages. */
  topics: PostingLists;
}

/** What a file is made from. */
export interface WordFileContent {
  /** In order, as {@link encodePostings} takes them. */
  words: readonly (readonly [word: string, pages: WordPages])[];
  names: readonly NumberedName[];
  /** Numbers of the topics whose text has a word, in the order of the words. */
  topics: readonly (readonly [word: string, topics: readonly number[]])[];
}

const COLUMNS = 3;
/** The one place of a word in a topic: only that it is there counts. */
const SOMEWHERE = new Map([[0, 1]]);

export function encodeWordFile({ words, names, topics }: WordFileContent): Uint8Array {
  return joinColumns([
    encodePostings(words),
    new TextEncoder().encode(encodeNames(names)),
    encodePostings(
      topics.map(([word, numbers]) => [word, new Map(numbers.map((number) => [number, SOMEWHERE]))]),
    ),
  ]);
}

/**
 * Reads what {@link encodeWordFile} wrote.
 * @throws {Error} when the bytes are no such file
 */
export function readWordFile(bytes: Uint8Array): WordFile {
  const [words, names, topics] = partColumns(bytes, COLUMNS) as [Uint8Array, Uint8Array, Uint8Array];
  return {
    postings: readPostings(words),
    names: decodeNames(new TextDecoder().decode(names)),
    topics: readPostings(topics),
  };
}
