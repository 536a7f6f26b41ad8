import { compare } from '../../compare.ts';
import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { stem } from '../../words/stem.ts';
import { BETWEEN, eachPaper, type ReadTexts, WORD_BITS } from './read-texts.ts';

/** Numbers meet by chance too: 1-2 is not 12, but 5-HT is 5HT. */
const JOINED = /^(?:\p{L}.{3}|\d+\p{L}{2})/u;
/** Spaced pairs must be seen this often: a single one may be a slip, and short words meet by chance (`may be`). */
const SPACED_PAIRS = 2;
const SPACED_LENGTH = 3;

/**
 * Finds words that are written joined as well as parted, such as `pretraining` and `pre-training`, in titles and abstracts.
 * @returns one spelling of each, parted by `-`, sorted
 */
export function findCompounds(texts: ReadTexts): string[] {
  const { words } = texts;
  const { isThere, hyphenated } = readPlaces(texts);
  const inTexts = new Set(words.filter((_, number) => isThere[number]));
  const joinedStems = new Set([...inTexts].map(stem));
  const compounds = new Map<string, string>();
  const add = (pair: string) => {
    const joinedStem = stem(pair.replace('-', ''));
    if (JOINED.test(joinedStem) && joinedStems.has(joinedStem) && !compounds.has(joinedStem))
      compounds.set(joinedStem, pair);
  };
  for (const pair of hyphenated) add(pair);
  for (const pair of spacedPairs(texts, beginnings(joinedStems, inTexts))) add(pair);
  return [...compounds.values()].sort();
}

/** Which words titles and abstracts have, and the pairs with a hyphen between, sorted. */
function readPlaces({ words, places, lengths }: ReadTexts): { isThere: Uint8Array; hyphenated: string[] } {
  const isThere = new Uint8Array(words.length);
  const hyphenated = new Set<string>();
  eachPaper({ lengths }, (_paper, start, _titleEnd, textEnd) => {
    for (let at = start; at < textEnd; at += 1) {
      const place = places[at] ?? 0;
      isThere[place >> WORD_BITS] = 1;
      if (place & BETWEEN.hyphen)
        hyphenated.add(`${words[(places[at - 1] ?? 0) >> WORD_BITS]}-${words[place >> WORD_BITS]}`);
    }
  });
  return { isThere, hyphenated: [...hyphenated].sort() };
}

/**
 * How the stems of joined words begin: a word of its own, with the letters after it. Of the millions of pairs in a large
 * corpus few begin so, and only these are counted. Where the stem is all of the first word's (`discharge rates`, whose
 * joined form would have the ending `ates`), nobody writes the two as one.
 */
function beginnings(joinedStems: ReadonlySet<string>, words: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const joined of joinedStems)
    for (let end = SPACED_LENGTH; end < joined.length; end += 1) {
      const word = joined.slice(0, end);
      if (words.has(word)) found.set(word, (found.get(word) ?? '') + joined.charAt(end));
    }
  return found;
}

/** Pairs of words with a space between that may be written joined, as often as that says something; sorted. */
function spacedPairs({ words, places, lengths }: ReadTexts, begun: ReadonlyMap<string, string>): string[] {
  const canPart = words.map((word) => word.length >= SPACED_LENGTH && !STOP_WORDS.has(word));
  const nextLetters = words.map((word, number) => (canPart[number] ? begun.get(word) : undefined));
  const counts = new Map<string, number>();
  eachPaper({ lengths }, (_paper, start, _titleEnd, textEnd) => {
    for (let at = start + 1; at < textEnd; at += 1) {
      const place = places[at] ?? 0;
      const [first, second] = [(places[at - 1] ?? 0) >> WORD_BITS, place >> WORD_BITS];
      const letters = nextLetters[first];
      if (letters === undefined || !(place & BETWEEN.space && canPart[second])) continue;
      const word = words[second] ?? '';
      if (!letters.includes(word.charAt(0))) continue;
      const pair = `${words[first]}-${word}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  });
  return [...counts].flatMap(([pair, count]) => (count >= SPACED_PAIRS ? [pair] : [])).sort(compare);
}
