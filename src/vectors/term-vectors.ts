import { contentWords } from '../words/tokenize.ts';
import { type SparseRow, type SparseRows, sparseRows } from './sparse-rows.ts';

/** What is compared: a title and a longer text below it. */
export interface TitledText {
  title: string;
  abstract: string;
}

/** A word in the title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;
/** A term of one document alone says nothing about its neighbours. */
const LEAST_DOCUMENTS = 2;
/** Terms of more documents than this share part nothing. */
const MOST_SHARE = 0.5;
/**
 * Power of the inverse document frequency. Below 1, so that a rare word which two papers happen to share does not
 * outweigh what both are about.
 */
const RARITY_POWER = 0.7;
/** Greatest number of occurrences that is kept. */
const MOST_OCCURRENCES = 2 ** 16 - 1;
/** Buckets of the first, rough count of word pairs (a power of two). */
const BUCKETS = 1 << 22;
/** Word numbers are below this, so that two of them fit into one exact number. */
const PAIR_BASE = 2 ** 26;

/** Documents as weighted terms. */
export interface TermVectors {
  /** One row a document, of length 1 (or empty); columns are terms. */
  rows: SparseRows;
  /** How often the terms occur, words of titles weighing more; one number for each entry of `rows`. */
  occurrences: Uint16Array;
  /** Length of the row that a document would have if all its words and pairs weighed alike, by row. */
  textLengths: Float64Array;
  /** Terms by column: stems, two of them joined by a space where the term is a pair of neighbouring words. */
  terms: readonly string[];
  /** Number of documents that have the term, by column. */
  documentFrequency: Uint32Array;
  /** What an occurrence of a term counts for, by column: the rarer, the more. */
  weights: Float64Array;
  /** Rows for other texts in the same columns. */
  vectorize(texts: readonly TitledText[]): SparseRows;
}

/**
 * TF-IDF with words and pairs of neighbouring words, logarithmic term frequency and rows of length 1 (Salton and
 * Buckley 1988). Cost grows with the number of words. Pairs are counted roughly first, by hash, so that the millions
 * that occur once never take memory (Park, Chen and Yu 1995).
 */
export function termVectors(documents: readonly TitledText[]): TermVectors {
  const wordNumbers = new Map<string, number>();
  const number = (stem: string) => {
    const known = wordNumbers.get(stem);
    if (known !== undefined) return known;
    wordNumbers.set(stem, wordNumbers.size);
    return wordNumbers.size - 1;
  };
  const encoded = documents.map((document) => encode(document, number));
  const most = Math.max(LEAST_DOCUMENTS, MOST_SHARE * documents.length);
  const frequent = (count: number) => count >= LEAST_DOCUMENTS && count <= most;

  const frequencies = countDocuments(encoded, frequentPairs(encoded));
  const words = [...wordNumbers.keys()];
  const columnOf = new Map<number, number>();
  const terms: string[] = [];
  const counts: number[] = [];
  for (const [key, count] of frequencies) {
    if (!frequent(count)) continue;
    columnOf.set(key, terms.length);
    terms.push(termName(key, words));
    counts.push(count);
  }
  const weights = Float64Array.from(
    counts,
    (count) => Math.log((documents.length + 1) / (count + 0.5)) ** RARITY_POWER,
  );
  const toRow = (text: EncodedText) => weigh(inColumns(termCounts(text), columnOf), weights);
  const textLengths = new Float64Array(documents.length);
  const occurrences: Uint16Array[] = [];
  const rows = encoded.map((text, row) => {
    const all = termCounts(text);
    textLengths[row] = lengthOf(all);
    const counts = inColumns(all, columnOf);
    occurrences.push(Uint16Array.from(counts, ([, count]) => Math.min(count, MOST_OCCURRENCES)));
    return weigh(counts, weights);
  });
  return {
    rows: sparseRows(rows, terms.length),
    occurrences: joined(occurrences),
    textLengths,
    terms,
    documentFrequency: Uint32Array.from(counts),
    weights,
    vectorize: (texts) =>
      sparseRows(
        texts.map((text) => toRow(encode(text, (stem) => wordNumbers.get(stem) ?? -1))),
        terms.length,
      ),
  };
}

/** Word numbers of a text in order; -1 parts what does not belong together or is not known. */
interface EncodedText {
  title: Int32Array;
  abstract: Int32Array;
}

function encode({ title, abstract }: TitledText, number: (stem: string) => number): EncodedText {
  const part = (text: string) => {
    const numbers: number[] = [];
    for (const word of contentWords(text)) {
      if (!word.joined) numbers.push(-1);
      numbers.push(number(word.stem));
    }
    return Int32Array.from(numbers);
  };
  return { title: part(title), abstract: part(abstract) };
}

/** Calls back with every word and every pair of joined words; a pair's key is above all words' keys. */
function eachKey(numbers: Int32Array, visit: (key: number) => void): void {
  let previous = -1;
  for (const number of numbers) {
    if (number >= 0) {
      visit(number);
      if (previous >= 0) visit((previous + 1) * PAIR_BASE + number);
    }
    previous = number;
  }
}

function bucket(key: number): number {
  const high = Math.floor(key / PAIR_BASE);
  const low = key - high * PAIR_BASE;
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (BUCKETS - 1);
}

/** A test that every pair of two documents passes, and few others. */
function frequentPairs(encoded: readonly EncodedText[]): (key: number) => boolean {
  const counts = new Uint8Array(BUCKETS);
  for (const { title, abstract } of encoded) {
    const seen = new Set<number>();
    const count = (key: number) => {
      if (key < PAIR_BASE || seen.has(key)) return;
      seen.add(key);
      const at = bucket(key);
      if ((counts[at] ?? 0) < 255) counts[at] = (counts[at] ?? 0) + 1;
    };
    eachKey(title, count);
    eachKey(abstract, count);
  }
  return (key) => key < PAIR_BASE || (counts[bucket(key)] ?? 0) >= LEAST_DOCUMENTS;
}

/** Number of documents by key, for keys that pass. */
function countDocuments(
  encoded: readonly EncodedText[],
  passes: (key: number) => boolean,
): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const { title, abstract } of encoded) {
    const seen = new Set<number>();
    const collect = (key: number) => {
      if (passes(key)) seen.add(key);
    };
    eachKey(title, collect);
    eachKey(abstract, collect);
    for (const key of seen) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  return frequencies;
}

function termName(key: number, words: readonly string[]): string {
  if (key < PAIR_BASE) return words[key] ?? '';
  const first = Math.floor(key / PAIR_BASE) - 1;
  return `${words[first] ?? ''} ${words[key % PAIR_BASE] ?? ''}`;
}

/** Weighted number of occurrences by key. */
function termCounts({ title, abstract }: EncodedText): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (weight: number) => (key: number) => {
    counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  eachKey(title, add(TITLE_WEIGHT));
  eachKey(abstract, add(1));
  return counts;
}

/** The counts of keys that have a column, columns ascending. */
function inColumns(
  counts: ReadonlyMap<number, number>,
  columnOf: ReadonlyMap<number, number>,
): [column: number, count: number][] {
  const found: [number, number][] = [];
  for (const [key, count] of counts) {
    const column = columnOf.get(key);
    if (column !== undefined) found.push([column, count]);
  }
  return found.sort(([a], [b]) => a - b);
}

function joined(rows: readonly Uint16Array[]): Uint16Array {
  const all = new Uint16Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}

/** What so many occurrences count for: the second says less than the first. */
export function dampened(count: number): number {
  return 1 + Math.log(count);
}

function lengthOf(counts: ReadonlyMap<number, number>): number {
  let squares = 0;
  for (const count of counts.values()) squares += dampened(count) ** 2;
  return Math.sqrt(squares);
}

function weigh(
  counts: readonly (readonly [column: number, count: number])[],
  weights: Float64Array,
): SparseRow {
  const row = counts.map(([column, count]): [number, number] => [
    column,
    dampened(count) * (weights[column] ?? 0),
  ]);
  let squares = 0;
  for (const [, value] of row) squares += value * value;
  const length = Math.sqrt(squares);
  for (const entry of row) entry[1] /= length;
  return row;
}
