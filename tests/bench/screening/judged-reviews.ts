import type { ScreenedText } from '../../../src/screening/vectors/term-counts.ts';
import { createBm25 } from '../search/bm25.ts';
import type { Collection } from '../search/collections/collection.ts';

/** Papers with what readers decided. */
export interface LabelledReview {
  papers: readonly ScreenedText[];
  relevant: readonly boolean[];
}

/** Papers that a search gives a review at most. */
const MOST_PAPERS = 500;
/** With fewer relevant papers one more or less in the first tenth says little. */
const LEAST_RELEVANT = 10;

/**
 * Judged questions of a test collection as reviews: the papers are what a search for the question finds, since those of
 * reviews are found by a search, too, and the relevant ones among them are included. As in reviews, papers have abstracts.
 * The question itself is not shown to the ranking. There are few labelled reviews to be had, and what is chosen by two is
 * chosen by chance.
 */
export function judgedReviews({ documents, queries }: Collection): LabelledReview[] {
  const known = new Map(documents.filter(({ abstract }) => abstract).map((paper) => [paper.id, paper]));
  const search = createBm25([...known.values()]);
  return queries.flatMap(({ text, judged }) => {
    const found = new Set(search(text).slice(0, MOST_PAPERS));
    // In the collection's order: the search has no say in what is screened first.
    const papers = [...known.values()].filter(({ id }) => found.has(id));
    const relevant = papers.map(({ id }) => (judged.get(id) ?? 0) > 0);
    return relevant.filter(Boolean).length < LEAST_RELEVANT ? [] : [{ papers, relevant }];
  });
}
