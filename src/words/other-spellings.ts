import { SPELLING_PAIRS } from './spelling-pairs.ts';

const REPLACEMENTS = SPELLING_PAIRS.flatMap(([british, american]) => [
  replacement(british, american),
  replacement(american, british),
]);

/** Most words have nothing that is spelt in two ways, and are told by it at once. */
const ANY = new RegExp(SPELLING_PAIRS.flat().join('|'));

/**
 * The same word as it may be spelt on the other side of the Atlantic.
 * @param word folded word
 * @returns candidates, most of which are no words: look them up
 */
export function otherSpellings(word: string): string[] {
  if (!ANY.test(word)) return [];
  const candidates = REPLACEMENTS.map(([from, to]) => word.replace(from, to));
  return [...new Set(candidates)].filter((candidate) => candidate !== word);
}

function replacement(from: string, to: string): [from: RegExp, to: string] {
  return [new RegExp(from), to.replace(/[$^]/, '')];
}
