import { compare } from '../compare.ts';
import type { KeyTerm } from '../glossary/schema.ts';

/**
 * Queries that show a newcomer what can be searched for: terms of several words that many papers share, no two of them
 * alike in a word.
 * @param most number of queries
 */
export function suggestSearches(terms: readonly KeyTerm[], most: number): string[] {
  const words = new Set<string>();
  const chosen: string[] = [];
  const several = terms
    .filter(({ label }) => label.includes(' '))
    .toSorted((a, b) => b.papers.length - a.papers.length || compare(a.label, b.label));
  for (const { label } of several) {
    if (chosen.length === most) break;
    const own = label.toLowerCase().split(/[\s-]+/);
    if (own.some((word) => words.has(word))) continue;
    for (const word of own) words.add(word);
    chosen.push(label);
  }
  return chosen;
}
