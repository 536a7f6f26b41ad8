import { compare } from '../../../compare.ts';

/*
 * The words of all papers with the number of papers each stands in, for typing errors and words written together.
 */

/** Number of papers by word. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Words kept, by number of papers: bounds the file where there are very many papers. */
const LIMIT = 60_000;

/** Writes a vocabulary: a line for each number of papers, with the number and the words that stand in so many. */
export function encodeVocabulary(counts: Vocabulary): string {
  const byCount = new Map<number, string[]>();
  const entries = [...counts]
    .filter(([word]) => word.length > 1)
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .slice(0, LIMIT);
  for (const [word, count] of entries) {
    const words = byCount.get(count) ?? [];
    byCount.set(count, words);
    words.push(word);
  }
  return [...byCount].map(([count, words]) => [count, ...words].join(' ')).join('\n');
}

/** Reads what {@link encodeVocabulary} wrote. */
export function decodeVocabulary(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [count, ...words] = line.split(' ');
    for (const word of words) counts.set(word, Number(count));
  }
  return counts;
}

/** Words of at least so many letters are found with two errors in them. */
const TWO_ERRORS_LENGTH = 8;

/**
 * Words that one typing error turns into a given word, or two where it is long: a letter left out, added, changed, or
 * two neighbours swapped (Damerau 1964). In time linear in the vocabulary.
 * @returns words with their counts, the likeliest first: one error before two, then those in most papers, a first
 *   letter that is right before one that is wrong
 */
export function nearWords(word: string, vocabulary: Vocabulary): NearWord[] {
  const most = word.length < TWO_ERRORS_LENGTH ? 1 : 2;
  const letters = lettersOf(word);
  const near: NearWord[] = [];
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    if (countBits(letters ^ lettersOf(candidate)) > 2 * most) continue;
    const errors = countErrors(word, candidate, most);
    if (errors > 0 && errors <= most && (errors === 1 || candidate[0] === word[0]))
      near.push({ word: candidate, count, errors });
  }
  const likelihood = ({ word: candidate, count }: NearWord) => count * (candidate[0] === word[0] ? 1 : 0.2);
  return near.sort((a, b) => a.errors - b.errors || likelihood(b) - likelihood(a) || compare(a.word, b.word));
}

/** A word near another one. */
export interface NearWord {
  word: string;
  /** Number of papers that have it. */
  count: number;
  /** Number of typing errors between them. */
  errors: number;
}

/** The letters that a word has, one bit each, however often it has them; letters that share a bit only make the first look less sharp. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Number of typing errors between two words (optimal string alignment).
 * @returns a number above `most` where there are more
 */
export function countErrors(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/**
 * Ways to part a word into two words of the vocabulary, the one whose rarer part is most frequent first.
 * @param joined a word that no paper has
 */
export function splitsOf(joined: string, vocabulary: Vocabulary): [string, string][] {
  const splits: { parts: [string, string]; count: number }[] = [];
  for (let at = 1; at < joined.length; at++) {
    const parts: [string, string] = [joined.slice(0, at), joined.slice(at)];
    const count = Math.min(...parts.map((part) => vocabulary.get(part) ?? 0));
    if (count > 0) splits.push({ parts, count });
  }
  return splits.sort((a, b) => b.count - a.count).map(({ parts }) => parts);
}

/** A part of a word that was parted into more than two has at least so many letters. */
const SHORTEST_PART = 2;

/**
 * A word parted into as few words of the vocabulary as it takes, the one whose rarest part is most frequent:
 * `mixture of experts`.
 * @returns undefined where it cannot be parted
 */
export function partsOfWord(joined: string, vocabulary: Vocabulary): string[] | undefined {
  /** By number of letters done, the best way so far. */
  const done: ({ parts: string[]; count: number } | undefined)[] = [
    { parts: [], count: Number.POSITIVE_INFINITY },
  ];
  for (let end = SHORTEST_PART; end <= joined.length; end++)
    for (let start = 0; start <= end - SHORTEST_PART; start++) {
      const before = done[start];
      const part = joined.slice(start, end);
      const count = Math.min(before?.count ?? 0, vocabulary.get(part) ?? 0);
      const best = done[end];
      const parts = (before?.parts.length ?? 0) + 1;
      const isBetter =
        !best || parts < best.parts.length || (parts === best.parts.length && count > best.count);
      if (before && count > 0 && isBetter) done[end] = { parts: [...before.parts, part], count };
    }
  return done[joined.length]?.parts;
}
