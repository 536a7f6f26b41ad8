import { ColumnReader, ColumnWriter, joinColumns, partColumns } from './byte-columns.ts';

/*
 * The words of all papers with where they stand, in files of a few kilobytes each: what a query loads. Words are in order,
 * each written as what it shares with the word before and the rest; papers and places as distances from the one before.
 */

/**
 * Where a word stands in one page: the share of each place that it fills, by place from 0. The share is 1, or less where
 * the word is only a part of the name that stands there.
 */
export type Occurrences = Map<number, number>;

/** Pages that hold a word, by page number. */
export type WordPages = Map<number, Occurrences>;

/** Words with the pages that hold each. Pages are read when they are asked for, since a query needs few of the words. */
export type Postings = Map<string, () => WordPages>;

/** Shares are kept in so many parts: Pagefind's weight of a whole word. */
const WHOLE = 24;
/** Letters that a word can share with the one before: what a character of ASCII can say. */
const MOST_SHARED = 90;
/** The character that stands for no letter shared. */
const NONE_SHARED = 33;
const COLUMNS = 6;

/**
 * Packs words.
 * @param words in order; the pages of each by number, places in any order
 */
export function encodePostings(words: readonly (readonly [word: string, pages: WordPages])[]): Uint8Array {
  const texts: string[] = [];
  const [pageCounts, distances, placeCounts, places, parts] = Array.from(
    { length: COLUMNS - 1 },
    () => new ColumnWriter(),
  ) as [ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter];
  let before = '';
  for (const [word, pages] of words) {
    const shared = sharedLetters(before, word);
    texts.push(String.fromCharCode(NONE_SHARED + shared) + word.slice(shared));
    before = word;
    pageCounts.add(pages.size);
    let next = 0;
    const partial: [number: number, share: number][] = [];
    let number = 0;
    for (const [page, occurrences] of [...pages].sort(([a], [b]) => a - b)) {
      distances.add(page - next);
      next = page + 1;
      placeCounts.add(occurrences.size);
      let nextPlace = 0;
      for (const [place, share] of [...occurrences].sort(([a], [b]) => a - b)) {
        places.add(place - nextPlace);
        nextPlace = place + 1;
        if (share < 1) partial.push([number, Math.round(share * WHOLE)]);
        number++;
      }
    }
    parts.add(partial.length);
    for (const [at, share] of partial) {
      parts.add(at);
      parts.add(share);
    }
  }
  return joinColumns([
    new TextEncoder().encode(texts.join('\n')),
    ...[pageCounts, distances, placeCounts, places, parts].map((column) => column.bytes()),
  ]);
}

/**
 * Reads what {@link encodePostings} packed.
 * @throws {Error} when the bytes are no such file
 */
export function readPostings(bytes: Uint8Array): Postings {
  const [texts, ...columns] = partColumns(bytes, COLUMNS);
  const [pageCounts, ...others] = columns.map((column) => new ColumnReader(column));
  const postings: Postings = new Map();
  let word = '';
  for (const text of new TextDecoder().decode(texts).split('\n')) {
    if (text === '') continue;
    word = word.slice(0, text.charCodeAt(0) - NONE_SHARED) + text.slice(1);
    const pageCount = pageCounts?.next() ?? 0;
    const starts = others.map(({ at }) => at);
    let pages: WordPages | undefined;
    postings.set(word, () => {
      pages ??= readPages(
        pageCount,
        columns.slice(1).map((column, i) => new ColumnReader(column, starts[i])),
      );
      return pages;
    });
    passOver(pageCount, others);
  }
  return postings;
}

function readPages(count: number, columns: readonly ColumnReader[]): WordPages {
  const [distances, placeCounts, places, parts] = columns as [
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
  ];
  const shares = new Map<number, number>();
  for (let left = parts.next(); left > 0; left--) shares.set(parts.next(), parts.next() / WHOLE);
  const pages: WordPages = new Map();
  let page = 0;
  let number = 0;
  for (let i = 0; i < count; i++) {
    page += distances.next();
    const occurrences: Occurrences = new Map();
    let place = 0;
    for (let left = placeCounts.next(); left > 0; left--) {
      place += places.next();
      occurrences.set(place++, shares.get(number++) ?? 1);
    }
    pages.set(page++, occurrences);
  }
  return pages;
}

/** Leads the columns to where the next word begins. */
function passOver(count: number, columns: readonly ColumnReader[]): void {
  const [distances, placeCounts, places, parts] = columns;
  distances?.skip(count);
  let placesOfWord = 0;
  for (let i = 0; i < count; i++) placesOfWord += placeCounts?.next() ?? 0;
  places?.skip(placesOfWord);
  parts?.skip(2 * (parts.next() ?? 0));
}

/** Letters that a word has in common with the one before, without half of a pair of surrogates at the end. */
function sharedLetters(before: string, word: string): number {
  const most = Math.min(before.length, word.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && before[shared] === word[shared]) shared++;
  return /[\uD800-\uDBFF]/.test(word[shared - 1] ?? '') ? shared - 1 : shared;
}
