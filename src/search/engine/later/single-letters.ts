import type { PostingList } from '../../format/posting-list.ts';
import type { Term, TermAt } from '../terms.ts';
import { filterPlaces } from '../word-pages.ts';

/**
 * Occurrences of a single letter or digit beside the word that it stands beside in the query: the 4 of `GPT-4`. By
 * itself it would be found in nearly every paper.
 */
export function besideNeighbours(
  single: Term,
  terms: readonly Term[],
  sequence: readonly TermAt[],
): PostingList {
  const neighbours = sequence.flatMap(({ term, place }) =>
    terms[term] === single
      ? sequence
          .filter((other) => Math.abs(other.place - place) === 1)
          .map((other) => ({ isThere: terms[other.term]?.own.lookUp(), distance: other.place - place }))
      : [],
  );
  return filterPlaces(single.own, (page, place) =>
    neighbours.some(({ isThere, distance }) => isThere?.(page, place + distance)),
  );
}
