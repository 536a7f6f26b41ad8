import { type Memo, NO_MEMO } from '../memo.ts';
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
  /** The texts as the numbers of their words, worked out when asked for. */
  texts(): readonly NumberedText[];
  /** Column of a word, or of a pair of joined words, by their numbers; -1 where it is no term. */
  columnOf(word: number, before?: number): number;
  /** Rows for other texts in the same columns. */
  vectorize(texts: readonly TitledText[]): SparseRows;
}

/**
 * TF-IDF with words and pairs of neighbouring words, logarithmic term frequency and rows of length 1 (Salton and
 * Buckley 1988). Cost grows with the number of words.
 * @param learnt number of documents, the first ones, that terms and their rarity are learnt from; the others have rows only
 * @param memo keeps what is learnt from these, which are an input of each of its steps
 */
export function termVectors(
  documents: readonly TitledText[],
  learnt = documents.length,
  memo: Memo = NO_MEMO,
): TermVectors {
  let learntTexts: readonly NumberedText[] | undefined;
  const { words, pairs, frequencies, rows } = memo.of('terms', [], () => {
    const { texts, ...terms } = learnTerms(documents.slice(0, learnt));
    learntTexts = texts;
    return terms;
  });
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = numbersOf(wordNumbers);
  const columns = PairNumbers.from(pairs);
  const weights = Float64Array.from(
    frequencies,
    (count) => Math.log((learnt + 1) / (count + 0.5)) ** RARITY_POWER,
  );
  const count = termCounter(columns);
  const joined = documents.slice(learnt).map((text) => numberText(text, numberOf));
  const counted = concatenatedRows(rows, countedRows(joined.map(count)));
  return {
    rows: weighedRows(counted, weights),
    occurrences: counted.occurrences,
    textLengths: counted.lengths,
    terms: Array.from(frequencies, (_, column) =>
      termName(columns.first(column), columns.second(column), words),
    ),
    documentFrequency: frequencies,
    weights,
    texts() {
      learntTexts ??= documents.slice(0, learnt).map((text) => numberText(text, numberOf));
      return [...learntTexts, ...joined];
    },
    columnOf: (word, before = -1) => columns.find(before + 1, word),
    vectorize: (others) =>
      weighedRows(
        countedRows(others.map((text) => count(numberText(text, (stem) => wordNumbers.get(stem) ?? -1)))),
        weights,
      ),
  };
}

/** What is learnt of the terms of documents. */
interface LearntTerms {
  /** Stems by their numbers. */
  words: readonly string[];
  /** The words of terms, see `TermVectors.columnOf`, in the order of the columns. */
  pairs: ReturnType<PairNumbers['pairs']>;
  /** Number of documents that have the term, by column. */
  frequencies: Uint32Array;
  /** The documents in these columns. */
  rows: CountedRows;
}

function learnTerms(documents: readonly TitledText[]): LearntTerms & { texts: NumberedText[] } {
  const wordNumbers = new Map<string, number>();
  const number = numbersOf(wordNumbers);
  const texts = documents.map((document) => numberText(document, number));
  const { terms, frequencies } = frequentTerms(texts);
  return {
    words: [...wordNumbers.keys()],
    pairs: terms.pairs(),
    frequencies: Uint32Array.from(frequencies),
    rows: countedRows(texts.map(termCounter(terms))),
    texts,
  };
}

/** Numbers stems in the order in which they first come. */
function numbersOf(known: Map<string, number>): (stem: string) => number {
  return (stem) => {
    const number = known.get(stem);
    if (number !== undefined) return number;
    known.set(stem, known.size);
    return known.size - 1;
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
    texts: () => vectors.texts().slice(0, count),
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
  /** Length of its row if all words and pairs, terms or not, weighed alike. */
  length: number;
}

/** The terms of texts, one text's after the other's. */
interface CountedRows {
  /** Where each text begins in `columns` and `occurrences`; one entry more than texts. */
  starts: Uint32Array;
  columns: Uint32Array;
  occurrences: Uint16Array;
  lengths: Float64Array;
}

function countedRows(counted: readonly CountedTerms[]): CountedRows {
  const starts = new Uint32Array(counted.length + 1);
  for (const [row, { columns }] of counted.entries()) starts[row + 1] = (starts[row] ?? 0) + columns.length;
  const all: CountedRows = {
    starts,
    columns: new Uint32Array(starts[counted.length] ?? 0),
    occurrences: new Uint16Array(starts[counted.length] ?? 0),
    lengths: Float64Array.from(counted, ({ length }) => length),
  };
  for (const [row, { columns, occurrences }] of counted.entries()) {
    all.columns.set(columns, starts[row]);
    all.occurrences.set(occurrences, starts[row]);
  }
  return all;
}

function concatenatedRows(first: CountedRows, second: CountedRows): CountedRows {
  if (second.lengths.length === 0) return first;
  const [rows, entries] = [first.lengths.length, first.columns.length];
  const all: CountedRows = {
    starts: new Uint32Array(rows + second.starts.length),
    columns: new Uint32Array(entries + second.columns.length),
    occurrences: new Uint16Array(entries + second.columns.length),
    lengths: new Float64Array(rows + second.lengths.length),
  };
  all.starts.set(first.starts);
  for (const [row, start] of second.starts.entries()) all.starts[rows + row] = entries + start;
  for (const name of ['columns', 'occurrences', 'lengths'] as const) {
    all[name].set(first[name]);
    all[name].set(second[name], first[name].length);
  }
  return all;
}

/** Counts the terms of a text. */
function termCounter(columnOf: PairNumbers): (text: NumberedText) => CountedTerms {
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
function weighedRows({ starts, columns, occurrences }: CountedRows, weights: Float64Array): SparseRows {
  const values = new Float32Array(columns.length);
  const row: number[] = [];
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const [from, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    let squares = 0;
    for (let at = from; at < end; at += 1) {
      const value = dampened(occurrences[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
      row[at - from] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let at = from; at < end; at += 1) values[at] = (row[at - from] ?? 0) / length;
  }
  return { starts, columns, values, width: weights.length };
}

/** What so many occurrences count for: the second says less than the first. */
export function dampened(count: number): number {
  return 1 + Math.log(count);
}
