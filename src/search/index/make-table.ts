import { STOP_WORDS } from '../../words/search-stop-words.ts';
import { encodeNumbers } from '../format/number-text.ts';
import type { FacetName, StoredTable, TopicName } from '../format/search-table.ts';
import type { Definition } from './abbreviations.ts';
import { findCompounds } from './find-compounds.ts';
import { findSpellings } from './find-spellings.ts';
import type { NamedPage } from './names-by-word.ts';
import { paperCounts, type ReadTexts } from './read-texts.ts';
import type { SearchPaper } from './search-paper.ts';
import { titleFileCount } from './title-word-files.ts';
import { unpartedNames } from './unparted-names.ts';

/** What stands in the table besides the papers. */
export interface SearchNames {
  topics: readonly Omit<TopicName, 'count'>[];
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
/**
 * Papers up to which the table says how long each is, and which are related to it. This grows with the papers, while a
 * search needs it of those that it finds; with more, it would be most of what a first search loads.
 */
const MOST_KNOWN_AHEAD = 5000;

/** Number of papers whose rows share a file. */
export function rowsPerFile(count: number): number {
  return count > ROWS_IN_ONE ? ROWS_PER_FILE : ROWS_IN_ONE;
}

/** Whether the table says how long each of so many papers is; else words and rows do. */
export function isKnownAhead(count: number): boolean {
  return count <= MOST_KNOWN_AHEAD;
}

/**
 * The table of all papers, but for its digest and the folders of texts.
 * @param texts of these papers
 * @param wordFiles what the words of each file begin from
 * @param rows all rows, where they are few
 * @param isAhead see {@link isKnownAhead}
 */
export function tableOf(
  papers: readonly SearchPaper[],
  texts: ReadTexts,
  names: SearchNames,
  wordFiles: readonly string[],
  rows: string | undefined,
  isAhead: boolean,
): Omit<StoredTable, 'digest' | 'textFolders'> {
  const counts = new Map<string, number>();
  for (const { topics } of papers) for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [titles, abstracts] = texts.lengths;
  return {
    count: papers.length,
    rowsPerFile: rowsPerFile(papers.length),
    ...(rows !== undefined && { rows }),
    wordFiles: [...wordFiles],
    averages: { title: average(titles), abstract: average(abstracts) },
    described: abstracts.filter((length) => length > 0).length,
    ...(isAhead && {
      lengths: { title: encodeNumbers([...titles]), abstract: encodeNumbers([...abstracts]) },
    }),
    titleFiles: titleFileCount(papers.length),
    topics: names.topics.map((topic) => ({ ...topic, count: counts.get(topic.id) ?? 0 })),
    related: isAhead ? encodeNumbers(relatedNumbers(papers)) : '',
    relatedPerPaper: RELATED,
    compounds: findCompounds(texts).join(' '),
    stopWords: [...STOP_WORDS].join(' '),
    spellings: findSpellings(paperCounts(texts))
      .map(([key, word]) => `${key}=${word}`)
      .join(' '),
    names: unpartedNames(texts).join(' '),
  };
}

function relatedNumbers(papers: readonly SearchPaper[]): number[] {
  const numberOf = new Map(papers.map(({ id }, number) => [id, number]));
  return papers.flatMap(({ related = [] }, paper) => {
    const known = related.flatMap((id) => numberOf.get(id) ?? []).slice(0, RELATED);
    return Array.from({ length: RELATED }, (_, i) => known[i] ?? paper);
  });
}

/** Mean of the lengths that are not 0. */
function average(lengths: Uint32Array): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.reduce((total, length) => total + length, 0) / Math.max(1, filled.length) || 1;
}
