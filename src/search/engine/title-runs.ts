import type { SearchTable } from '../format/search-table.ts';
import { TITLE_IN_QUERY, TITLE_PAIR, TITLE_RUN, WHOLE_TITLE } from './ranking-constants.ts';
import type { QueryTerms } from './terms.ts';

/** More than any title has words. */
const SPAN = 2 ** 16;
/** A run of fewer words is a phrase of the subject more often than a title. */
const RUN_LENGTH = 3;

/**
 * What the scores of papers are multiplied by whose titles have the query's words in a run, function words included:
 * the whole query, or a whole title that stands in a longer query. Other forms of a word count less than the same.
 * @returns factors above 1 by paper
 */
export function titleRuns(
  { terms, sequence, dropped, length }: QueryTerms,
  { titleLengths, titlesWith }: Pick<SearchTable, 'titleLengths' | 'titlesWith'>,
): Map<number, number> {
  /** By paper and distance between a word's places in the query and in the title: how many there are, and their shares. */
  const runs = new Map<number, { count: number; share: number }>();
  const titled = new Set<number>();
  const note = (paper: number, distance: number, share: number) => {
    const key = paper * SPAN + distance + SPAN / 2;
    const run = runs.get(key) ?? { count: 0, share: 0 };
    run.count++;
    run.share += share;
    runs.set(key, run);
  };
  for (const { term, place } of sequence)
    for (const [paper, occurrences] of terms[term]?.own ?? [])
      for (const [at, share] of occurrences)
        if (at < (titleLengths[paper] ?? 0)) {
          titled.add(paper);
          note(paper, place - at, share);
        }
  for (const { word, place } of dropped)
    for (const [paper, at] of titlesWith(word)) if (titled.has(paper)) note(paper, place - at, 1);

  const factors = new Map<number, number>();
  for (const [key, { count, share }] of runs) {
    const paper = Math.floor(key / SPAN);
    const titleLength = titleLengths[paper] ?? 0;
    const factor =
      count === length && count === titleLength
        ? WHOLE_TITLE
        : count === length && length > 1
          ? length < RUN_LENGTH
            ? TITLE_PAIR
            : TITLE_RUN
          : count === titleLength && count >= RUN_LENGTH
            ? TITLE_IN_QUERY
            : 1;
    const held = 1 + (factor - 1) * (share / count);
    if (held > (factors.get(paper) ?? 1)) factors.set(paper, held);
  }
  return factors;
}
