import type { Occurrences } from '../format/pack-postings.ts';
import { WHOLE } from '../format/posting-columns.ts';

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

/**
 * Reads an index chunk `pf_index`, unpacked and without its signature.
 * @param take is given each of its words in order
 */
export function readChunk(bytes: Uint8Array, take: (word: string, found: Occurrences) => void): void {
  const cbor = cborReader(bytes);
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    const word = cbor.string();
    const found: Occurrences = { pages: [], places: [], shares: [] };
    readPages(cbor, found);
    // Pagefind keeps spellings with diacritics apart.
    if (fields > 2)
      cbor.list(2, () => {
        cbor.string();
        readPages(cbor, found);
      });
    for (let field = 3; field < fields; field++) cbor.skip();
    take(word, found);
  }
}

function readPages(cbor: CborReader, { pages, places, shares }: Occurrences): void {
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    page += cbor.integer();
    let weight = GIVEN_WEIGHT;
    let place = 0;
    for (let values = cbor.array(); values > 0; values--) {
      const value = cbor.integer();
      if (value < 0) {
        weight = -1 - value;
        place = 0;
      } else {
        place += value;
        pages.push(page);
        places.push(place);
        // A whole word has Pagefind's own weight, or what it takes for granted.
        shares.push(Math.min(WHOLE, weight));
      }
    }
    for (let field = 2; field < fields; field++) cbor.skip();
  }
}

/** Reads values one after another. */
interface CborReader {
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

function cborReader(bytes: Uint8Array): CborReader {
  /** Index of the next byte. */
  let at = 0;
  let kind = 0;
  /** Reads the kind of the next value and gives its number, which is a length for all but integers. */
  const head = (): number => {
    const first = bytes[at++] ?? 0xff;
    kind = first >> 5;
    let value = first & 31;
    if (value < 24) return value;
    if (value > 27) throw new Error('The search index is damaged. Build the site again.');
    const end = at + 2 ** (value - 24);
    for (value = 0; at < end; at++) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  const cbor: CborReader = {
    array: head,
    list: (fields, read) =>
      Array.from({ length: head() }, () => {
        const extra = head() - fields;
        const element = read();
        for (let i = 0; i < extra; i++) cbor.skip();
        return element;
      }),
    string: () => {
      const length = head();
      at += length;
      return UTF8.decode(bytes.subarray(at - length, at));
    },
    integer: () => {
      const value = head();
      return kind === 1 ? -1 - value : value;
    },
    skip: () => {
      for (let left = 1; left > 0; left--) {
        const value = head();
        if (kind === 2 || kind === 3) at += value;
        if (kind === 4) left += value;
      }
    },
  };
  return cbor;
}
