import { terms } from './glossary.ts';

/** Suggestions on the home page. */
const MOST = 4;

/**
 * Queries that show a newcomer what can be searched for: terms of several words that many papers share, no two of them
 * alike in a word.
 */
export const searchSuggestions: readonly string[] = (() => {
  const words = new Set<string>();
  const chosen: string[] = [];
  const several = terms
    .filter(({ label }) => label.includes(' '))
    .toSorted((a, b) => b.papers.length - a.papers.length || (a.label < b.label ? -1 : 1));
  for (const { label } of several) {
    const own = label.toLowerCase().split(/[\s-]+/);
    if (own.some((word) => words.has(word))) continue;
    for (const word of own) words.add(word);
    chosen.push(label);
    if (chosen.length === MOST) break;
  }
  return chosen;
})();
