import { ABSTRACT_AT, NOWHERE } from '../format/posting-list.ts';
import type { TitlesWith } from '../format/title-files.ts';
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
  titleLengths: Uint16Array,
  titlesWith: TitlesWith,
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
  const least = length < RUN_LENGTH ? length : RUN_LENGTH - dropped.length;
  const wordsIn = countTitleWords(sequence, terms, titleLengths.length);
  /** Whether a title has enough words to be the whole query, or to stand in it as a whole. */
  const mayHaveRun = (paper: number) => {
    const words = wordsIn[paper] ?? 0;
    const ofTitle = titleLengths[paper] ?? 0;
    if (words < least) return false;
    return length < RUN_LENGTH ? ofTitle === length : words + dropped.length >= Math.min(length, ofTitle);
  };
  for (const { term, place } of sequence) {
    const { papers, starts, places, shares, size } = terms[term]?.own ?? NOWHERE;
    await pace(size);
    for (let i = 0; i < size; i++) {
      const paper = papers[i] ?? 0;
      if (!mayHaveRun(paper)) continue;
      for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
        const there = places[at] ?? 0;
        if (there >= ABSTRACT_AT) break;
        titled.add(paper);
        note(paper, place - there, shares?.[at] ?? 1);
      }
    }
  }
  for (const { word, place } of dropped) {
    if (titled.size === 0) break;
    const titles = await titlesWith(word);
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

/** How many words of the query each title has: few titles have enough for a run. */
function countTitleWords(
  sequence: QueryTerms['sequence'],
  terms: QueryTerms['terms'],
  count: number,
): Uint16Array {
  const counts = new Uint16Array(count);
  for (const { term } of sequence) {
    const { papers, starts, places, size } = terms[term]?.own ?? NOWHERE;
    for (let i = 0; i < size; i++) {
      const paper = papers[i] ?? 0;
      if ((places[starts[i] ?? 0] ?? 0) < ABSTRACT_AT) counts[paper] = (counts[paper] ?? 0) + 1;
    }
  }
  return counts;
}
