import { decodeNumbers, encodeNumbers } from '../search-table.ts';

/*
 * What papers and words mean, as files that a query needs few of: words lie in many small files by a hash of the word,
 * papers in one file or, where they are many, in clusters of papers that are alike. A vector is written as one character
 * a dimension, in steps so coarse that compression leaves about three bits of each; finer steps find no better.
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
  /** Weighted by how rare the word is among the papers. */
  vector: Float64Array;
  /** Whether the word is no word of general English, but one of these papers. */
  isOwn: boolean;
}

/** Steps of a word's largest number. */
const WORD_STEPS = 7;
/** Steps of a word's length. */
const LENGTH_STEPS = 1000;
/** Steps of the spread that the numbers of a vector of length 1 have on average. */
const PAPER_STEPS = 2;
/** Steps up to which a number of a vector of length 1 is written. */
const MOST_STEPS = 40;

/** File that a word is in (FNV-1a over UTF-16 units). */
export function shardOf(word: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Vectors of length 1, one after the other. */
export function encodeUnits(values: ArrayLike<number>, dimensions: number): string {
  const step = 1 / (PAPER_STEPS * Math.sqrt(dimensions));
  return encodeNumbers(
    Array.from(values, (value) => {
      const steps = Math.round(value / step);
      return MOST_STEPS + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps));
    }),
  );
}

/** Reads what {@link encodeUnits} wrote. */
export function decodeUnits(text: string, dimensions: number): Float32Array {
  const step = 1 / (PAPER_STEPS * Math.sqrt(dimensions));
  return Float32Array.from(decodeNumbers(text), (steps) => (steps - MOST_STEPS) * step);
}

/**
 * A line of a file of words.
 * @param unit length that counts as one
 */
export function encodeWord(word: string, { vector, isOwn }: WordMeaning, unit: number): string {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const steps = Array.from(vector, (value) => WORD_STEPS + Math.round((WORD_STEPS * value) / (largest || 1)));
  const length = Math.round((LENGTH_STEPS * largest) / unit);
  return `${word} ${isOwn ? '-' : ''}${length} ${encodeNumbers(steps)}`;
}

/** Words of a file with their meaning. */
export function decodeWords(text: string): Map<string, WordMeaning> {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line): [string, WordMeaning] => {
      const [word = '', length = '', steps = ''] = line.split(' ');
      const step = Math.abs(Number(length)) / WORD_STEPS;
      const vector = Float64Array.from(decodeNumbers(steps), (value) => (value - WORD_STEPS) * step);
      return [word, { vector, isOwn: length.startsWith('-') }];
    }),
  );
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
