import type { WordPages } from '../format/postings.ts';
import type { SearchTable } from '../format/search-table.ts';
import type { Pace } from './pace.ts';
import { TITLE_RUN, WHOLE_TITLE } from './ranking-constants.ts';
import type { QueryTerms } from './terms.ts';

/** More than any title has words. */
const SPAN = 2 ** 16;
/** A run of fewer words is a phrase of the subject more often than a title. */
const RUN_LENGTH = 3;
/** One other form of a word takes half of what the run adds: a title as it was typed comes before one that is alike. */
const FORM_POWER = 3;

/**
 * What the scores of papers are multiplied by whose titles have the query's words in a run, function words included:
 * the whole query, or a whole title that stands in a longer query. Other forms of a word count less than the same.
 * @returns factors above 1 by paper
 */
export async function titleRuns(
  { terms, sequence, dropped, length }: QueryTerms,
  { titleLengths, titlesWith }: Pick<SearchTable, 'titleLengths' | 'titlesWith'>,
  pace: Pace,
): Promise<Map<number, number>> {
  /** By paper and distance between a word's places in the query and in the title: how many there are, and how alike. */
  const runs = new Map<number, { count: number; likeness: number }>();
  const titled = new Set<number>();
  const note = (paper: number, distance: number, share: number) => {
    const key = paper * SPAN + distance + SPAN / 2;
    const run = runs.get(key) ?? { count: 0, likeness: 1 };
    run.count++;
    run.likeness *= share ** FORM_POWER;
    runs.set(key, run);
  };
  for (const { term, place } of sequence) {
    const own: WordPages = terms[term]?.own ?? new Map();
    await pace(own.size);
    for (const [paper, occurrences] of own)
      for (const [at, share] of occurrences)
        if (at < (titleLengths[paper] ?? 0)) {
          titled.add(paper);
          note(paper, place - at, share);
        }
  }
  for (const { word, place } of dropped) {
    const titles = titlesWith(word);
    await pace(titles.length);
    for (const [paper, at] of titles) if (titled.has(paper)) note(paper, place - at, 1);
  }

  const factors = new Map<number, number>();
  for (const [key, { count, likeness }] of runs) {
    const paper = Math.floor(key / SPAN);
    const isQuery = count === length;
    const isTitle = count === titleLengths[paper];
    if (isQuery ? !isTitle && count < RUN_LENGTH : !isTitle || count < RUN_LENGTH) continue;
    const added = (isQuery && isTitle ? WHOLE_TITLE : TITLE_RUN) - 1;
    const factor = 1 + added * likeness;
    if (factor > (factors.get(paper) ?? 1)) factors.set(paper, factor);
  }
  return factors;
}
