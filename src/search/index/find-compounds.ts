import { compare } from '../../compare.ts';
import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { stem } from '../../words/stem.ts';
import { type WordAt, wordsAt } from '../format/words.ts';

/** Two words with a hyphen between them, also inside a longer chain. */
const HYPHEN = /^[-\u2010\u2011]$/;
/** Numbers meet by chance too: 1-2 is not 12, but 5-HT is 5HT. */
const JOINED = /^(?:\p{L}.{3}|\d+\p{L}{2})/u;
/** Spaced pairs must be seen this often: a single one may be a slip, and short words meet by chance (`may be`). */
const SPACED_PAIRS = 2;
const SPACED_LENGTH = 3;

/**
 * Finds words that are written joined as well as parted, such as `pretraining` and `pre-training`.
 * @param texts plain texts, one a paper
 * @returns one spelling of each, parted by `-`, sorted
 */
export function findCompounds(texts: Iterable<string>): string[] {
  const words = new Map<string, number>();
  const hyphenated = new Set<string>();
  const runs: Int32Array[] = [];
  for (const text of texts) runs.push(readWords(text, words, hyphenated));
  const joinedStems = new Set([...words.keys()].map(stem));
  const compounds = new Map<string, string>();
  const add = (pair: string) => {
    const joinedStem = stem(pair.replace('-', ''));
    if (JOINED.test(joinedStem) && joinedStems.has(joinedStem) && !compounds.has(joinedStem))
      compounds.set(joinedStem, pair);
  };
  for (const pair of [...hyphenated].sort()) add(pair);
  for (const pair of spacedPairs(runs, [...words.keys()], beginnings(joinedStems, words))) add(pair);
  return [...compounds.values()].sort();
}

/**
 * Numbers a text's words and collects the pairs with a hyphen between.
 * @returns the numbers of words that follow one another with a space between; -1 parts them
 */
function readWords(text: string, words: Map<string, number>, hyphenated: Set<string>): Int32Array {
  const run: number[] = [];
  let before: WordAt | undefined;
  for (const found of wordsAt(text)) {
    const number = words.get(found.word) ?? words.size;
    if (number === words.size) words.set(found.word, number);
    const between = before && text.slice(before.end, found.start);
    if (before && between !== undefined && HYPHEN.test(between))
      hyphenated.add(`${before.word}-${found.word}`);
    if (between !== ' ') run.push(-1);
    run.push(number);
    before = found;
  }
  return Int32Array.from(run);
}

/**
 * How the stems of joined words begin: a word of its own and the letter after it. Of the millions of pairs in a large
 * corpus few begin so, and only these are counted. Where the stem is all of the first word's (`discharge rates`, whose
 * joined form would have the ending `ates`), nobody writes the two as one.
 */
function beginnings(joinedStems: ReadonlySet<string>, words: ReadonlyMap<string, number>): Set<string> {
  const found = new Set<string>();
  for (const joined of joinedStems)
    for (let end = SPACED_LENGTH; end < joined.length; end += 1)
      if (words.has(joined.slice(0, end))) found.add(joined.slice(0, end + 1));
  return found;
}

/** Pairs of words with a space between that may be written joined, as often as that says something; sorted. */
function spacedPairs(
  runs: readonly Int32Array[],
  words: readonly string[],
  begun: ReadonlySet<string>,
): string[] {
  const canPart = Uint8Array.from(words, (word) =>
    word.length >= SPACED_LENGTH && !STOP_WORDS.has(word) ? 1 : 0,
  );
  const counts = new Map<string, number>();
  for (const run of runs)
    for (let at = 1; at < run.length; at += 1) {
      const [first = -1, second = -1] = [run[at - 1], run[at]];
      if (!canPart[first] || !canPart[second]) continue;
      const [a = '', b = ''] = [words[first], words[second]];
      if (!begun.has(a + b.charAt(0))) continue;
      counts.set(`${a}-${b}`, (counts.get(`${a}-${b}`) ?? 0) + 1);
    }
  return [...counts].flatMap(([pair, count]) => (count >= SPACED_PAIRS ? [pair] : [])).sort(compare);
}
