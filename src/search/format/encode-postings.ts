import { ColumnWriter, joinColumns } from './byte-columns.ts';
import { stepOf } from './length-steps.ts';
import { COLUMNS, type Columns, MOST_IN_TITLE, NONE_SHARED, SHAPES, WHOLE } from './posting-columns.ts';

/**
 * Where a word stands in one page: the share of each place that it fills, by place from 0, fields one after another. The
 * share is 1, or less where the word is only a part of the name that stands there.
 */
export type Occurrences = Map<number, number>;

/** Pages that hold a word, by page number. */
export type WordPages = Map<number, Occurrences>;

/** Words with the pages that hold each, as they are packed. */
export type Postings = Map<string, () => WordPages>;

/** How many words the title and the abstract of each page have, and whether that is to stand with the words. */
export interface PageLengths {
  of: readonly (readonly number[])[];
  areWritten: boolean;
}

/** Letters that a word can share with the one before: what a character of ASCII can say. */
const MOST_SHARED = 90;

/**
 * Packs words.
 * @param words in order; the pages of each by number, places in any order
 * @param lengths without which all places count as those of titles
 * @returns the file's parts, as {@link joinColumns} gives them
 */
export function encodePostings(
  words: readonly (readonly [word: string, pages: WordPages])[],
  lengths?: PageLengths,
): Uint8Array[] {
  const texts: string[] = [];
  const columns = Array.from({ length: COLUMNS }, () => new ColumnWriter());
  let before = '';
  for (const [word, pages] of words) {
    const shared = sharedLetters(before, word);
    texts.push(String.fromCharCode(NONE_SHARED + shared) + word.slice(shared));
    before = word;
    addWord(pages, columns as unknown as Columns<ColumnWriter>, lengths);
  }
  return joinColumns([
    new TextEncoder().encode(texts.join('\n')),
    ...columns.map((column) => column.bytes()),
  ]);
}

function addWord(pages: WordPages, columns: Columns<ColumnWriter>, lengths: PageLengths | undefined): void {
  const [papers, gaps, , , , , , , , parts] = columns;
  papers.add(pages.size);
  const partial: [number: number, share: number][] = [];
  let number = 0;
  let next = 0;
  for (const [page, occurrences] of [...pages].sort(([a], [b]) => a - b)) {
    gaps.add(page - next);
    next = page + 1;
    const places = [...occurrences.keys()].sort((a, b) => a - b);
    for (const place of places) {
      const share = occurrences.get(place) ?? 1;
      if (share < 1) partial.push([number, Math.round(share * WHOLE)]);
      number++;
    }
    addPlaces(places, columns, lengths?.of[page] ?? [Number.POSITIVE_INFINITY], lengths?.areWritten ?? false);
  }
  parts.add(partial.length);
  for (const [at, share] of partial) {
    parts.add(at);
    parts.add(share);
  }
}

/** Adds the places of a word in one page. */
function addPlaces(
  places: readonly number[],
  [, , shapes, more, titles, abstracts, inTitles, inAbstracts, inAuthors]: Columns<ColumnWriter>,
  [title = 0, abstract = 0]: readonly number[],
  areWritten: boolean,
): void {
  const textEnd = title + abstract;
  const ofTitle = places.filter((place) => place < title);
  const ofAbstract = places.filter((place) => place >= title && place < textEnd);
  const ofAuthors = places.filter((place) => place >= textEnd);
  const most = Math.min(ofTitle.length, MOST_IN_TITLE);
  shapes.add(ofAbstract.length * SHAPES + 2 * most + Math.min(ofAuthors.length, 1));
  if (most === MOST_IN_TITLE) more.add(ofTitle.length - most);
  if (ofAuthors.length > 0) more.add(ofAuthors.length - 1);
  if (areWritten && ofTitle.length > 0) titles.add(title);
  if (areWritten && ofAbstract.length > 0) abstracts.add(stepOf(abstract));
  addDistances(inTitles, ofTitle, 0);
  addDistances(inAbstracts, ofAbstract, title);
  addDistances(inAuthors, ofAuthors, textEnd);
}

function addDistances(column: ColumnWriter, places: readonly number[], from: number): void {
  let next = from;
  for (const place of places) {
    column.add(place - next);
    next = place + 1;
  }
}

/** Letters that a word has in common with the one before, without half of a pair of surrogates at the end. */
function sharedLetters(before: string, word: string): number {
  const most = Math.min(before.length, word.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && before[shared] === word[shared]) shared++;
  return /[\uD800-\uDBFF]/.test(word[shared - 1] ?? '') ? shared - 1 : shared;
}
