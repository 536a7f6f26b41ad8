import { compare } from '../../compare.ts';
import { namedAuthors } from '../../formats/row.ts';
import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { encodeIdentifiers } from '../format/later/identifiers.ts';
import { encodeVocabulary } from '../format/later/vocabulary.ts';
import type { PagefindMeta } from '../format/pagefind-files.ts';
import { isPartedAlike, partsOfName, toPagefindText } from '../format/pagefind-text.ts';
import {
  encodeNumbers,
  type FacetName,
  type PaperCard,
  type StoredTable,
  type TopicName,
} from '../format/search-table.ts';
import { wordsOf } from '../format/words.ts';
import { chooseAbbreviations, type Definition, ordinaryWords } from './abbreviations.ts';
import { findCompounds } from './find-compounds.ts';
import { findSpellings } from './find-spellings.ts';

/** What the search needs of a paper. */
export interface SearchPaper {
  /** Slug of the paper. */
  id: string;
  /** Plain text. */
  title: string;
  /** Plain text. */
  abstract: string;
  /** Names in order. */
  authors: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued?: string | undefined;
  venue?: string | undefined;
  /** Id of the venue, where it has a page. */
  venueId?: string | undefined;
  /** arXiv identifier without version. */
  arxiv?: string | undefined;
  doi?: string | undefined;
  citationKey?: string | undefined;
  /** Ids of its topics. */
  topics: readonly string[];
  /** Ids of its listings. */
  listings: readonly string[];
  /** Slugs of its related papers, best first. */
  related?: readonly string[] | undefined;
  /** Whether one of its addresses leads to code. */
  hasCode: boolean;
}

/** A record for Pagefind's `addCustomRecord`, to be added in order. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
}

/** What stands in the table besides the papers. */
export interface SearchNames {
  topics: readonly TopicName[];
  listings: readonly FacetName[];
  venues?: readonly FacetName[];
  /** Abbreviations that the abstracts define, one for each abstract. */
  definitions: readonly Definition[];
  /** Abbreviations written by hand. */
  handMade: readonly Definition[];
  /** What pages besides those of papers are called: see `pageNamesFile`. */
  pageNames: string;
}

/** A run of letters and digits with a capital after a small letter, looked for at its beginning only. */
const MIXED_NAME = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;
/** What a paper without any word holds: Pagefind takes it for a word, or it would leave the paper out; nobody finds it. */
const NO_WORD = '_';
/** Papers whose cards share a file: a page of results asks for at most 20 such files. */
const CARDS_PER_FILE = 16;
/** Related papers that ranking looks at. */
const RELATED = 3;
/** Papers up to which they are in the table: beyond, they would be most of what a first search loads. */
const RELATED_LIMIT = 10_000;
/** Papers up to which the table holds where function words stand in titles. */
const TITLES_LIMIT = 20_000;

/** Records for Pagefind in the order of the papers: title, abstract and authors, one word to a place. */
export function searchRecords(papers: readonly SearchPaper[]): SearchRecord[] {
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
  for (let start = 0; start < papers.length; start += CARDS_PER_FILE) {
    const cards = papers
      .slice(start, start + CARDS_PER_FILE)
      .map((paper, i) => cardOf(paper, meta.pages[start + i]?.hash ?? ''));
    files.set(`cards/${start / CARDS_PER_FILE}.json`, JSON.stringify(cards));
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

function tableOf(
  papers: readonly SearchPaper[],
  lengths: readonly number[][],
  names: SearchNames,
  meta: PagefindMeta,
): Omit<StoredTable, 'digest'> {
  const topics = encodeSets(
    papers.map((paper) => paper.topics),
    names.topics,
  );
  const listings = encodeSets(
    papers.map((paper) => paper.listings),
    names.listings,
  );
  const { venues = [] } = names;
  const venueNumbers = new Map(venues.map(({ id }, index) => [id, index + 1]));
  const months = papers.map((paper) => monthOf(paper.issued));
  const known = months.filter((month) => month > 0);
  const firstMonth = known.reduce((least, month) => Math.min(least, month), known[0] ?? 0);
  return {
    count: papers.length,
    cardsPerFile: CARDS_PER_FILE,
    chunks: meta.chunks.flatMap(({ from, hash }) => [from, hash]),
    lengths: {
      title: encodeNumbers(lengths.map(([title = 0]) => title)),
      abstract: encodeNumbers(lengths.map(([, abstract = 0]) => abstract)),
    },
    titleStopWords: papers.length > TITLES_LIMIT ? '' : encodeNumbers(titleStopWords(papers)),
    firstMonth,
    months: encodeNumbers(months.map((month) => (month === 0 ? 0 : month - firstMonth + 1))),
    topics: [...names.topics],
    listings: [...names.listings],
    topicSets: topics.sets,
    topicsOf: topics.setOf,
    listingSets: listings.sets,
    listingsOf: listings.setOf,
    venues: [...venues],
    venueOf: encodeNumbers(papers.map(({ venueId = '' }) => venueNumbers.get(venueId) ?? 0)),
    code: papers.map((paper) => (paper.hasCode ? '1' : '0')).join(''),
    related: papers.length > RELATED_LIMIT ? '' : encodeNumbers(relatedNumbers(papers)),
    relatedPerPaper: RELATED,
    compounds: findCompounds(papers.map((paper) => `${paper.title}\n${paper.abstract}`)).join(' '),
    stopWords: [...STOP_WORDS].join(' '),
    spellings: findSpellings(paperCounts(papers))
      .map(([key, word]) => `${key}=${word}`)
      .join(' '),
    names: unpartedNames(papers).join(' '),
    abbreviations: chooseAbbreviations(
      names.definitions,
      names.handMade,
      ordinaryWords(papers.map(({ title, abstract }) => `${title}\n${abstract}`)),
    )
      .map(({ short, long }) => `${short}=${long}`)
      .join('|'),
  };
}

/** Of each paper, how many function words its title has, and for each its place and its number among all of them. */
function titleStopWords(papers: readonly SearchPaper[]): number[] {
  const numberOf = new Map([...STOP_WORDS].map((word, number) => [word, number]));
  return papers.flatMap(({ title }) => {
    const found = wordsOf(title).flatMap((word, place) => {
      const number = numberOf.get(word);
      return number === undefined ? [] : [[place, number]];
    });
    return [found.length, ...found.flat()];
  });
}

function relatedNumbers(papers: readonly SearchPaper[]): number[] {
  const numberOf = new Map(papers.map(({ id }, number) => [id, number]));
  return papers.flatMap(({ related = [] }, paper) => {
    const known = related.flatMap((id) => numberOf.get(id) ?? []).slice(0, RELATED);
    return Array.from({ length: RELATED }, (_, i) => known[i] ?? paper);
  });
}

/** Whether a folded word stands somewhere by itself. */
function wordTest(papers: readonly SearchPaper[]): (word: string) => boolean {
  const words = new Set(papers.flatMap((paper) => [...new Set(textsOf(paper).flatMap(wordsOf))]));
  return (word) => words.has(word);
}

/** Names with capitals inside that are found by their parts, yet not by Pagefind's own: `ProLLaMA` by `llama`. */
function unpartedNames(papers: readonly SearchPaper[]): string[] {
  const isWord = wordTest(papers);
  const names = new Set<string>();
  for (const paper of papers)
    for (const text of textsOf(paper))
      for (const name of text.match(MIXED_NAME) ?? []) {
        const parts = partsOfName(name, isWord);
        if (parts.length > 0 && !isPartedAlike(name, parts)) names.add(parts.join('-'));
      }
  return [...names].sort();
}

function textsOf(paper: SearchPaper): [title: string, abstract: string, authors: string] {
  return [paper.title, paper.abstract, paper.authors.join(', ')];
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

function cardOf(paper: SearchPaper, fragment: string): PaperCard {
  const { id, title, authors, issued, venue } = paper;
  return {
    id,
    title,
    authors: [...namedAuthors(authors)],
    authorCount: authors.length,
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    fragment,
  };
}

/** Months from year 0 plus one; 0 without a date. A year alone counts as its January. */
function monthOf(issued: string | undefined): number {
  if (issued === undefined) return 0;
  const [year = '0', month = '1'] = issued.split('-');
  return Number(year) * 12 + Number(month);
}

function encodeSets(
  idsOf: (readonly string[])[],
  names: readonly FacetName[],
): { sets: number[][]; setOf: string } {
  const numberOf = new Map(names.map(({ id }, number) => [id, number]));
  const sets = new Map<string, { number: number; members: number[] }>();
  const setOf = idsOf.map((ids) => {
    const members = ids.flatMap((id) => numberOf.get(id) ?? []);
    const key = members.join(' ');
    const known = sets.get(key) ?? { number: sets.size, members };
    sets.set(key, known);
    return known.number;
  });
  return { sets: [...sets.values()].map(({ members }) => members), setOf: encodeNumbers(setOf) };
}

/** Numbers of the papers in the order of their titles. */
function titleOrder(papers: readonly SearchPaper[]): number[] {
  const keys = papers.map((paper) => wordsOf(paper.title).join(' '));
  return papers.map((_, i) => i).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}

function paperCounts(papers: readonly SearchPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers)
    for (const word of new Set(textsOf(paper).flatMap(wordsOf)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
