import { ColumnWriter, joinColumns } from './byte-columns.ts';
import type { PackedPostings } from './pack-postings.ts';
import { COLUMNS, type Columns, NONE_SHARED } from './posting-columns.ts';

/** A word with where it stands in the papers of one bundle, or of several. */
export interface JoinedWord {
  word: string;
  /** In the order of the papers. */
  parts: readonly WordPart[];
}

/** A word of packed ones, by its place among them. */
export interface WordPart {
  postings: PackedPostings;
  at: number;
  /** Number of the bundle's first paper among all. */
  first: number;
}

/** Letters that a word can share with the one before: what a character of ASCII can say. */
const MOST_SHARED = 90;

/** All words that were packed together. */
export function joinedWords(postings: PackedPostings): JoinedWord[] {
  return postings.words.map((word, at) => ({ word, parts: [{ postings, at, first: 0 }] }));
}

/**
 * Makes a file of packed words.
 * @param words in order
 * @param saysLengths whether the lengths of titles and abstracts are to stand with the words
 * @returns the file's parts, as {@link joinColumns} gives them
 */
export function encodePostings(words: readonly JoinedWord[], saysLengths = false): Uint8Array[] {
  const texts: string[] = [];
  const columns = Array.from(
    { length: COLUMNS },
    () => new ColumnWriter(),
  ) as unknown as Columns<ColumnWriter>;
  const [, gaps, shapes, more, titles, abstracts, inTitles, inAbstracts, inAuthors] = columns;
  const lengths = saysLengths ? [titles, abstracts] : [undefined, undefined];
  const joined = [gaps, shapes, more, ...lengths, inTitles, inAbstracts, inAuthors];
  let before = '';
  for (const { word, parts } of words) {
    const shared = sharedLetters(before, word);
    texts.push(String.fromCharCode(NONE_SHARED + shared) + word.slice(shared));
    before = word;
    addWord(parts, columns, joined);
  }
  return joinColumns([
    new TextEncoder().encode(texts.join('\n')),
    ...columns.map((column) => column.bytes()),
  ]);
}

/** @param joined the columns that bytes are added to as they are; undefined for those that are left out */
function addWord(
  parts: readonly WordPart[],
  [pages, gaps, , , , , , , , partial]: Columns<ColumnWriter>,
  joined: readonly (ColumnWriter | undefined)[],
): void {
  pages.add(parts.reduce((sum, { postings, at }) => sum + (postings.pages[at] ?? 0), 0));
  const shares: number[] = [];
  let next = 0;
  let places = 0;
  for (const { postings, at, first } of parts) {
    if (postings.pages[at]) {
      gaps.add(first + (postings.firstPages[at] ?? 0) - next);
      next = first + (postings.lastPages[at] ?? 0) + 1;
    }
    for (let number = 0; number < joined.length; number += 1) {
      const packed = postings.columns[number];
      if (packed) joined[number]?.append(packed.bytes, packed.ends[at - 1] ?? 0, packed.ends[at] ?? 0);
    }
    const own = postings.partial.get(at) ?? [];
    for (let i = 0; i < own.length; i += 2) shares.push(places + (own[i] ?? 0), own[i + 1] ?? 0);
    places += postings.places[at] ?? 0;
  }
  partial.add(shares.length / 2);
  for (const number of shares) partial.add(number);
}

/** Letters that a word has in common with the one before, without half of a pair of surrogates at the end. */
function sharedLetters(before: string, word: string): number {
  const most = Math.min(before.length, word.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && before[shared] === word[shared]) shared++;
  return /[\uD800-\uDBFF]/.test(word[shared - 1] ?? '') ? shared - 1 : shared;
}
