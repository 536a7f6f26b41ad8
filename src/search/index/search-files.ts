import { compare } from '../../compare.ts';
import { namedAuthors } from '../../formats/row.ts';
import { encodeIdentifiers } from '../format/later/identifiers.ts';
import { encodeVocabulary } from '../format/later/vocabulary.ts';
import type { PagefindMeta } from '../format/pagefind-files.ts';
import { toPagefindText } from '../format/pagefind-text.ts';
import type { HitRow } from '../format/search-table.ts';
import { wordsOf } from '../format/words.ts';
import { ROWS_PER_FILE, type SearchNames, tableOf } from './make-table.ts';
import { paperCounts, type SearchPaper, textsOf, wordTest } from './search-paper.ts';

export type { SearchNames, SearchPaper };

/** A record for Pagefind's `addCustomRecord`, to be added in order. */
export interface ExportedSearch {
  url: string;
  content: string;
  language: string;
}

/** What a paper without any word holds: Pagefind takes it for a word, or it would leave the paper out; nobody finds it. */
const NO_WORD = '_';

/** Records for Pagefind in the order of the papers: title, abstract and authors, one word to a place. */
export function searchRecords(papers: readonly SearchPaper[]): ExportedSearch[] {
  const isWord = wordTest(papers);
  return papers.map((paper) => ({
    url: paper.id,
    content:
      textsOf(paper)
        .map((text) => toPagefindText(text, isWord))
        .filter((text) => text !== '')
        .join(' ') || NO_WORD,
    language: 'en',
  }));
}

/**
 * The files beside Pagefind's, by path in the folder `carrel/` of the index: the table, and the others in a folder that
 * is called by their digest.
 * @param papers in the order in which their records were added
 * @param meta of the index that was written from them
 * @param digestOf digest of a text in a few characters that are safe in an address
 * @throws {Error} when the index does not hold these papers in this order
 */
export function searchFiles(
  papers: readonly SearchPaper[],
  names: SearchNames,
  meta: PagefindMeta,
  digestOf: (text: string) => string,
): Map<string, string> {
  const lengths = papers.map((paper) => textsOf(paper).map((text) => wordsOf(text).length));
  assertSamePapers(papers, lengths, meta);
  const files = new Map<string, string>();
  for (let start = 0; start < papers.length; start += ROWS_PER_FILE) {
    const rows = papers
      .slice(start, start + ROWS_PER_FILE)
      .map((paper, i) => rowOf(paper, meta.pages[start + i]?.hash ?? ''));
    files.set(`rows/${start / ROWS_PER_FILE}.json`, JSON.stringify(rows));
  }
  files.set('names.json', names.pageNames);
  files.set('title-order.json', JSON.stringify(titleOrder(papers)));
  files.set('identifiers.txt', encodeIdentifiers(papers.map((paper) => ({ ...paper, slug: paper.id }))));
  files.set('vocabulary.txt', encodeVocabulary(paperCounts(papers)));
  const table = tableOf(papers, lengths, names, meta);
  const digest = digestOf([...files.values(), JSON.stringify(table)].join('\n'));
  const inFolder = [...files].map(([path, text]): [string, string] => [`${digest}/${path}`, text]);
  return new Map([...inFolder, ['table.json', JSON.stringify({ ...table, digest })]]);
}

function assertSamePapers(
  papers: readonly SearchPaper[],
  lengths: readonly number[][],
  meta: PagefindMeta,
): void {
  const wrong =
    meta.pages.length === papers.length
      ? papers.findIndex((_, i) => Math.max(1, sum(lengths[i] ?? [])) !== meta.pages[i]?.places)
      : Math.min(papers.length, meta.pages.length);
  if (wrong >= 0)
    throw new Error(
      `The search index holds ${meta.pages.length} of ${papers.length} papers, or in another order: paper ${wrong}, ` +
        `“${papers[wrong]?.id}”, has ${sum(lengths[wrong] ?? [])} words, and ${meta.pages[wrong]?.places} in the index.`,
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function rowOf(paper: SearchPaper, fragment: string): HitRow {
  const { id, title, authors, issued, venue, writing } = paper;
  return {
    id,
    title,
    authors: [...namedAuthors(authors)],
    authorCount: authors.length,
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    ...(writing && { writing }),
    fragment,
  };
}

/** Numbers of the papers in the order of their titles. */
function titleOrder(papers: readonly SearchPaper[]): number[] {
  const keys = papers.map((paper) => wordsOf(paper.title).join(' '));
  return papers.map((_, i) => i).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}
