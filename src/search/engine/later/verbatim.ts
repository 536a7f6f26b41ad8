import { ABSTRACT_AT } from '../../format/posting-list.ts';
import { largestAt } from '../order-papers.ts';
import type { Pace } from '../pace.ts';
import { VERBATIM, VERBATIM_POWER } from '../ranking-constants.ts';
import type { QueryTerms } from '../terms.ts';

/** Best papers that are looked at: bounds the work for a long text. */
const LOOKED_AT = 60;

/**
 * Raises papers that have most words of the query just as it has them: a sentence or a whole abstract that was pasted.
 * @param score scores by paper, changed in place
 * @param titleLengths of papers that have a word of the query in their title: an abstract is taken to follow its title
 */
export async function raiseQuoted(
  score: Float64Array,
  { terms, sequence }: QueryTerms,
  titleLengths: ArrayLike<number>,
  pace: Pace,
): Promise<void> {
  const least = largestAt(score, LOOKED_AT);
  const best = [...score.keys()]
    .filter((paper) => (score[paper] ?? 0) > 0 && (score[paper] ?? 0) >= least)
    .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)
    .slice(0, LOOKED_AT);
  for (const paper of best) {
    await pace(sequence.length);
    /** By distance between a word's places in the query and in the paper: how many words have it. */
    const together = new Map<number, number>();
    let most = 0;
    for (const { term, place } of sequence)
      for (const at of terms[term]?.own.placesOf(paper) ?? []) {
        const distance = place - (at < ABSTRACT_AT ? at : at - ABSTRACT_AT + (titleLengths[paper] ?? 0));
        const count = (together.get(distance) ?? 0) + 1;
        together.set(distance, count);
        most = Math.max(most, count);
      }
    score[paper] = (score[paper] ?? 0) * (1 + VERBATIM * (most / sequence.length) ** VERBATIM_POWER);
  }
}
