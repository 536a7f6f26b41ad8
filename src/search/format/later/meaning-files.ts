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
  /**
   * How far papers are spread in each dimension, largest first: the fourth root of their mean square there. Papers are
   * written in units of it and words times it, so that each dimension is written as exactly as it counts in a likeness.
   */
  spreads: number[];
  /** Number of files with words. */
  shards: number;
  /** Numbers of papers in each cluster; none where all papers are in one file. */
  sizes: number[];
  /** The clusters' middles, one after the other, as papers are written. */
  centres: string;
}

/** What a word means. */
export interface WordMeaning {
  /** As long as a paper's, and weighted by how rare the word is among the papers. */
  vector: Float64Array;
  /** Whether the word is no word of general English, but one of these papers. */
  isOwn: boolean;
}

/** Character of a zero: all others are printable, too. */
const ZERO = 100;
/** Steps up to which a number is written. */
const MOST_STEPS = 24;
/** Steps of the root mean square of the numbers of a paper's vector, where papers are spread as on average … */
const PAPER_STEPS = 2;
/** … and those of a word's. */
const WORD_STEPS = 1;
/** Digits of a word's length. */
const LENGTH_DIGITS = 2;

/** File that a word is in (FNV-1a over UTF-16 units). */
export function shardOf(word: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Steps that a 1 is written as, by dimension. */
export type Steps = Float64Array;

/** Steps of papers' vectors, see {@link MeaningIndex.spreads}. */
export function paperSteps(spreads: ArrayLike<number>): Steps {
  return Float64Array.from(spreads, (spread) => (PAPER_STEPS * Math.sqrt(spreads.length)) / spread);
}

/** Steps of words' vectors. */
export function wordSteps(spreads: ArrayLike<number>): Steps {
  return Float64Array.from(spreads, (spread) => WORD_STEPS * Math.sqrt(spreads.length) * spread);
}

/** Vectors of length 1, one after the other. */
export function encodeUnits(values: ArrayLike<number>, steps: Steps): string {
  const codes = new Uint8Array(values.length);
  for (let from = 0; from < values.length; from += steps.length)
    writeUnit(values, from, 1, steps, codes, from);
  return new TextDecoder().decode(codes);
}

/** Writes the vector that begins at a place, divided by its length. */
function writeUnit(
  values: ArrayLike<number>,
  from: number,
  length: number,
  steps: Steps,
  codes: Uint8Array,
  to: number,
): void {
  for (let d = 0; d < steps.length; d += 1) {
    // Math.round would take half as long again as all of this.
    const step = Math.floor(((values[from + d] ?? 0) / length) * (steps[d] ?? 0) + 0.5);
    codes[to + d] = ZERO + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step));
  }
}

/** Reads what {@link encodeUnits} wrote. */
export function decodeUnits(text: string, steps: Steps): Float32Array {
  const values = new Float32Array(text.length);
  for (let from = 0; from < text.length; from += steps.length)
    for (let d = 0; d < steps.length; d += 1)
      values[from + d] = (text.charCodeAt(from + d) - ZERO) / (steps[d] ?? 1);
  return values;
}

/**
 * A file of words: the words, their lengths, with a minus those that general English lacks, and their vectors, a line
 * each, since like compresses best beside like.
 */
export function encodeWords(words: ReadonlyMap<string, WordMeaning>, steps: Steps): string {
  const lengths: string[] = [];
  const codes = new Uint8Array(words.size * steps.length);
  for (const { vector, isOwn } of words.values()) {
    const length = lengthOf(vector);
    writeUnit(vector, 0, length || 1, steps, codes, lengths.length * steps.length);
    lengths.push(`${isOwn ? '-' : ''}${Number(length.toPrecision(LENGTH_DIGITS))}`);
  }
  return [[...words.keys()].join(' '), lengths.join(' '), new TextDecoder().decode(codes)].join('\n');
}

/** What a word means by the file that it would be in. */
export function findMeaning(file: string, word: string, steps: Steps): WordMeaning | undefined {
  const [words = '', lengths = '', units = ''] = file.split('\n');
  const place = words.split(' ').indexOf(word);
  const length = lengths.split(' ')[place];
  if (!length) return undefined;
  const unit = decodeUnits(units.slice(place * steps.length, (place + 1) * steps.length), steps);
  const factor = Math.abs(Number(length)) / (lengthOf(unit) || 1);
  return { vector: Float64Array.from(unit, (value) => value * factor), isOwn: length.startsWith('-') };
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
export function encodeCluster(papers: readonly number[], values: ArrayLike<number>, steps: Steps): string {
  const gaps = papers.map((paper, i) => (paper - (papers[i - 1] ?? 0)).toString(36));
  return `${gaps.join(' ')}\n${encodeUnits(values, steps)}`;
}

/** Papers that are compared with a query. */
export interface MeaningPapers {
  papers: readonly number[];
  /** Their vectors, of about length 1, one after the other. */
  values: Float32Array;
}

/** Reads what {@link encodeCluster} wrote. */
export function decodeCluster(text: string, steps: Steps): MeaningPapers {
  const [gaps = '', units = ''] = text.split('\n');
  let paper = 0;
  const papers = gaps.split(' ').map((gap) => {
    paper += Number.parseInt(gap, 36);
    return paper;
  });
  return { papers, values: decodeUnits(units, steps) };
}
