import { ColumnReader, ColumnWriter, joinColumns, partColumns } from './byte-columns.ts';
import { PostingList, type PostingLists } from './posting-list.ts';
import type { FieldLengths } from './search-table.ts';

/*
 * The words of all papers with where they stand, in files of a few kilobytes each: what a query loads. Words are in order,
 * each written as what it shares with the word before and the rest; papers and places as distances from the one before.
 * Where papers are many, how long each is stands beside its number: a table of all would be most of what a query loads.
 */

/**
 * Where a word stands in one page: the share of each place that it fills, by place from 0. The share is 1, or less where
 * the word is only a part of the name that stands there.
 */
export type Occurrences = Map<number, number>;

/** Pages that hold a word, by page number. */
export type WordPages = Map<number, Occurrences>;

/** Words with the pages that hold each, as they are packed. */
export type Postings = Map<string, () => WordPages>;

/** Shares are kept in so many parts: Pagefind's weight of a whole word. */
const WHOLE = 24;
/** Letters that a word can share with the one before: what a character of ASCII can say. */
const MOST_SHARED = 90;
/** The character that stands for no letter shared. */
const NONE_SHARED = 33;
const COLUMNS = 8;

/**
 * Packs words.
 * @param words in order; the pages of each by number, places in any order
 * @param lengths words of the title and abstract of each page, where they are to stand with the words
 */
export function encodePostings(
  words: readonly (readonly [word: string, pages: WordPages])[],
  lengths?: readonly (readonly number[])[],
): Uint8Array {
  const texts: string[] = [];
  const [pageCounts, distances, placeCounts, places, parts, titles, abstracts] = Array.from(
    { length: COLUMNS - 1 },
    () => new ColumnWriter(),
  ) as [ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter, ColumnWriter];
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
      if (lengths) {
        titles.add(lengths[page]?.[0] ?? 0);
        abstracts.add(lengths[page]?.[1] ?? 0);
      }
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
    ...[pageCounts, distances, placeCounts, places, parts, titles, abstracts].map((column) => column.bytes()),
  ]);
}

/**
 * Reads what {@link encodePostings} packed.
 * @param known is told how long the papers of each list that is asked for are, where the bytes say so
 * @throws {Error} when the bytes are no such file
 */
export function readPostings(bytes: Uint8Array, known?: FieldLengths): PostingLists {
  const [texts, ...columns] = partColumns(bytes, COLUMNS);
  const [pageCounts, ...others] = columns.map((column) => new ColumnReader(column));
  const lists: PostingLists = new Map();
  let word = '';
  for (const text of new TextDecoder().decode(texts).split('\n')) {
    if (text === '') continue;
    word = word.slice(0, text.charCodeAt(0) - NONE_SHARED) + text.slice(1);
    const count = pageCounts?.next() ?? 0;
    const starts = others.map(({ at }) => at);
    let list: PostingList | undefined;
    lists.set(word, () => {
      list ??= readList(
        count,
        columns.slice(1).map((column, i) => new ColumnReader(column, starts[i])),
        columns.at(-1)?.length ? known : undefined,
      );
      return list;
    });
    passOver(count, others);
  }
  return lists;
}

function readList(
  count: number,
  columns: readonly ColumnReader[],
  known: FieldLengths | undefined,
): PostingList {
  const [distances, placeCounts, distancesOfPlaces, parts, titles, abstracts] = columns as [
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
    ColumnReader,
  ];
  const papers = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let paper = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    paper += distances.next();
    if (known) {
      known.titleLengths[paper] = titles.next();
      known.abstractLengths[paper] = abstracts.next();
    }
    papers[i] = paper++;
    total += placeCounts.next();
    starts[i + 1] = total;
  }
  const places = new Int32Array(total);
  for (let i = 0; i < count; i++) {
    let place = 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      place += distancesOfPlaces.next();
      places[at] = place++;
    }
  }
  const partial = parts.next();
  if (partial === 0) return new PostingList(papers, starts, places);
  const shares = new Float64Array(total).fill(1);
  for (let left = partial; left > 0; left--) shares[parts.next()] = parts.next() / WHOLE;
  return new PostingList(papers, starts, places, shares);
}

/** Leads the columns to where the next word begins. */
function passOver(count: number, columns: readonly ColumnReader[]): void {
  const [distances, placeCounts, places, parts, titles, abstracts] = columns;
  for (const column of [distances, titles, abstracts]) column?.skip(count);
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
