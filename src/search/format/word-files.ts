import { encodeNames, type NumberedName } from './beside/page-names.ts';
import { joinColumns, partColumns } from './byte-columns.ts';
import { encodePostings, type JoinedWord, joinedWords } from './encode-postings.ts';
import { type PackedPostings, PostingsPacker } from './pack-postings.ts';
import { WHOLE } from './posting-columns.ts';
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
  words: readonly JoinedWord[];
  /** Whether how long papers are is to stand with the words. */
  saysLengths: boolean;
  names: readonly NumberedName[];
  /** Numbers of the topics whose text has a word, in the order of the words. */
  topics: readonly (readonly [word: string, topics: readonly number[]])[];
  abbreviations: readonly Abbreviation[];
}

const COLUMNS = 4;

/** @returns the file's parts, as {@link joinColumns} gives them */
export function encodeWordFile({
  words,
  saysLengths,
  names,
  topics,
  abbreviations,
}: WordFileContent): Uint8Array[] {
  return joinColumns([
    encodePostings(words, saysLengths),
    new TextEncoder().encode(encodeNames(names)),
    encodePostings(joinedWords(packTopics(topics))),
    new TextEncoder().encode(abbreviations.map(({ short, long }) => `${short}=${long}`).join('\n')),
  ]);
}

/** Words of topics: of where they stand in one only that it has them is kept. */
function packTopics(topics: WordFileContent['topics']): PackedPostings {
  const packer = new PostingsPacker();
  for (const [word, numbers] of topics)
    packer.add(word, {
      pages: [...numbers],
      places: numbers.map(() => 0),
      shares: numbers.map(() => WHOLE),
    });
  return packer.finish();
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
