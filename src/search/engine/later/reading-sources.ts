import { AUTHORS_AT } from '../../format/posting-list.ts';
import type { TermSources } from '../terms.ts';
import { filterPlaces } from '../word-pages.ts';
import type { ReadingSources } from './readings.ts';

/** What the papers say about words that may be years or names. */
export function readingSources({ index, stopWords }: TermSources): ReadingSources {
  return {
    stopWords,
    areNeighbours: async (first, second) => {
      if (stopWords.has(first) || stopWords.has(second)) return false;
      const [a, b] = await Promise.all([index.pagesOf(first), index.pagesOf(second)]);
      const isThere = b.lookUp();
      return filterPlaces(a, (paper, place) => isThere(paper, place + 1)).size > 0;
    },
    isAuthor: async (word) => {
      let asAuthor = 0;
      let asWord = 0;
      const pages = await index.pagesOf(word);
      for (const paper of pages.papers) {
        if ((pages.placesOf(paper).at(-1) ?? 0) >= AUTHORS_AT) asAuthor++;
        else asWord++;
      }
      return asAuthor > asWord;
    },
  };
}
