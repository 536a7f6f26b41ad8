import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { encodeNumbers } from '../format/number-text.ts';
import type { FacetName, StoredTable, TopicName } from '../format/search-table.ts';
import type { Definition } from './abbreviations.ts';
import { findCompounds } from './find-compounds.ts';
import { findSpellings } from './find-spellings.ts';
import type { NamedPage } from './names-by-word.ts';
import { paperCounts, type SearchPaper } from './search-paper.ts';
import { titleFileCount } from './title-word-files.ts';
import { unpartedNames } from './unparted-names.ts';

/** What stands in the table besides the papers. */
export interface SearchNames {
  topics: readonly TopicName[];
  listings: readonly FacetName[];
  sections?: readonly FacetName[];
  venues?: readonly FacetName[];
  /** Abbreviations that the abstracts define, one for each abstract. */
  definitions: readonly Definition[];
  /** Abbreviations written by hand. */
  handMade: readonly Definition[];
  /** What pages besides those of papers are called: see `pageNames`. */
  pageNames: readonly NamedPage[];
}

/** Papers up to which all rows are in the table: of several small files, a page of 20 results would ask for nearly all. */
const ROWS_IN_ONE = 500;
/** Papers whose rows share a file where there are more. */
const ROWS_PER_FILE = 16;
/** Related papers that ranking looks at. */
const RELATED = 3;
/** Papers up to which they are in the table: beyond, they would be most of what a first search loads. */
const RELATED_LIMIT = 10_000;

/** Number of papers whose rows share a file. */
export function rowsPerFile(count: number): number {
  return count > ROWS_IN_ONE ? ROWS_PER_FILE : ROWS_IN_ONE;
}

/**
 * The table of all papers, but for its digest and the folders of texts.
 * @param lengths words of each paper's title, abstract and authors
 * @param wordFiles what the words of each file begin from
 * @param rows all rows, where they are few
 */
export function tableOf(
  papers: readonly SearchPaper[],
  lengths: readonly number[][],
  names: SearchNames,
  wordFiles: readonly string[],
  rows: string | undefined,
): Omit<StoredTable, 'digest' | 'textFolders'> {
  const topics = encodeSets(
    papers.map((paper) => paper.topics),
    names.topics,
  );
  const listings = encodeSets(
    papers.map((paper) => paper.listings),
    names.listings,
  );
  const { sections = [], venues = [] } = names;
  const venueNumbers = new Map(venues.map(({ id }, index) => [id, index + 1]));
  const months = papers.map((paper) => monthOf(paper.issued));
  const known = months.filter((month) => month > 0);
  const firstMonth = known.reduce((least, month) => Math.min(least, month), known[0] ?? 0);
  return {
    count: papers.length,
    rowsPerFile: rowsPerFile(papers.length),
    ...(rows !== undefined && { rows }),
    wordFiles: [...wordFiles],
    lengths: {
      title: encodeNumbers(lengths.map(([title = 0]) => title)),
      abstract: encodeNumbers(lengths.map(([, abstract = 0]) => abstract)),
    },
    titleFiles: titleFileCount(papers.length),
    firstMonth,
    months: encodeNumbers(months.map((month) => (month === 0 ? 0 : month - firstMonth + 1))),
    ...(papers.some(({ citedBy = 0 }) => citedBy > 0) && {
      cited: encodeNumbers(papers.map(({ citedBy = 0 }) => citedBy)),
    }),
    topics: [...names.topics],
    listings: [...names.listings],
    topicSets: topics.sets,
    topicsOf: topics.setOf,
    listingSets: listings.sets,
    listingsOf: listings.setOf,
    ...(sections.length > 0 && {
      sections: {
        names: [...sections],
        ...encodeSets(
          papers.map((paper) => paper.sections ?? []),
          sections,
        ),
      },
    }),
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
  };
}

function relatedNumbers(papers: readonly SearchPaper[]): number[] {
  const numberOf = new Map(papers.map(({ id }, number) => [id, number]));
  return papers.flatMap(({ related = [] }, paper) => {
    const known = related.flatMap((id) => numberOf.get(id) ?? []).slice(0, RELATED);
    return Array.from({ length: RELATED }, (_, i) => known[i] ?? paper);
  });
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
