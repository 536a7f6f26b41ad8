import { compare } from '../compare.ts';
import type { Paper } from '../schema.ts';

/** Queries that show what the search understands, made from the papers; what these do not have is missing. */
export interface HelpExamples {
  /** A word that is written in two ways, parted by a hyphen: `pre-training`. */
  compound?: string;
  /** A term of several words. */
  phrase?: string;
  /** Two other terms. */
  terms: readonly string[];
  /** A word of several titles. */
  titleWord?: string;
  /** Family name of somebody with several papers. */
  family?: string;
  /** The year of most papers, and a span of years. */
  year?: string;
  years?: string;
  hasCode: boolean;
}

/** A word that says enough of a title to be searched for. */
const LEAST_LETTERS = 5;

/**
 * @param terms searches that are suggested, best first
 * @param compounds words that the papers write joined and parted, with a hyphen where they part
 */
export function helpExamples(
  papers: readonly Paper[],
  terms: readonly string[],
  compounds: readonly string[],
): HelpExamples {
  const [phrase, ...others] = terms;
  const years = countEach(papers.flatMap(({ issued }) => issued?.slice(0, 4) ?? []));
  const [year] = mostFrequent(years, 1);
  const [family] = mostFrequent(
    countEach(papers.flatMap(({ authors = [] }) => authors.flatMap(({ family }) => family ?? []))),
    2,
  );
  const [titleWord] = mostFrequent(
    countEach(papers.flatMap(({ title }) => [...new Set(title.toLowerCase().match(/\p{L}+/gu))])),
    2,
  ).filter((word) => word.length >= LEAST_LETTERS);
  const [first, last] = [[...years.keys()].sort(compare)[0], year];
  return {
    ...(compounds[0] && { compound: compounds[0] }),
    ...(phrase && { phrase }),
    terms: others,
    ...(titleWord && { titleWord }),
    ...(family && { family: family.toLowerCase() }),
    ...(year && { year }),
    ...(first && last && first < last && { years: `${first}..${last}` }),
    hasCode: papers.some(({ links }) => links.some(({ kind }) => kind === 'code')),
  };
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Values that occur so often at least, the most frequent first. */
function mostFrequent(counts: ReadonlyMap<string, number>, least: number): string[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, most], [b, fewer]) => fewer - most || compare(a, b))
    .map(([value]) => value);
}
