import { fetchedFacts } from '../lists/fetched-facts.ts';
import { countKnownFacts } from '../lists/known-facts.ts';
import { papers } from './papers.ts';

/*
 * Counted here and not in the page that shows it: so the page notes of what it reads a few numbers and not every paper.
 */

/** Of how many papers each fact is known. */
export const knownFacts = countKnownFacts(papers);

/** What was fetched from each index, the one that told most first. */
export const fetched = fetchedFacts(papers);

/** How many papers have their record from each bibliographic file, by its name. */
export const recordsByFile: ReadonlyMap<string, number> = new Map(
  [
    ...Map.groupBy(
      papers.flatMap(({ record }) => record ?? []),
      ({ file }) => file,
    ),
  ].map(([file, { length }]) => [file, length]),
);
