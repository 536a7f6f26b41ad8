import { hashOf, PairNumbers } from '../words/pair-numbers.ts';
import { eachKeyOfTexts, type NumberedText } from './numbered-text.ts';

/** A term of one document alone says nothing about its neighbours. */
const LEAST_DOCUMENTS = 2;
/** Terms of more documents than this share part nothing. */
const MOST_SHARE = 0.5;
/** Buckets of the first, rough count of word pairs (powers of two): about as many as there are pairs, in bounds. */
const FEWEST_BUCKETS = 2 ** 20;
const MOST_BUCKETS = 2 ** 26;
const BUCKETS_PER_DOCUMENT = 256;

/**
 * Words and pairs of neighbouring words that part documents, with the number of documents that have each. Pairs are
 * counted roughly first, by hash, so that the millions that occur once never take memory (Park, Chen and Yu 1995).
 */
export function frequentTerms(texts: readonly NumberedText[]): { terms: PairNumbers; frequencies: number[] } {
  const most = Math.max(LEAST_DOCUMENTS, MOST_SHARE * texts.length);
  const passes = frequentPairs(texts);
  const keys = new PairNumbers();
  const counts: number[] = [];
  eachKeyOfTexts(texts, (before, word) => {
    if (!passes(before, word)) return;
    const key = keys.of(before, word);
    counts[key] = (counts[key] ?? 0) + 1;
  });
  const terms = new PairNumbers();
  const frequencies: number[] = [];
  for (const [key, count] of counts.entries()) {
    if (count < LEAST_DOCUMENTS || count > most) continue;
    terms.of(keys.first(key), keys.second(key));
    frequencies.push(count);
  }
  return { terms, frequencies };
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
