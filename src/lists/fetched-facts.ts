import { compare } from '../compare.ts';
import type { Paper } from '../schema.ts';

/** What was fetched from one index. */
export interface FetchedFacts {
  source: string;
  /** Papers that it told something of. */
  papers: number;
  /** Names of the facts. */
  of: string[];
  /** First and last day on which it answered. */
  first: string;
  last: string;
}

/** What was fetched from each index, the one that told most first. */
export function fetchedFacts(papers: readonly Pick<Paper, 'fetched'>[]): FetchedFacts[] {
  const all = papers.flatMap(({ fetched = [] }, paper) => fetched.map((one) => ({ ...one, paper })));
  const bySource = [...Map.groupBy(all, ({ source }) => source)].map(([source, facts]) => {
    const days = facts.map(({ day }) => day).sort(compare);
    return {
      source,
      papers: new Set(facts.map(({ paper }) => paper)).size,
      of: [...new Set(facts.flatMap(({ of }) => of))].sort(compare),
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
    };
  });
  return bySource.sort((a, b) => b.papers - a.papers || compare(a.source, b.source));
}
