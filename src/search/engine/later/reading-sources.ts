import type { SearchTable } from '../../format/search-table.ts';
import type { TermSources } from '../terms.ts';
import type { ReadingSources } from './readings.ts';

/** What the papers say about words that may be years or names. */
export function readingSources(
  { titleLengths, abstractLengths }: SearchTable,
  { index, stopWords }: TermSources,
): ReadingSources {
  return {
    stopWords,
    areNeighbours: async (first, second) => {
      if (stopWords.has(first) || stopWords.has(second)) return false;
      const [a, b] = await Promise.all([index.pagesOf(first), index.pagesOf(second)]);
      return [...a].some(([paper, places]) =>
        [...places.keys()].some((place) => b.get(paper)?.has(place + 1)),
      );
    },
    isAuthor: async (word) => {
      let asAuthor = 0;
      let asWord = 0;
      for (const [paper, places] of await index.pagesOf(word)) {
        const textEnd = (titleLengths[paper] ?? 0) + (abstractLengths[paper] ?? 0);
        if ([...places.keys()].some((place) => place >= textEnd)) asAuthor++;
        else asWord++;
      }
      return asAuthor > asWord;
    },
  };
}
