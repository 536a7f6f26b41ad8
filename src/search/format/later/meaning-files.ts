/*
 * What papers and words mean, as files that a query needs few of: words lie in small files by a hash of the word,
 * papers in one file or, where they are many, in clusters of papers that are alike. A vector is written as one character
 * a dimension, in steps so coarse that compression leaves less than two bits of each.
 */

/** Path of the first file below the folder of the digest; the others are named by {@link MEANING_FILES}. */
export const MEANING_INDEX = 'meaning/index.json';
export const MEANING_FILES = {
  papers: 'meaning/papers.txt',
  cluster: (number: number) => `meaning/clusters/${number}.txt`,
  /** Words that say nothing of a subject stand in nearly every question. */
  stopWords: 'meaning/words/stop.txt',
  words: (shard: number) => `meaning/words/${shard}.txt`,
  terms: 'meaning/terms.txt',
};

/** The first file. Without dimensions, nothing is known of what papers mean. */
export interface MeaningIndex {
  /** Numbers in a vector; 0 where there are none. */
  dimensions: number;
  /** Number of files with words. */
  shards: number;
  /** Numbers of papers in each cluster; none where all papers are in one file. */
  sizes: number[];
  /** The clusters' middles, one after the other, as papers are written. */
  centres: string;
}

/** What a word means. */
export interface WordMeaning {
  /** Weighted by how rare the word is among the papers; shorter than a paper's where all that follows is 0. */
  vector: Float64Array;
  /** Whether the word is no word of general English, but one of these papers. */
  isOwn: boolean;
}

/** Character of a zero: all others are printable, too. */
const ZERO = 100;
/** Steps up to which a number is written. */
const MOST_STEPS = 24;
/** Steps of the spread that the numbers of a paper's vector have on average … */
const PAPER_STEPS = 1.25;
/** … and those of a word's. */
export const WORD_STEPS = 0.85;
/** Digits of a word's length. */
const LENGTH_DIGITS = 3;

/** File that a word is in (FNV-1a over UTF-16 units). */
export function shardOf(word: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/**
 * Vectors of length 1, one after the other.
 * @param steps of the spread that numbers have on average
 */
export function encodeUnits(values: ArrayLike<number>, dimensions: number, steps = PAPER_STEPS): string {
  const perUnit = steps * Math.sqrt(dimensions);
  const codes = new Uint8Array(dimensions);
  let text = '';
  for (let from = 0; from < values.length; from += dimensions) {
    for (let d = 0; d < dimensions; d += 1) {
      const step = Math.round((values[from + d] ?? 0) * perUnit);
      codes[d] = ZERO + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step));
    }
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** Reads what {@link encodeUnits} wrote. */
export function decodeUnits(text: string, dimensions: number, steps = PAPER_STEPS): Float32Array {
  const unit = 1 / (steps * Math.sqrt(dimensions));
  const values = new Float32Array(text.length);
  for (let at = 0; at < text.length; at += 1) values[at] = (text.charCodeAt(at) - ZERO) * unit;
  return values;
}

/** What a word means, as it is written: a vector times a factor. */
export interface WrittenMeaning {
  vector: ArrayLike<number>;
  factor: number;
  /** See {@link WordMeaning}. */
  isOwn: boolean;
}

/** A line of a file of words. */
export function encodeWord(word: string, { vector, factor, isOwn }: WrittenMeaning): string {
  const length = lengthOf(vector);
  const written = Number((length * factor).toPrecision(LENGTH_DIGITS));
  const steps = WORD_STEPS / (length || 1);
  return `${word} ${isOwn ? '-' : ''}${written} ${encodeUnits(vector, vector.length, steps)}`;
}

/** What a word means by the file that it would be in. */
export function findMeaning(file: string, word: string): WordMeaning | undefined {
  const start = `\n${file}`.indexOf(`\n${word} `);
  if (start < 0) return undefined;
  const [, length = '', units = ''] = (file.slice(start).split('\n', 1)[0] ?? '').split(' ');
  const vector = Float64Array.from(decodeUnits(units, units.length, WORD_STEPS));
  const factor = Math.abs(Number(length)) / (lengthOf(vector) || 1);
  return { vector: vector.map((value) => value * factor), isOwn: length.startsWith('-') };
}

function lengthOf(vector: ArrayLike<number>): number {
  let squares = 0;
  for (let d = 0; d < vector.length; d += 1) squares += (vector[d] ?? 0) ** 2;
  return Math.sqrt(squares);
}

/**
 * A cluster: numbers of its papers in base 36, each as its distance from the one before, and on a second line their vectors.
 * @param papers ascending
 */
export function encodeCluster(
  papers: readonly number[],
  values: ArrayLike<number>,
  dimensions: number,
): string {
  const gaps = papers.map((paper, i) => (paper - (papers[i - 1] ?? 0)).toString(36));
  return `${gaps.join(' ')}\n${encodeUnits(values, dimensions)}`;
}

/** Papers that are compared with a query. */
export interface MeaningPapers {
  papers: readonly number[];
  /** Their vectors, of about length 1, one after the other. */
  values: Float32Array;
}

/** Reads what {@link encodeCluster} wrote. */
export function decodeCluster(text: string, dimensions: number): MeaningPapers {
  const [gaps = '', units = ''] = text.split('\n');
  let paper = 0;
  const papers = gaps.split(' ').map((gap) => {
    paper += Number.parseInt(gap, 36);
    return paper;
  });
  return { papers, values: decodeUnits(units, dimensions) };
}
