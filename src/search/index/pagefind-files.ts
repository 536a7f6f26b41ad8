import type { Postings, WordPages } from '../format/encode-postings.ts';

/*
 * Reader of the files that Pagefind 1.6 writes: gzip around a signature around CBOR (RFC 8949, of which Pagefind uses
 * whole numbers, strings and arrays of known length). The shapes are those of Pagefind's `index_metadata.rs` and
 * `index_words.rs`. Fields that a later Pagefind adds at the end of an array are passed over.
 */

/** What the index says about one page: `pf_meta`. */
export interface PagefindMeta {
  /** Fragment hash and number of places of each page, by page number. */
  pages: { hash: string; places: number }[];
  /** Chunks of the word index in the order of their words (UTF-8 order). */
  chunks: { from: string; to: string; hash: string }[];
}

/** Weight that Pagefind gives to a whole word without a weight of its own. */
const WHOLE_WORD = 24;
/** Weight that Pagefind takes for granted in a list of places. */
const GIVEN_WEIGHT = 25;

/** Reads `pagefind.<hash>.pf_meta`, unpacked and without its signature. */
export function readMeta(bytes: Uint8Array): PagefindMeta {
  const cbor = cborReader(bytes);
  cbor.array();
  cbor.string(); // Version of Pagefind.
  const pages = cbor.list(2, () => ({ hash: cbor.string(), places: cbor.integer() }));
  const chunks = cbor.list(3, () => ({ from: cbor.string(), to: cbor.string(), hash: cbor.string() }));
  return { pages, chunks };
}

/** Words of an index chunk `pf_index`, unpacked and without its signature. */
export function readChunk(bytes: Uint8Array): Postings {
  const cbor = cborReader(bytes);
  const words: Postings = new Map();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    const word = cbor.string();
    const start = cbor.at;
    for (let field = 1; field < fields; field++) cbor.skip();
    let pages: WordPages | undefined;
    words.set(word, () => {
      pages ??= readWord(cborReader(bytes, start), fields);
      return pages;
    });
  }
  return words;
}

function readWord(cbor: CborReader, fields: number): WordPages {
  const pages: WordPages = new Map();
  readPages(cbor, pages);
  // Pagefind keeps spellings with diacritics apart.
  if (fields > 2)
    cbor.list(2, () => {
      cbor.string();
      readPages(cbor, pages);
    });
  return pages;
}

function readPages(cbor: CborReader, pages: WordPages): void {
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    page += cbor.integer();
    const occurrences = pages.get(page) ?? new Map<number, number>();
    pages.set(page, occurrences);
    let weight = GIVEN_WEIGHT;
    let place = 0;
    for (let places = cbor.array(); places > 0; places--) {
      const value = cbor.integer();
      if (value < 0) {
        weight = -1 - value;
        place = 0;
      } else {
        place += value;
        occurrences.set(place, Math.max(occurrences.get(place) ?? 0, Math.min(1, weight / WHOLE_WORD)));
      }
    }
    for (let field = 2; field < fields; field++) cbor.skip();
  }
}

/** Reads values one after another. */
interface CborReader {
  /** Index of the next byte. */
  at: number;
  /** Number of elements of the array that begins here. */
  array(): number;
  /** Elements of an array of arrays of at least `fields` elements. */
  list<T>(fields: number, read: () => T): T[];
  string(): string;
  integer(): number;
  /** Passes over one value. */
  skip(): void;
}

const UTF8 = new TextDecoder();

function cborReader(bytes: Uint8Array, start = 0): CborReader {
  /** Kind of the next value and its number, which is a length for all but integers. */
  const head = (): [kind: number, value: number] => {
    const first = bytes[cbor.at++] ?? 0xff;
    let value = first & 31;
    if (value > 27) throw new Error('The search index is damaged. Build the site again.');
    if (value > 23) {
      const end = cbor.at + 2 ** (value - 24);
      for (value = 0; cbor.at < end; cbor.at++) value = value * 256 + (bytes[cbor.at] ?? 0);
    }
    return [first >> 5, value];
  };
  const cbor: CborReader = {
    at: start,
    array: () => head()[1],
    list: (fields, read) =>
      Array.from({ length: cbor.array() }, () => {
        const extra = cbor.array() - fields;
        const element = read();
        for (let i = 0; i < extra; i++) cbor.skip();
        return element;
      }),
    string: () => {
      const [, length] = head();
      cbor.at += length;
      return UTF8.decode(bytes.subarray(cbor.at - length, cbor.at));
    },
    integer: () => {
      const [kind, value] = head();
      return kind === 1 ? -1 - value : value;
    },
    skip: () => {
      for (let left = 1; left > 0; left--) {
        const [kind, value] = head();
        if (kind === 2 || kind === 3) cbor.at += value;
        if (kind === 4) left += value;
      }
    },
  };
  return cbor;
}
