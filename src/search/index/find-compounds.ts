import { compare } from '../../compare.ts';
import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { stem } from '../../words/stem.ts';
import { wordsAt } from '../format/words.ts';

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
  const words = new Set<string>();
  const hyphenated = new Map<string, string>();
  const spaced = new Map<string, number>();
  for (const text of texts) {
    const found = wordsAt(text);
    found.forEach(({ word, start }, i) => {
      words.add(word);
      const before = found[i - 1];
      if (!before) return;
      const between = text.slice(before.end, start);
      const pair = `${before.word}-${word}`;
      if (HYPHEN.test(between)) hyphenated.set(pair, stem(before.word + word));
      else if (between === ' ' && before.word.length >= SPACED_LENGTH && word.length >= SPACED_LENGTH)
        spaced.set(pair, (spaced.get(pair) ?? 0) + 1);
    });
  }
  const joinedStems = new Set([...words].map(stem));
  const compounds = new Map<string, string>();
  const add = (pair: string, joinedStem: string) => {
    if (JOINED.test(joinedStem) && joinedStems.has(joinedStem) && !compounds.has(joinedStem))
      compounds.set(joinedStem, pair);
  };
  for (const pair of [...hyphenated.keys()].sort()) add(pair, hyphenated.get(pair) ?? '');
  for (const [pair, count] of [...spaced].sort(([a], [b]) => compare(a, b))) {
    const parts = pair.split('-');
    if (count >= SPACED_PAIRS && !parts.some((part) => STOP_WORDS.has(part))) add(pair, stem(parts.join('')));
  }
  return [...compounds.values()].sort();
}
