import { type Memo, NO_MEMO } from '../memo.ts';
import { eachWord } from '../words/each-word.ts';
import { fold } from '../words/tokenize.ts';
import { ofEachWord } from '../words/written-words.ts';
import type { TitledText } from './numbered-text.ts';

/** What words mean in general, as directions: words used alike are near each other. */
export interface WordVectors {
  dimensions: number;
  /** The words by place, sorted. */
  words: readonly string[];
  /** Place of a folded word in the rows; undefined where it is not known. */
  placeOf(word: string): number | undefined;
  /** Signed bytes, `dimensions` a word. */
  rows: Int8Array;
  /** What a word's bytes are multiplied with. Vectors are of different length: common words are short. */
  scales: Float32Array;
}

/**
 * Reads a file of word vectors: the number of words and of dimensions as 32-bit numbers, a 32-bit float a word that its
 * bytes are multiplied with, the words' signed bytes one after the other, and the words themselves, sorted, in UTF-8
 * with line feeds between. Numbers are little-endian.
 * @throws {RangeError} where the file is shorter than it says
 */
export function readWordVectors(file: Uint8Array): WordVectors {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const dimensions = view.getUint32(4, true);
  const rowsFrom = 8 + 4 * count;
  const wordsFrom = rowsFrom + count * dimensions;
  if (wordsFrom > file.byteLength) throw new RangeError(`${count} word vectors do not fit into this file`);
  const words = new TextDecoder().decode(file.subarray(wordsFrom)).split('\n');
  const places = new Map(words.map((word, place) => [word, place]));
  return {
    dimensions,
    words,
    placeOf: (word) => places.get(word),
    rows: new Int8Array(file.buffer, file.byteOffset + rowsFrom, count * dimensions),
    scales: Float32Array.from({ length: count }, (_, place) => view.getFloat32(8 + 4 * place, true)),
  };
}

/** Documents by what their words mean in general. */
export interface MeaningVectors {
  dimensions: number;
  /** One row of `dimensions` numbers a document, of length 1 (or all zero), one after the other. */
  values: Float32Array;
  /** The same with all words weighted as they are in English at large: another document hardly moves the rows. */
  unweighted: Float32Array;
  /** Rows for other texts, as if they were documents. */
  project(texts: readonly TitledText[]): Float32Array;
}

/** A word in the title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;
/** Power of the inverse document frequency. */
const RARITY_POWER = 0.5;
/** Where fewer of the words are known, the texts are in another language. */
const LEAST_KNOWN = 0.6;

/**
 * Documents as the sums of their words' vectors, each weighted by how rare it is among the documents; what all documents
 * have in common is taken off (Arora, Liang and Ma, “A simple but tough-to-beat baseline for sentence embeddings”, 2017,
 * do so with the first principal component).
 * @param learnt number of documents, the first ones, that rarity and what all have in common are learnt from
 * @param memo keeps what is learnt from these, which are an input of each of its steps
 * @returns undefined where too few of the words are known
 */
export function meaningVectors(
  documents: readonly TitledText[],
  words: WordVectors,
  learnt = documents.length,
  memo: Memo = NO_MEMO,
): MeaningVectors | undefined {
  const { dimensions } = words;
  const learntRows = memo.of('general meaning', [], () => learnMeaning(documents.slice(0, learnt), words));
  if (!learntRows) return undefined;
  const { frequency, mean, meanUnweighted } = learntRows;
  const rarity = rarityAmong(learnt, frequency);
  const project = (texts: readonly TitledText[]) => {
    const sums = sumWords(texts.map(wordCounter(words)), words, rarity);
    takeOff(mean, sums.values);
    takeOff(meanUnweighted, sums.unweighted);
    return sums;
  };
  const joined = project(documents.slice(learnt));
  return {
    dimensions,
    values: concatenated(learntRows.values, joined.values),
    unweighted: concatenated(learntRows.unweighted, joined.unweighted),
    project: (texts) => project(texts).values,
  };
}

/** What is learnt of documents. */
interface LearntMeaning {
  /** How many of them have a word, by its place. */
  frequency: Uint32Array;
  /** What all have in common, in rows weighted by rarity and in others. */
  mean: Float64Array;
  meanUnweighted: Float64Array;
  values: Float32Array;
  unweighted: Float32Array;
}

/** By place. */
function rarityAmong(documents: number, frequency: Uint32Array): Float64Array {
  return Float64Array.from(frequency, (count) => Math.log((documents + 1) / (count + 1)) ** RARITY_POWER);
}

/** @returns undefined where too few of the words are known */
function learnMeaning(documents: readonly TitledText[], words: WordVectors): LearntMeaning | undefined {
  const { dimensions } = words;
  const examples = documents.map(wordCounter(words));
  const known = examples.reduce((sum, { known }) => sum + known, 0);
  const all = examples.reduce((sum, { all }) => sum + all, 0);
  if (all === 0 || known < LEAST_KNOWN * all) return undefined;
  const frequency = new Uint32Array(words.scales.length);
  for (const { places } of examples)
    for (const place of places) frequency[place] = (frequency[place] ?? 0) + 1;
  const { values, unweighted } = sumWords(examples, words, rarityAmong(documents.length, frequency));
  const mean = meanRow(values, dimensions);
  takeOff(mean, values);
  const meanUnweighted = meanRow(unweighted, dimensions);
  takeOff(meanUnweighted, unweighted);
  return { frequency, mean, meanUnweighted, values, unweighted };
}

function concatenated(first: Float32Array, second: Float32Array): Float32Array {
  if (second.length === 0) return first;
  const all = new Float32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/**
 * Rows of length 1: the words' vectors, each weighted by how often it occurs and how rare it is, and by how often it occurs
 * alone. Common words have short vectors.
 */
function sumWords(
  texts: readonly CountedWords[],
  { dimensions, rows, scales }: WordVectors,
  rarity: Float64Array,
): { values: Float32Array; unweighted: Float32Array } {
  const values = new Float32Array(texts.length * dimensions);
  const unweighted = new Float32Array(texts.length * dimensions);
  for (const [row, { places, counts }] of texts.entries()) {
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    const other = unweighted.subarray(row * dimensions, (row + 1) * dimensions);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const [count, scale] = [counts[at] ?? 0, scales[place] ?? 0];
      const weight = count * (rarity[place] ?? 0) * scale;
      const otherWeight = count * scale;
      for (let d = 0; d < dimensions; d += 1) {
        const value = rows[place * dimensions + d] ?? 0;
        vector[d] = (vector[d] ?? 0) + weight * value;
        other[d] = (other[d] ?? 0) + otherWeight * value;
      }
    }
    normalize(vector);
    normalize(other);
  }
  return { values, unweighted };
}

/** The known words of a text. */
interface CountedWords {
  /** Their places, in the order in which they first come. */
  places: Uint32Array;
  /** How often each occurs, words of titles weighing more. */
  counts: Uint32Array;
  /** How many words are known, and how many there are. */
  known: number;
  all: number;
}

/** Counts the words of one text after the other. */
function wordCounter({ placeOf, scales }: WordVectors): (text: TitledText) => CountedWords {
  const placeAt = ofEachWord((text, start, end) => placeOf(text.slice(start, end)) ?? -1);
  const countOf = new Uint32Array(scales.length);
  return ({ title, abstract }) => {
    const places: number[] = [];
    let [known, all] = [0, 0];
    const count = (text: string, weight: number) => {
      const folded = fold(text);
      eachWord(folded, (start, end) => {
        all += 1;
        const place = placeAt(folded, start, end);
        if (place < 0) return;
        known += 1;
        if (countOf[place] === 0) places.push(place);
        countOf[place] = (countOf[place] ?? 0) + weight;
      });
    };
    count(title, TITLE_WEIGHT);
    count(abstract, 1);
    const counts = Uint32Array.from(places, (place) => countOf[place] ?? 0);
    for (const place of places) countOf[place] = 0;
    return { places: Uint32Array.from(places), counts, known, all };
  };
}

function meanRow(values: Float32Array, dimensions: number): Float64Array {
  const count = values.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let from = 0; from < values.length; from += dimensions)
    for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (values[from + d] ?? 0) / count;
  return mean;
}

function takeOff(mean: Float64Array, values: Float32Array): void {
  for (let from = 0; from < values.length; from += mean.length) {
    const vector = values.subarray(from, from + mean.length);
    for (let d = 0; d < mean.length; d += 1) vector[d] = (vector[d] ?? 0) - (mean[d] ?? 0);
    normalize(vector);
  }
}

function normalize(vector: Float32Array): void {
  let squares = 0;
  for (let d = 0; d < vector.length; d += 1) squares += (vector[d] ?? 0) * (vector[d] ?? 0);
  const length = Math.sqrt(squares);
  // What is left of a document like the mean is rounding.
  for (let d = 0; d < vector.length; d += 1) vector[d] = length < 1e-6 ? 0 : (vector[d] ?? 0) / length;
}
