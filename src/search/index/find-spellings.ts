import { compare } from '../../compare.ts';
import { otherSpellings } from '../../words/other-spellings.ts';
import { stem } from '../../words/stem.ts';

/**
 * Finds words that occur in British as well as in American spelling.
 * @param counts number of papers by word
 * @returns by stem of the one spelling, the word of the other spelling that most papers have; sorted
 */
export function findSpellings(counts: ReadonlyMap<string, number>): [stem: string, word: string][] {
  const found = new Map<string, string>();
  for (const word of counts.keys()) {
    for (const other of otherSpellings(word)) {
      const key = stem(word);
      if (!counts.has(other) || stem(other) === key) continue;
      const known = found.get(key);
      if (known === undefined || (counts.get(other) ?? 0) > (counts.get(known) ?? 0)) found.set(key, other);
    }
  }
  return [...found].sort(([a], [b]) => compare(a, b));
}
