import { PairNumbers } from '../words/pair-numbers.ts';
import { eachKey, type NumberedText } from './numbered-text.ts';

/** A word in the title counts as often as this many in the abstract. */
const TITLE_WEIGHT = 3;
/** Greatest number of occurrences that is kept. */
const MOST_OCCURRENCES = 2 ** 16 - 1;

/** The terms of a text. */
export interface CountedTerms {
  /** Columns, or numbers that stand for them. */
  columns: Uint32Array;
  /** How often each occurs, words of titles weighing more. */
  occurrences: Uint16Array;
  /** Length of its row if all words and pairs, terms or not, weighed alike. */
  length: number;
}

/** The terms of texts, one text's after the other's. */
export interface CountedRows {
  /** Where each text begins in `columns` and `occurrences`; one entry more than texts. */
  starts: Uint32Array;
  /** Ascending in each text. */
  columns: Uint32Array;
  occurrences: Uint16Array;
  lengths: Float64Array;
}

/**
 * Counts words and pairs of joined words, one text after the other.
 * @param columnOf asked once a text for each of them, in the order in which they first come; -1 for what is not kept
 */
export function termCounter(
  columnOf: (before: number, word: number) => number,
): (text: NumberedText) => CountedTerms {
  const own = new PairNumbers();
  const counts: number[] = [];
  return ({ title, abstract }) => {
    own.clear();
    const add = (weight: number) => (before: number, word: number) => {
      const known = own.size;
      const key = own.of(before, word);
      counts[key] = key === known ? weight : (counts[key] ?? 0) + weight;
    };
    eachKey(title, add(TITLE_WEIGHT));
    eachKey(abstract, add(1));
    const columns = new Uint32Array(own.size);
    const occurrences = new Uint16Array(own.size);
    let squares = 0;
    let size = 0;
    for (let key = 0; key < own.size; key += 1) {
      const count = counts[key] ?? 0;
      squares += dampened(count) ** 2;
      const column = columnOf(own.first(key), own.second(key));
      if (column < 0) continue;
      columns[size] = column;
      occurrences[size] = Math.min(count, MOST_OCCURRENCES);
      size += 1;
    }
    return {
      columns: columns.slice(0, size),
      occurrences: occurrences.slice(0, size),
      length: Math.sqrt(squares),
    };
  };
}

/**
 * Rows of the terms of texts.
 * @param width number of columns
 * @param columnOf column of what stands for one, -1 for what is left out
 */
export function countedRows(
  texts: readonly CountedTerms[],
  width: number,
  columnOf: (number: number) => number,
): CountedRows {
  const most = texts.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = new Uint32Array(texts.length + 1);
  const columns = new Uint32Array(most);
  const occurrences = new Uint16Array(most);
  const occurrencesOf = new Uint16Array(width);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    const start = end;
    for (let at = 0; at < text.columns.length; at += 1) {
      const column = columnOf(text.columns[at] ?? 0);
      if (column < 0) continue;
      occurrencesOf[column] = text.occurrences[at] ?? 0;
      columns[end] = column;
      end += 1;
    }
    columns.subarray(start, end).sort();
    for (let at = start; at < end; at += 1) occurrences[at] = occurrencesOf[columns[at] ?? 0] ?? 0;
    starts[row + 1] = end;
  }
  return {
    starts,
    columns: columns.slice(0, end),
    occurrences: occurrences.slice(0, end),
    lengths: Float64Array.from(texts, ({ length }) => length),
  };
}

export function concatenatedRows(first: CountedRows, second: CountedRows): CountedRows {
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

/** Nearly all terms of a text occur fewer times. */
const OFTEN = 256;
const DAMPENED = Float64Array.from({ length: OFTEN }, (_, count) => 1 + Math.log(count));

/** What so many occurrences count for: the second says less than the first. */
export function dampened(count: number): number {
  return DAMPENED[count] ?? 1 + Math.log(count);
}
