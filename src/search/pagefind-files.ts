/*
 * Reader of the files that Pagefind 1.6 writes: gzip around a signature around CBOR (RFC 8949, of which Pagefind uses
 * whole numbers, strings and arrays of known length). The shapes are those of Pagefind's `index_metadata.rs` and
 * `index_words.rs`. Fields that a later Pagefind adds at the end of an array are passed over.
 */

const SIGNATURE = 'pagefind_dcd';

/** What the index says about one page: `pf_meta`. */
export interface PagefindMeta {
  /** Version of Pagefind that wrote the index. */
  version: string;
  /** Fragment hash and number of places of each page, by page number. */
  pages: { hash: string; places: number }[];
  /** Chunks of the word index in the order of their words (UTF-8 order). */
  chunks: { from: string; to: string; hash: string }[];
}

/** Where a word stands in one page. */
export interface Occurrences {
  /** Places in the page, rising, from 0. */
  places: number[];
  /** Share of each place that the word fills: 1, or less where it is only a part of the name that stands there. */
  shares: number[];
}

/** Pages that hold a word, by page number. */
export type WordPages = Map<number, Occurrences>;

/** Weight that Pagefind gives to a whole word without a weight of its own. */
const WHOLE_WORD = 24;
/** Weight that Pagefind takes for granted in a list of places. */
const GIVEN_WEIGHT = 25;

/**
 * Unpacked content of a file.
 * @throws {Error} when the file is not one of Pagefind's
 */
export function stripSignature(bytes: Uint8Array): Uint8Array {
  const signature = String.fromCharCode(...bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('This is no file of a Pagefind index. Build the site again.');
  return bytes.subarray(SIGNATURE.length);
}

/** Reads `pagefind.<hash>.pf_meta`, unpacked and without its signature. */
export function readMeta(bytes: Uint8Array): PagefindMeta {
  const cbor = new CborReader(bytes);
  cbor.array();
  const version = cbor.string();
  const pages = cbor.list(2, () => ({ hash: cbor.string(), places: cbor.integer() }));
  const chunks = cbor.list(3, () => ({ from: cbor.string(), to: cbor.string(), hash: cbor.string() }));
  return { version, pages, chunks };
}

/**
 * Words of an index chunk, unpacked and without its signature. The pages of a word are read when they are asked for,
 * since a query needs few words of a chunk.
 */
export function readChunk(bytes: Uint8Array): Map<string, () => WordPages> {
  const cbor = new CborReader(bytes);
  const words = new Map<string, () => WordPages>();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    const word = cbor.string();
    const start = cbor.at;
    for (let field = 1; field < fields; field++) cbor.skip();
    let pages: WordPages | undefined;
    words.set(word, () => {
      pages ??= readWord(new CborReader(bytes, start), fields);
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
  for (const occurrences of pages.values()) sortOccurrences(occurrences);
  return pages;
}

function readPages(cbor: CborReader, pages: WordPages): void {
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const fields = cbor.array();
    page += cbor.integer();
    const occurrences = pages.get(page) ?? { places: [], shares: [] };
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
        occurrences.places.push(place);
        occurrences.shares.push(Math.min(1, weight / WHOLE_WORD));
      }
    }
    for (let field = 2; field < fields; field++) cbor.skip();
  }
}

function sortOccurrences(occurrences: Occurrences): void {
  const { places, shares } = occurrences;
  if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))) return;
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const kept = order.filter((index, i) => i === 0 || places[index] !== places[order[i - 1] ?? -1]);
  occurrences.places = kept.map((i) => places[i] ?? 0);
  occurrences.shares = kept.map((i) => shares[i] ?? 1);
}

class CborReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Number of elements of the array that begins here. */
  array(): number {
    return this.#head(4);
  }

  /** Elements of an array of arrays of at least `fields` elements. */
  list<T>(fields: number, read: () => T): T[] {
    const result: T[] = [];
    for (let left = this.array(); left > 0; left--) {
      const extra = this.array() - fields;
      result.push(read());
      for (let i = 0; i < extra; i++) this.skip();
    }
    return result;
  }

  string(): string {
    const length = this.#head(3);
    const start = this.at;
    this.at += length;
    return new TextDecoder().decode(this.#bytes.subarray(start, this.at));
  }

  integer(): number {
    const negative = (this.#bytes[this.at] ?? 0) >> 5 === 1;
    const value = this.#head(negative ? 1 : 0);
    return negative ? -1 - value : value;
  }

  /** Passes over one value. */
  skip(): void {
    let left = 1;
    while (left > 0) {
      left--;
      const major = (this.#bytes[this.at] ?? 0) >> 5;
      const value = this.#head(major);
      if (major === 3 || major === 2) this.at += value;
      else if (major === 4) left += value;
    }
  }

  #head(expected: number): number {
    const first = this.#bytes[this.at++];
    if (first === undefined || first >> 5 !== expected)
      throw new Error(`The search index is damaged at byte ${this.at - 1}. Build the site again.`);
    const small = first & 31;
    if (small < 24) return small;
    let value = 0;
    for (let left = 1 << (small - 24); left > 0; left--) value = value * 256 + (this.#bytes[this.at++] ?? 0);
    return value;
  }
}
