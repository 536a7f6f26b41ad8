import { type Memo, NO_MEMO } from '../memo.ts';
import { PairNumbers } from '../words/pair-numbers.ts';
import { type CountedRows, concatenatedRows, countedRows, dampened, termCounter } from './counted-terms.ts';
import { frequentTerms } from './frequent-terms.ts';
import { type NumberedText, type TitledText, textNumbering } from './numbered-text.ts';
import { firstRows, type SparseRows } from './sparse-rows.ts';

/**
 * Power of the inverse document frequency. Below 1, so that a rare word which two papers happen to share does not
 * outweigh what both are about.
 */
const RARITY_POWER = 0.7;
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
  /** Columns of words alone, of which all texts are full. */
  const columnOfWord = new Int32Array(words.length).fill(-1);
  for (const [column, first] of pairs.firsts.entries())
    if (first === 0) columnOfWord[pairs.seconds[column] ?? 0] = column;
  const weights = Float64Array.from(
    frequencies,
    (count) => Math.log((learnt + 1) / (count + 0.5)) ** RARITY_POWER,
  );
  const count = termCounter((before, word) => columns.find(before, word));
  const rowsOf = (texts: readonly NumberedText[]) =>
    countedRows(texts.map(count), columns.size, (column) => column);
  const joined = documents.slice(learnt).map(textNumbering(numberOf));
  const counted = concatenatedRows(rows, rowsOf(joined));
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
      learntTexts ??= documents.slice(0, learnt).map(textNumbering(numberOf));
      return [...learntTexts, ...joined];
    },
    columnOf: (word, before = -1) =>
      before < 0 ? (columnOfWord[word] ?? -1) : columns.find(before + 1, word),
    vectorize: (others) =>
      weighedRows(rowsOf(others.map(textNumbering((stem) => wordNumbers.get(stem) ?? -1))), weights),
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
  const texts = documents.map(textNumbering(numbersOf(wordNumbers)));
  const { terms, frequencies, rows } = frequentTerms(texts);
  return {
    words: [...wordNumbers.keys()],
    pairs: terms.pairs(),
    frequencies: Uint32Array.from(frequencies),
    rows,
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
