import { encodeTitleWords } from '../format/later/title-words.ts';
import { type TitlePlace, titleFileOf } from '../format/title-files.ts';
import { eachPaper, type ReadTexts, WORD_BITS } from './read-texts.ts';

/** Papers up to which it is known where function words stand in titles. */
const LIMIT = 20_000;
/** Papers whose titles' function words fill a file of about five kilobytes. */
const PAPERS_PER_FILE = 2000;

/** Number of files of function words in titles. */
export function titleFileCount(papers: number): number {
  return papers > LIMIT ? 0 : Math.ceil(papers / PAPERS_PER_FILE);
}

/** The files that say in which titles function words stand, by path. */
export function titleWordFiles(
  { words, places, lengths }: ReadTexts,
  stopWords: ReadonlySet<string>,
): Map<string, string> {
  const count = titleFileCount(lengths[0].length);
  const titlesOf = new Map<string, TitlePlace[]>([...stopWords].map((word) => [word, []]));
  const ofNumber = words.map((word) => titlesOf.get(word));
  eachPaper({ lengths }, (paper, start, titleEnd) => {
    for (let at = start; at < titleEnd; at += 1)
      ofNumber[(places[at] ?? 0) >> WORD_BITS]?.push([paper, at - start]);
  });
  const files = new Map<string, Map<string, TitlePlace[]>>();
  for (const [number, [word, titles]] of [...titlesOf].entries()) {
    const path = titleFileOf(number, count);
    if (path === undefined) continue;
    const file = files.get(path) ?? new Map<string, TitlePlace[]>();
    files.set(path, file);
    if (titles.length > 0) file.set(word, titles);
  }
  return new Map([...files].map(([path, words]) => [path, encodeTitleWords(words)]));
}
