import { encodeTitleWords } from '../format/later/title-words.ts';
import { type TitlePlace, titleFileOf } from '../format/title-files.ts';
import { wordsOf } from '../format/words.ts';
import type { SearchPaper } from './search-paper.ts';

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
  papers: readonly SearchPaper[],
  stopWords: ReadonlySet<string>,
): Map<string, string> {
  const places = new Map<string, TitlePlace[]>([...stopWords].map((word) => [word, []]));
  for (const [paper, { title }] of papers.entries())
    for (const [place, word] of wordsOf(title).entries()) places.get(word)?.push([paper, place]);
  const files = new Map<string, Map<string, TitlePlace[]>>();
  for (const [number, [word, titles]] of [...places].entries()) {
    const path = titleFileOf(number, titleFileCount(papers.length));
    if (path === undefined) continue;
    const file = files.get(path) ?? new Map<string, TitlePlace[]>();
    files.set(path, file);
    if (titles.length > 0) file.set(word, titles);
  }
  return new Map([...files].map(([path, words]) => [path, encodeTitleWords(words)]));
}
