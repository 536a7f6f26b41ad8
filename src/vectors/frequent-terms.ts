import { hashOf, PairNumbers } from '../words/pair-numbers.ts';
import { type CountedRows, countedRows, termCounter } from './counted-terms.ts';
import { eachKeyOfTexts, type NumberedText } from './numbered-text.ts';

/** A term of one document alone says nothing about its neighbours. */
const LEAST_DOCUMENTS = 2;
/** Terms of more documents than this share part nothing. */
const MOST_SHARE = 0.5;
/** Buckets of the first, rough count of word pairs (powers of two): about as many as there are pairs, in bounds. */
const FEWEST_BUCKETS = 2 ** 20;
const MOST_BUCKETS = 2 ** 26;
const BUCKETS_PER_DOCUMENT = 256;

/** Terms, and the texts in their columns. */
export interface FrequentTerms {
  /** By column: the number of the word before and one, or 0, and the number of the word. */
  terms: PairNumbers;
  /** Number of documents that have each. */
  frequencies: number[];
  rows: CountedRows;
}

/**
 * Words and pairs of neighbouring words that part documents. Pairs are counted roughly first, by hash, so that the millions
 * that occur once never take memory (Park, Chen and Yu 1995). All others are numbered as they are counted, and rows made of
 * these numbers, so that nothing is looked up twice in what has outgrown the processor's memory.
 */
export function frequentTerms(texts: readonly NumberedText[]): FrequentTerms {
  const most = Math.max(LEAST_DOCUMENTS, MOST_SHARE * texts.length);
  const passes = frequentPairs(texts);
  const keys = new PairNumbers();
  const counts: number[] = [];
  const counted = texts.map(
    termCounter((before, word) => {
      if (!passes(before, word)) return -1;
      const key = keys.of(before, word);
      counts[key] = (counts[key] ?? 0) + 1;
      return key;
    }),
  );
  const terms = new PairNumbers();
  const frequencies: number[] = [];
  const columnOf = new Int32Array(keys.size).fill(-1);
  for (const [key, count] of counts.entries()) {
    if (count < LEAST_DOCUMENTS || count > most) continue;
    columnOf[key] = terms.of(keys.first(key), keys.second(key));
    frequencies.push(count);
  }
  return { terms, frequencies, rows: countedRows(counted, terms.size, (key) => columnOf[key] ?? -1) };
}

/** A test that every word and every pair of two documents passes, and few others. */
function frequentPairs(texts: readonly NumberedText[]): (before: number, word: number) => boolean {
  const wanted = Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, BUCKETS_PER_DOCUMENT * texts.length));
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(wanted)));
  const bucket = (before: number, word: number) => hashOf(before, word) & (counts.length - 1);
  eachKeyOfTexts(texts, (before, word) => {
    if (before === 0) return;
    const at = bucket(before, word);
    if ((counts[at] ?? 0) < LEAST_DOCUMENTS) counts[at] = (counts[at] ?? 0) + 1;
  });
  return (before, word) => before === 0 || (counts[bucket(before, word)] ?? 0) >= LEAST_DOCUMENTS;
}
