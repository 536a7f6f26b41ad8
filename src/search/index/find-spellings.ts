import { compare } from '../../compare.ts';
import { GREEK } from '../../text/formula/latex-symbols.ts';
import { otherSpellings } from '../../words/other-spellings.ts';
import { stem } from '../../words/stem.ts';
import { foldWord } from '../format/words.ts';

/** Greek letters and their names, each leading to the other. */
const LETTERS = new Map([...GREEK].flatMap(([name, letter]) => bothWays(foldWord(name), foldWord(letter))));

/**
 * Finds words that are written in two ways, of which the papers have the other: British or American, or a Greek letter as
 * itself or by its name.
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
  for (const [written, other] of LETTERS)
    if (counts.has(other) && !found.has(stem(written))) found.set(stem(written), other);
  return [...found].sort(([a], [b]) => compare(a, b));
}

function bothWays(a: string, b: string): [string, string][] {
  return [
    [a, b],
    [b, a],
  ];
}
