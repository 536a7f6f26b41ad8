import type { JoinedWord } from '../format/encode-postings.ts';
import { type Abbreviation, encodeWordFile } from '../format/word-files.ts';
import { compareWords } from '../format/words.ts';
import type { NamesByWord } from './names-by-word.ts';

/** What stands beside words, in their order. */
export interface BesideWords extends NamesByWord {
  abbreviations?: readonly (readonly [word: string, abbreviation: Abbreviation])[];
  /** Whether how long papers are stands there, too. */
  saysLengths?: boolean;
}

/** A file of words. */
export interface PackedFile {
  /** What its words begin from: no word of the files before comes after it. */
  from: string;
  /** Its parts, as `joinColumns` gives them. */
  parts: Uint8Array[];
}

/** Bytes that lengths take. */
const SIZE_OF_LENGTHS = 1;
/** Bytes of a file before it is compressed, to about two thirds, in the smallest corpus, and for each root of its papers. */
const LEAST_SIZE = 3000;
const SIZE_PER_ROOT = 70;

/**
 * Bytes of a file before it is compressed: small enough that little is loaded that a query does not ask for, and large
 * enough that the table need not name very many. What both cost together is least where it grows with the root.
 * @param papers number of papers
 */
function fileSize(papers: number): number {
  return LEAST_SIZE + SIZE_PER_ROOT * Math.sqrt(papers);
}

/**
 * Packs the words of an index into files of about one size. A word that fills more than a file has one to itself.
 * @param words in order
 * @param papers number of papers
 */
export function packWords(
  words: Iterable<JoinedWord>,
  papers: number,
  { names, topics, abbreviations = [], saysLengths = false }: BesideWords,
): PackedFile[] {
  const files: PackedFile[] = [];
  const takeNames = takerOf(names);
  const takeTopics = takerOf(topics);
  const takeAbbreviations = takerOf(abbreviations);
  let own: JoinedWord[] = [];
  const most = fileSize(papers);
  let size = 0;
  let from = '';
  const close = (next?: string) => {
    const end = next === undefined ? undefined : shortestAfter(own.at(-1)?.word ?? '', next);
    const parts = encodeWordFile({
      words: own,
      saysLengths,
      names: takeNames(end).map(([, name]) => name),
      topics: takeTopics(end),
      abbreviations: takeAbbreviations(end).map(([, abbreviation]) => abbreviation),
    });
    files.push({ from, parts });
    from = end ?? '';
    own = [];
    size = 0;
  };
  for (const word of words) {
    const more = sizeOf(word, saysLengths);
    if (own.length > 0 && size + more > most) close(word.word);
    own.push(word);
    size += more;
  }
  if (own.length > 0) close();
  return files;
}

/** Gives the entries of a list in order, each time those before a word. */
function takerOf<T extends readonly [word: string, ...unknown[]]>(entries: readonly T[]) {
  let taken = 0;
  return (end: string | undefined): T[] => {
    const start = taken;
    while (taken < entries.length && (end === undefined || compareWords(entries[taken]?.[0] ?? '', end) < 0))
      taken++;
    return entries.slice(start, taken);
  };
}

/** About as many bytes as a word takes. */
function sizeOf({ word, parts }: JoinedWord, saysLengths: boolean): number {
  let pages = 0;
  let places = 0;
  for (const { postings, at } of parts) {
    pages += postings.pages[at] ?? 0;
    places += postings.places[at] ?? 0;
  }
  return 2 + word.length / 2 + 2 * pages + 1.4 * places + (saysLengths ? SIZE_OF_LENGTHS * pages : 0);
}

/** The shortest beginning of a word that comes after another word. */
function shortestAfter(last: string, word: string): string {
  let length = 1;
  while (length < word.length && compareWords(word.slice(0, length), last) <= 0) length++;
  return word.slice(0, length);
}
