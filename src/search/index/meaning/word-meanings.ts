import { compare } from '../../../compare.ts';
import type { DocumentVectors } from '../../../vectors/document-vectors.ts';
import type { WordVectors } from '../../../vectors/word-vectors.ts';
import { stem } from '../../../words/stem.ts';
import { wordsOf } from '../../format/words.ts';
import { normalize } from './rows.ts';

/** Power of a word's rarity in its general meaning. */
const RARITY_POWER = 0.5;
/** Words that general English lacks have a meaning from this many papers on. */
const LEAST_PAPERS = 2;
/** Papers that the lengths of general and latent meaning are compared in. */
const COMPARED = 100;

interface Direction {
  vector: ArrayLike<number>;
  /** What the vector is multiplied with. */
  factor: number;
}

/** A vector times a factor. */
export interface UnturnedMeaning extends Direction {
  /** Whether general English lacks the word. */
  isOwn: boolean;
}

/** Words of one of the papers that are learnt from. */
export interface CountedRow {
  /** Its row among the vectors. */
  row: number;
  /** How often it has each word. */
  words: ReadonlyMap<string, number>;
}

/** What words mean to papers. */
export interface WordMeanings {
  /** The words whose meaning is known: those of general English, then those of the papers, each sorted. */
  words: readonly string[];
  /** Shorter than a paper's vector where all that follows is 0. */
  meaningOf(word: string): UnturnedMeaning | undefined;
}

/**
 * What words mean to these papers: in general, and beside that by the company they keep here, weighted by how rare they
 * are, so that the sum of a text's words lies where a paper with these words would. Words that general English lacks mean
 * what the papers that have them mean in general.
 * @param vectors of papers
 * @param dimensions of a paper's vector
 * @param learnt words of the papers that are learnt from
 * @param frequency how many of these have a word
 * @param english general English, where the papers are in English
 */
export function wordMeanings(
  vectors: DocumentVectors,
  dimensions: number,
  learnt: readonly CountedRow[],
  frequency: ReadonlyMap<string, number>,
  english: WordVectors | undefined,
): WordMeanings {
  const general = english?.dimensions ?? 0;
  const rarities = Array.from(
    { length: learnt.length + 1 },
    (_, papers) => Math.log((learnt.length + 1) / (papers + 1)) ** RARITY_POWER,
  );
  const rarity = (word: string) => rarities[frequency.get(word) ?? 0] ?? 0;
  const own = [...frequency]
    .flatMap(([word, papers]) =>
      papers >= LEAST_PAPERS && english?.placeOf(word) === undefined ? [word] : [],
    )
    .sort(compare);
  const around = english ? meanOfPapers(vectors, learnt, new Set(own)) : undefined;
  const usual = english ? usualLength(english) : 0;
  const generalOf = (word: string): UnturnedMeaning | undefined => {
    const place = english?.placeOf(word);
    if (english && place !== undefined) {
      const vector = english.rows.subarray(place * general, (place + 1) * general);
      return { vector, factor: (english.scales[place] ?? 0) * rarity(word), isOwn: false };
    }
    const vector = around?.get(word);
    return vector && { vector, factor: usual * rarity(word), isOwn: true };
  };
  const latentOf = latentDirections(vectors, dimensions - general);
  const share = shareOfLatent(learnt.slice(0, COMPARED), generalOf, latentOf);
  return {
    words: [...(english?.words ?? []), ...own],
    meaningOf(word) {
      const inGeneral = generalOf(word);
      // Most words of general English are in no paper.
      const company = frequency.has(word) ? latentOf(word) : undefined;
      if (!company) return inGeneral;
      const vector = new Float64Array(dimensions);
      if (inGeneral) addTimes(vector, 0, inGeneral.vector, inGeneral.factor);
      addTimes(vector, general, company.vector, company.factor * share);
      return { vector, factor: 1, isOwn: inGeneral?.isOwn ?? false };
    },
  };
}

/** How many of the papers have a word. */
export function documentFrequency(rows: readonly CountedRow[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of rows)
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** How often a text has each of its words. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function latentDirections(
  { terms, latent }: DocumentVectors,
  dimensions: number,
): (word: string) => Direction | undefined {
  // Most terms are pairs of words.
  const columns = new Map(
    terms.terms.flatMap((term, column) => (term.includes(' ') ? [] : [[term, column] as const])),
  );
  const known = new Map<string, Direction | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const column = columns.get(stem(word)) ?? -1;
    const vector = latent.directionOf(column)?.subarray(0, dimensions);
    const direction = vector && { vector, factor: terms.weights[column] ?? 0 };
    known.set(word, direction);
    return direction;
  };
}

/** What company is multiplied with to be as much of a paper as general meaning is. */
function shareOfLatent(
  rows: readonly CountedRow[],
  generalOf: (word: string) => Direction | undefined,
  latentOf: (word: string) => Direction | undefined,
): number {
  let [ofGeneral, ofLatent] = [0, 0];
  for (const { words } of rows) {
    ofGeneral += sumLength(words, generalOf);
    ofLatent += sumLength(words, latentOf);
  }
  return ofGeneral === 0 || ofLatent === 0 ? 1 : ofGeneral / ofLatent;
}

function sumLength(
  counts: ReadonlyMap<string, number>,
  directionOf: (word: string) => Direction | undefined,
): number {
  let sum: Float64Array | undefined;
  for (const [word, count] of counts) {
    const direction = directionOf(word);
    if (!direction) continue;
    sum ??= new Float64Array(direction.vector.length);
    addTimes(sum, 0, direction.vector, count * direction.factor);
  }
  return sum ? normalize(sum) : 0;
}

function addTimes(sum: Float64Array, from: number, vector: ArrayLike<number>, factor: number): void {
  for (let d = 0; d < vector.length; d += 1) sum[from + d] = (sum[from + d] ?? 0) + factor * (vector[d] ?? 0);
}

/** General meaning of the papers that have a word, of length 1, for the words wanted. */
function meanOfPapers(
  { meaning }: DocumentVectors,
  rows: readonly CountedRow[],
  wanted: ReadonlySet<string>,
): Map<string, Float64Array> {
  const means = new Map<string, Float64Array>();
  if (!meaning) return means;
  const { dimensions, values } = meaning;
  for (const { row, words } of rows)
    for (const word of words.keys()) {
      if (!wanted.has(word)) continue;
      const mean = means.get(word) ?? new Float64Array(dimensions);
      means.set(word, mean);
      for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (values[row * dimensions + d] ?? 0);
    }
  for (const mean of means.values()) normalize(mean);
  return means;
}

/** Length of the vector in the middle of all words', by length. */
function usualLength({ scales, rows, dimensions }: WordVectors): number {
  const lengths = scales.map((scale, place) => {
    let squares = 0;
    for (let d = 0; d < dimensions; d += 1) squares += (rows[place * dimensions + d] ?? 0) ** 2;
    return scale * Math.sqrt(squares);
  });
  return lengths.sort()[lengths.length >> 1] ?? 0;
}
