import type { Pace } from '../../src/search/engine/pace.ts';
import type { QueryTerms } from '../../src/search/engine/terms.ts';
import { concatenate } from '../../src/search/format/byte-columns.ts';
import { encodePostings, type JoinedWord, joinedWords } from '../../src/search/format/encode-postings.ts';
import {
  type PackedPostings,
  type PageLengths,
  PostingsPacker,
} from '../../src/search/format/pack-postings.ts';
import { WHOLE } from '../../src/search/format/posting-columns.ts';
import { ABSTRACT_AT, AUTHORS_AT, NOWHERE, type PostingList } from '../../src/search/format/posting-list.ts';
import { readPostings } from '../../src/search/format/postings.ts';

/** Pages of a word: by paper its places, each with the share that it counts for. */
export type Places = Record<number, Record<number, number>>;
export const pagesOf = (places: Places): PostingList =>
  readPostings(concatenate(encodePostings(joinedWordsOf([['word', places]])))).get('word')?.() ?? NOWHERE;

/** Words in order, packed. */
export function packed(
  words: readonly (readonly [word: string, places: Places])[],
  lengths?: PageLengths,
): PackedPostings {
  const packer = new PostingsPacker(lengths);
  for (const [word, pages] of words) {
    const found = Object.entries(pages).flatMap(([page, at]) =>
      Object.entries(at).map(([place, share]) => [Number(page), Number(place), share * WHOLE] as const),
    );
    packer.add(word, {
      pages: found.map(([page]) => page),
      places: found.map(([, place]) => place),
      shares: found.map(([, , share]) => share),
    });
  }
  return packer.finish();
}

/** The same as they are put into files. */
export function joinedWordsOf(...given: Parameters<typeof packed>): JoinedWord[] {
  return joinedWords(packed(...given));
}

/** Where a word stands: by paper, its places with the share that each counts for. */
export const placesByPaper = (
  list: PostingList,
): [paper: number, places: [place: number, share: number][]][] =>
  Array.from(list.papers, (paper, i) => {
    const [start = 0, end = 0] = [list.starts[i], list.starts[i + 1]];
    const places = Array.from(list.places.subarray(start, end), (place, n): [number, number] => [
      place,
      list.shares?.[start + n] ?? 1,
    ]);
    return [paper, places];
  });

/** A query of different words in a row, each with its pages. */
export function queryTerms(words: Places[], more: Partial<QueryTerms> = {}): QueryTerms {
  return {
    terms: words.map((places, number) => ({
      word: `w${number}`,
      count: 1,
      own: pagesOf(places),
      pages: pagesOf(places),
      alternatives: [],
    })),
    sequence: words.map((_, term) => ({ term, place: term })),
    dropped: [],
    length: words.length,
    ...more,
  };
}

/**
 * Places that are counted through title, abstract and authors, as the engine counts them in each field by itself.
 * @param titles words of each paper's title
 * @param abstracts words of each paper's abstract
 */
export const inFields = (
  places: Places,
  titles: readonly number[] = Array(10).fill(2),
  abstracts: readonly number[] = Array(10).fill(10),
): Places =>
  Object.fromEntries(
    Object.entries(places).map(([paper, at]) => {
      const title = titles[Number(paper)] ?? 0;
      const textEnd = title + (abstracts[Number(paper)] ?? 0);
      const fieldPlace = (place: number) =>
        place < title ? place : place < textEnd ? ABSTRACT_AT + place - title : AUTHORS_AT + place - textEnd;
      return [
        Number(paper),
        Object.fromEntries(Object.entries(at).map(([place, share]) => [fieldPlace(Number(place)), share])),
      ];
    }),
  );

/** Ten papers with titles of two words and abstracts of ten, unless lengths are given. */
export const fieldLengths = (
  titles: number[] = Array(10).fill(2),
  abstracts: number[] = Array(10).fill(10),
) => ({
  titleLengths: Uint16Array.from(titles),
  abstractLengths: Uint16Array.from(abstracts),
  averages: { title: average(titles), abstract: average(abstracts) },
});

/** Mean of the lengths that are not 0, as the table of the search says it. */
function average(lengths: number[]): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length) || 1;
}

/** Work without pauses. */
export const unpaced: Pace = () => undefined;
