import { compare } from '../../compare.ts';
import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { NO_WORD, toPagefindText } from '../format/beside/pagefind-text.ts';
import { COLUMNS } from '../format/beside/paper-columns.ts';
import { nameTextFolders, TEXT_FOLDERS, textPath } from '../format/beside/text-folders.ts';
import type { JoinedWord } from '../format/encode-postings.ts';
import { encodeIdentifiers } from '../format/later/identifiers.ts';
import { encodeVocabulary } from '../format/later/vocabulary.ts';
import { encodeRows } from '../format/rows.ts';
import type { HitRow } from '../format/search-table.ts';
import { abbreviationsByWord, chooseAbbreviations, ordinaryWords } from './abbreviations.ts';
import { columnsOf } from './make-columns.ts';
import { isKnownAhead, rowsPerFile, type SearchNames, tableOf } from './make-table.ts';
import { namesByWord } from './names-by-word.ts';
import { packWords } from './pack-words.ts';
import type { PagefindMeta } from './pagefind-files.ts';
import { eachPaper, paperCounts, type ReadTexts, WORD_BITS } from './read-texts.ts';
import { type SearchPaper, textsOf } from './search-paper.ts';
import { titleWordFiles } from './title-word-files.ts';

export type { SearchNames, SearchPaper };

/** A record for Pagefind's `addCustomRecord`, to be added in order. */
export interface ExportedSearch {
  url: string;
  content: string;
  language: string;
}

/**
 * Records for Pagefind in the order of the papers: title, abstract and authors, one word to a place.
 * @param isWord whether a folded word stands somewhere in all papers by itself
 */
export function* searchRecords(
  papers: readonly SearchPaper[],
  isWord: (word: string) => boolean,
): Generator<ExportedSearch> {
  for (const paper of papers)
    yield {
      url: paper.id,
      content:
        textsOf(paper)
          .map((text) => toPagefindText(text, isWord))
          .filter((text) => text !== '')
          .join(' ') || NO_WORD,
      language: 'en',
    };
}

/** What Pagefind made of the records. */
export interface PagefindIndex {
  /** Each page as Pagefind knows it, by the number of its paper. */
  pages: PagefindMeta['pages'];
  /** Its words in order; read once. */
  words: Iterable<JoinedWord>;
}

/** The files of the search. */
export interface SearchFiles {
  /** By path: texts as they are, bytes to be packed with gzip, in parts that are best packed each by itself. */
  files: Map<string, string | readonly Uint8Array[]>;
  /** Path of the text of a paper, by its number. */
  textPathOf(paper: number): string;
}

/**
 * The files that a search reads, besides the texts of papers: the table, and the others in a folder that is called by
 * their digest.
 * @param papers in the order in which their records were added
 * @param texts what was read of them
 * @param index that was written from them
 * @param digestOf digest of texts and bytes in eight characters that are safe in an address
 * @param others files that lie beside these, by path
 * @param isAhead whether the table says how long each paper is and what is related to it
 * @throws {Error} when the index does not hold these papers in this order
 */
export function searchFiles(
  papers: readonly SearchPaper[],
  texts: ReadTexts,
  names: SearchNames,
  { pages, words }: PagefindIndex,
  digestOf: (parts: readonly (string | Uint8Array)[]) => string,
  others: ReadonlyMap<string, string> = new Map(),
  isAhead = isKnownAhead(papers.length),
): SearchFiles {
  assertSamePapers(papers, texts.lengths, pages);
  const inFolder = new Map<string, string | readonly Uint8Array[]>(others);
  const step = rowsPerFile(papers.length);
  const topicNumbers = new Map(names.topics.map(({ id }, number) => [id, number]));
  const rowAt = (paper: SearchPaper, number: number): HitRow => ({
    ...rowOf(paper, topicNumbers),
    ...(!isAhead && { lengths: fieldLengths(texts.lengths, number) }),
  });
  const allRows = papers.map(rowAt);
  const rows: string[] = [];
  for (let start = 0; start < papers.length; start += step)
    rows.push(encodeRows(allRows.slice(start, start + step)));
  if (rows.length > 1) for (const [number, text] of rows.entries()) inFolder.set(`rows/${number}.json`, text);
  const topicIds = names.topics.map(({ id }) => id);
  const spread = namesByWord(names.pageNames, topicIds, STOP_WORDS);
  const abbreviations = chooseAbbreviations(names.definitions, names.handMade, ordinaryWords(texts));
  const packed = packWords(words, papers.length, {
    ...spread,
    abbreviations: abbreviationsByWord(abbreviations, STOP_WORDS),
    saysLengths: !isAhead,
  });
  for (const [number, { parts }] of packed.entries()) inFolder.set(`words/${number}.words`, parts);
  for (const [path, text] of titleWordFiles(texts, STOP_WORDS)) inFolder.set(path, text);
  inFolder.set(COLUMNS, JSON.stringify(columnsOf(papers, names)));
  inFolder.set('title-order.json', JSON.stringify(titleOrder(texts)));
  inFolder.set('identifiers.txt', encodeIdentifiers(papers.map((paper) => ({ ...paper, slug: paper.id }))));
  inFolder.set('vocabulary.txt', encodeVocabulary(paperCounts(texts)));
  const textFolders = nameTextFolders(
    pages.map(({ hash }) => hash),
    digestOf,
  );
  if (!isAhead) inFolder.set(TEXT_FOLDERS, textFolders);
  const table = {
    ...tableOf(
      papers,
      texts,
      names,
      packed.map(({ from }) => from),
      rows.length > 1 ? undefined : rows[0],
      isAhead,
    ),
    ...(isAhead && { textFolders }),
  };
  const digest = digestOf([...[...inFolder.values()].flat(), JSON.stringify(table)]);
  const files = new Map([...inFolder].map(([path, content]) => [`${digest}/${path}`, content]));
  files.set('table.json', JSON.stringify({ ...table, digest }));
  return { files, textPathOf: (paper) => textPath(textFolders, paper) };
}

function assertSamePapers(
  papers: readonly SearchPaper[],
  lengths: ReadTexts['lengths'],
  pages: PagefindMeta['pages'],
): void {
  const countOf = (paper: number) => lengths.reduce((sum, ofField) => sum + (ofField[paper] ?? 0), 0);
  const wrong =
    pages.length === papers.length
      ? papers.findIndex((_, i) => Math.max(1, countOf(i)) !== pages[i]?.places)
      : Math.min(papers.length, pages.length);
  if (wrong >= 0)
    throw new Error(
      `The search index holds ${pages.length} of ${papers.length} papers, or in another order: paper ${wrong}, ` +
        `“${papers[wrong]?.id}”, has ${countOf(wrong)} words, and ${pages[wrong]?.places} in the index.`,
    );
}

function fieldLengths(
  [titles, abstracts]: ReadTexts['lengths'],
  paper: number,
): [title: number, abstract: number] {
  return [titles[paper] ?? 0, abstracts[paper] ?? 0];
}

function rowOf(paper: SearchPaper, topicNumbers: ReadonlyMap<string, number>): HitRow {
  const { id, title, issued, venue, writing } = paper;
  return {
    id,
    title,
    ...(issued !== undefined && { year: Number(issued.slice(0, 4)) }),
    topics: paper.topics.flatMap((topic) => topicNumbers.get(topic) ?? []),
    ...(venue === undefined ? {} : { venue }),
    ...(writing && { writing }),
  };
}

/** Numbers of the papers in the order of their titles. */
function titleOrder({ words, places, lengths }: ReadTexts): number[] {
  const keys: string[] = [];
  eachPaper({ lengths }, (_paper, start, titleEnd) => {
    keys.push(Array.from(places.subarray(start, titleEnd), (place) => words[place >> WORD_BITS]).join(' '));
  });
  return [...keys.keys()].sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}
