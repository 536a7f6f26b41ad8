import { compare } from '../compare.ts';
import type { KeyTerm } from '../glossary/schema.ts';

/** A query that finds fewer papers shows little, one that finds more shows no one where to begin. */
const FEWEST = 5;
const MOST_FOUND = 60;

/**
 * Queries that show a newcomer what can be searched for: terms of several words with 5 to 60 papers, or as near to that
 * as there are, no two of them alike in a word. The parts of the collection take turns, so that each example stands for
 * another of them.
 * @param most number of queries
 * @param partOf part of the collection that a paper belongs to, for example its area
 */
export function suggestSearches(
  terms: readonly KeyTerm[],
  most: number,
  partOf: (paper: string) => string | undefined = () => undefined,
): string[] {
  const several = terms
    .filter(({ label }) => label.includes(' '))
    .toSorted((a, b) => outside(a) - outside(b) || worth(b) - worth(a) || compare(a.label, b.label));
  const byPart = [...Map.groupBy(several, ({ papers }) => mostFrequent(papers.map(partOf))).values()];
  const words = new Set<string>();
  const chosen: string[] = [];
  for (let round = 0; round < several.length && chosen.length < most; round += 1)
    for (const part of byPart) {
      const next = part.find(({ label }) => wordsOf(label).every((word) => !words.has(word)));
      if (!next || chosen.length === most) continue;
      for (const word of wordsOf(next.label)) words.add(word);
      chosen.push(next.label);
    }
  return chosen;
}

/** How many papers too many or too few a term has. */
function outside({ papers: { length } }: KeyTerm): number {
  return Math.max(0, FEWEST - length, length - MOST_FOUND);
}

/** What is said in few papers alone is little to find, what is in many of them may be said by everybody. */
function worth({ weight, papers: { length } }: KeyTerm): number {
  return weight * Math.log(length);
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().split(/[\s-]+/);
}

function mostFrequent(parts: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
