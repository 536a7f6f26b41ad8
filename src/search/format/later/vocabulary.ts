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
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
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

/**
 * Words that one typing error turns into a given word: a letter left out, added, changed, or two neighbours swapped
 * (Damerau 1964). In time linear in the vocabulary.
 * @returns words with their counts, the likeliest first: those in most papers, a first letter that is right before one
 *   that is wrong
 */
export function nearWords(word: string, vocabulary: Vocabulary): { word: string; count: number }[] {
  const near: { word: string; count: number }[] = [];
  for (const [candidate, count] of vocabulary)
    if (Math.abs(candidate.length - word.length) < 2 && isOneErrorAway(word, candidate))
      near.push({ word: candidate, count });
  const likelihood = ({ word: candidate, count }: { word: string; count: number }) =>
    count * (candidate[0] === word[0] ? 1 : 0.2);
  return near.sort((a, b) => likelihood(b) - likelihood(a) || (a.word < b.word ? -1 : 1));
}

/** Whether one typing error lies between two different words. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const left = short.length - start - end;
  if (short.length < long.length) return left === 0;
  if (left === 1) return true;
  return left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
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
