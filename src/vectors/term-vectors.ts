import { PairNumbers } from '../words/pair-numbers.ts';
import { frequentTerms } from './frequent-terms.ts';
import { eachKey, type NumberedText, numberText, type TitledText } from './numbered-text.ts';
import { firstRows, type SparseRows } from './sparse-rows.ts';

/** A word in the title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;
/**
 * Power of the inverse document frequency. Below 1, so that a rare word which two papers happen to share does not
 * outweigh what both are about.
 */
const RARITY_POWER = 0.7;
/** Greatest number of occurrences that is kept. */
const MOST_OCCURRENCES = 2 ** 16 - 1;
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
  /** Number of documents learnt from that have the term, by column. */
  documentFrequency: Uint32Array;
  /** What an occurrence of a term counts for, by column: the rarer, the more. */
  weights: Float64Array;
  /** The texts as the numbers of their words. */
  texts: readonly NumberedText[];
  /** Column of a word, or of a pair of joined words, by their numbers; -1 where it is no term. */
  columnOf(word: number, before?: number): number;
  /** Rows for other texts in the same columns. */
  vectorize(texts: readonly TitledText[]): SparseRows;
}

/**
 * TF-IDF with words and pairs of neighbouring words, logarithmic term frequency and rows of length 1 (Salton and
 * Buckley 1988). Cost grows with the number of words.
 * @param learnt number of documents, the first ones, that terms and their rarity are learnt from; the others have rows only
 */
export function termVectors(documents: readonly TitledText[], learnt = documents.length): TermVectors {
  const wordNumbers = new Map<string, number>();
  const number = (stem: string) => {
    const known = wordNumbers.get(stem);
    if (known !== undefined) return known;
    wordNumbers.set(stem, wordNumbers.size);
    return wordNumbers.size - 1;
  };
  const texts = documents.map((document) => numberText(document, number));
  const words = [...wordNumbers.keys()];
  const { terms: columns, frequencies } = frequentTerms(texts.slice(0, learnt));
  const weights = Float64Array.from(
    frequencies,
    (count) => Math.log((learnt + 1) / (count + 0.5)) ** RARITY_POWER,
  );
  const count = termCounter(columns);
  const textLengths = new Float64Array(documents.length);
  const counted = texts.map((text, row) => {
    const { length, ...own } = count(text);
    textLengths[row] = length;
    return own;
  });
  return {
    rows: weighedRows(counted, weights),
    occurrences: concatenated(
      counted.map(({ occurrences }) => occurrences),
      (length) => new Uint16Array(length),
    ),
    textLengths,
    terms: frequencies.map((_, column) => termName(columns.first(column), columns.second(column), words)),
    documentFrequency: Uint32Array.from(frequencies),
    weights,
    texts,
    columnOf: (word, before = -1) => columns.find(before + 1, word),
    vectorize: (others) =>
      weighedRows(
        others.map((text) => count(numberText(text, (stem) => wordNumbers.get(stem) ?? -1))),
        weights,
      ),
  };
}

/** The same of the first `count` documents alone, without a copy of what is large. */
export function firstTerms(vectors: TermVectors, count: number): TermVectors {
  const rows = firstRows(vectors.rows, count);
  return {
    ...vectors,
    rows,
    occurrences: vectors.occurrences.subarray(0, rows.values.length),
    textLengths: vectors.textLengths.subarray(0, count),
    texts: vectors.texts.slice(0, count),
  };
}

function termName(before: number, word: number, words: readonly string[]): string {
  const last = words[word] ?? '';
  return before === 0 ? last : `${words[before - 1] ?? ''} ${last}`;
}

/** The terms of a text. */
interface CountedTerms {
  /** Columns, ascending. */
  columns: Uint32Array;
  /** How often each occurs, words of titles weighing more. */
  occurrences: Uint16Array;
}

/** Counts the terms of a text, and gives the length of its row if all words and pairs, terms or not, weighed alike. */
function termCounter(columnOf: PairNumbers): (text: NumberedText) => CountedTerms & { length: number } {
  const own = new PairNumbers();
  const counts: number[] = [];
  const countByColumn = new Uint32Array(columnOf.size);
  return ({ title, abstract }) => {
    own.clear();
    const add = (weight: number) => (before: number, word: number) => {
      const known = own.size;
      const key = own.of(before, word);
      counts[key] = key === known ? weight : (counts[key] ?? 0) + weight;
    };
    eachKey(title, add(TITLE_WEIGHT));
    eachKey(abstract, add(1));
    let squares = 0;
    const found = new Uint32Array(own.size);
    let size = 0;
    for (let key = 0; key < own.size; key += 1) {
      const count = counts[key] ?? 0;
      squares += dampened(count) ** 2;
      const column = columnOf.find(own.first(key), own.second(key));
      if (column < 0) continue;
      countByColumn[column] = count;
      found[size] = column;
      size += 1;
    }
    const columns = found.slice(0, size).sort();
    const occurrences = Uint16Array.from(columns, (column) =>
      Math.min(countByColumn[column] ?? 0, MOST_OCCURRENCES),
    );
    return { columns, occurrences, length: Math.sqrt(squares) };
  };
}

/** Rows of length 1. */
function weighedRows(counted: readonly CountedTerms[], weights: Float64Array): SparseRows {
  const starts = new Uint32Array(counted.length + 1);
  for (const [row, { columns }] of counted.entries()) starts[row + 1] = (starts[row] ?? 0) + columns.length;
  const values = new Float32Array(starts[counted.length] ?? 0);
  const row: number[] = [];
  for (const [index, { columns, occurrences }] of counted.entries()) {
    let squares = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const value = dampened(occurrences[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
      row[at] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    const from = starts[index] ?? 0;
    for (let at = 0; at < columns.length; at += 1) values[from + at] = (row[at] ?? 0) / length;
  }
  const columns = concatenated(
    counted.map((row) => row.columns),
    (length) => new Uint32Array(length),
  );
  return { starts, columns, values, width: weights.length };
}

function concatenated<T extends Uint16Array | Uint32Array>(
  parts: readonly T[],
  create: (length: number) => T,
): T {
  const all = create(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What so many occurrences count for: the second says less than the first. */
export function dampened(count: number): number {
  return 1 + Math.log(count);
}
