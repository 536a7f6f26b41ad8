import { ColumnWriter } from './byte-columns.ts';
import { stepOf } from './length-steps.ts';
import { MOST_IN_TITLE, SHAPES, WHOLE } from './posting-columns.ts';

/**
 * Where a word stands, place by place in any order: the page, the place in it, from 0 and fields one after another, and
 * what of the place it fills, in parts of {@link WHOLE}: less where it is only a part of the name that stands there.
 */
export interface Occurrences {
  pages: number[];
  places: number[];
  shares: number[];
}

/** How many words the title and the abstract of each page have. */
export type PageLengths = readonly [titles: ArrayLike<number>, abstracts: ArrayLike<number>];

/** Numbers of one kind, and where those of each word end. */
export interface PackedColumn {
  bytes: Uint8Array;
  ends: Uint32Array;
}

/** Words of a bundle of papers, packed so that they are joined with those of others without being read again. */
export interface PackedPostings {
  /** In order. */
  words: string[];
  /** Of each word: pages, the first and the last of them, and places. */
  pages: Uint32Array;
  firstPages: Uint32Array;
  lastPages: Uint32Array;
  places: Uint32Array;
  /** The columns from gaps, of which the first is left out, to places among authors. */
  columns: PackedColumn[];
  /** By word, its places that it does not fill: the number of each among its places, and the share. */
  partial: ReadonlyMap<number, readonly number[]>;
}

/** Columns that are joined by their bytes. */
const JOINED_COLUMNS = 8;
/** A page of which nothing else is known is all title. */
const ALL_TITLE: PageLengths = [[], []];

/** Packs words in order. */
export class PostingsPacker {
  readonly #lengths: PageLengths;
  readonly #words: string[] = [];
  readonly #numbers: [pages: number[], first: number[], last: number[], places: number[]] = [[], [], [], []];
  readonly #columns = Array.from({ length: JOINED_COLUMNS }, () => new ColumnWriter());
  readonly #ends = this.#columns.map((): number[] => []);
  readonly #partial = new Map<number, number[]>();

  /** @param lengths of the pages; without them all places count as those of titles */
  constructor(lengths = ALL_TITLE) {
    this.#lengths = lengths;
  }

  add(word: string, found: Occurrences): void {
    const { pages, places, shares } = inOrder(found);
    const [gaps, , , , , ...within] = this.#columns;
    const [ofPages, ofFirst, ofLast, ofPlaces] = this.#numbers;
    const partial: number[] = [];
    let count = 0;
    for (let at = 0; at < pages.length; count++) {
      const page = pages[at] ?? 0;
      if (count > 0) gaps?.add(page - (pages[at - 1] ?? 0) - 1);
      const title = this.#lengths[0][page] ?? Number.POSITIVE_INFINITY;
      const textEnd = title + (this.#lengths[1][page] ?? 0);
      const next = [0, title, textEnd];
      const inField = [0, 0, 0];
      for (; at < pages.length && pages[at] === page; at++) {
        const place = places[at] ?? 0;
        const field = place < title ? 0 : place < textEnd ? 1 : 2;
        within[field]?.add(place - (next[field] ?? 0));
        next[field] = place + 1;
        inField[field] = (inField[field] ?? 0) + 1;
        const share = shares[at] ?? WHOLE;
        if (share < WHOLE) partial.push(at, share);
      }
      this.#addShape(inField, title, textEnd - title);
    }
    if (partial.length > 0) this.#partial.set(this.#words.length, partial);
    this.#words.push(word);
    ofPages.push(count);
    ofFirst.push(pages[0] ?? 0);
    ofLast.push(pages.at(-1) ?? -1);
    ofPlaces.push(pages.length);
    for (const [number, column] of this.#columns.entries()) this.#ends[number]?.push(column.length);
  }

  /** Adds how often the word stands in each field of a page, and how long those are that it stands in. */
  #addShape(
    [ofTitle = 0, ofAbstract = 0, ofAuthors = 0]: readonly number[],
    title: number,
    abstract: number,
  ) {
    const [, shapes, more, titles, abstracts] = this.#columns;
    const most = Math.min(ofTitle, MOST_IN_TITLE);
    shapes?.add(ofAbstract * SHAPES + 2 * most + Math.min(ofAuthors, 1));
    if (most === MOST_IN_TITLE) more?.add(ofTitle - most);
    if (ofAuthors > 0) more?.add(ofAuthors - 1);
    if (ofTitle > 0 && Number.isFinite(title)) titles?.add(title);
    if (ofAbstract > 0) abstracts?.add(stepOf(abstract));
  }

  finish(): PackedPostings {
    const [pages, firstPages, lastPages, places] = this.#numbers;
    return {
      words: this.#words,
      pages: Uint32Array.from(pages),
      firstPages: Uint32Array.from(firstPages),
      lastPages: Uint32Array.from(lastPages),
      places: Uint32Array.from(places),
      columns: this.#columns.map((column, number) => ({
        bytes: column.bytes().slice(),
        ends: Uint32Array.from(this.#ends[number] ?? []),
      })),
      partial: this.#partial,
    };
  }
}

/** Occurrences by page and place; what stands twice at one place fills the larger share. */
function inOrder(found: Occurrences): Occurrences {
  const { pages, places, shares } = found;
  const isBefore = (a: number, b: number) =>
    (pages[a] ?? 0) - (pages[b] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0);
  let isSorted = true;
  for (let at = 1; isSorted && at < pages.length; at++) isSorted = isBefore(at - 1, at) < 0;
  if (isSorted) return found;
  const sorted: Occurrences = { pages: [], places: [], shares: [] };
  let last: number | undefined;
  for (const at of [...pages.keys()].sort((a, b) => isBefore(a, b) || (shares[b] ?? 0) - (shares[a] ?? 0))) {
    if (last !== undefined && isBefore(last, at) === 0) continue;
    last = at;
    sorted.pages.push(pages[at] ?? 0);
    sorted.places.push(places[at] ?? 0);
    sorted.shares.push(shares[at] ?? WHOLE);
  }
  return sorted;
}
