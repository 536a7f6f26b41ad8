import type { OwnChrome } from '../listing/chrome.ts';
import type { MarkdownEntry } from '../listing/markdown/parse.ts';
import { entryToCsl } from '../listing/markdown/to-csl.ts';
import { type ListingEntry, parseListing } from '../listing/parse.ts';
import { type LeftOutRecord, recordName } from '../metadata/bibliography.ts';
import type { CslItem } from '../metadata/csl.ts';
import type { Problem } from '../problem.ts';
import type { Link, RecordPlace } from '../schema.ts';
import type { ListingFile } from './content-source.ts';
import { recordPlace } from './record-place.ts';

/** One paper as one listing has it. */
export interface ListedPaper {
  /** Position in the listing, from 1. */
  rank: number;
  /** As it is written, with its markup. */
  title: string;
  /** Line of the title, or that its record begins in, from 1. */
  titleLine: number;
  /** As it is written; empty where a record has none. */
  abstract: string;
  abstractLine: number;
  /** Its bibliographic record, where the listing is a bibliography. */
  record?: { item: CslItem; place: RecordPlace };
  /** What a list in Markdown tells besides. */
  listed?: ListedFacts;
}

/** What a list in Markdown tells of a paper besides bibliographic facts. */
export interface ListedFacts {
  /** Place of its heading among the list's sections; -1 before the first. */
  section: number;
  /** Authors as they are written, where their names cannot be told apart. */
  byline?: string;
  shortName?: string;
  /** What the curator says about it. */
  note?: string;
  links: readonly Link[];
}

/** A listing's papers, with the listing they stand in. */
export interface ListingEntries {
  /** Id of the listing. */
  id: string;
  /** Path that problems and notes name. */
  file: string;
  entries: readonly ListedPaper[];
}

/**
 * The papers of a listing, whatever its format, in its order.
 * @param chrome lines of saved pages that a curator taught
 */
export function listingEntries(
  listing: ListingFile,
  chrome?: OwnChrome,
): { entries: ListedPaper[]; problems: Problem[] } {
  const { file } = listing;
  if (listing.list) {
    const entries = listing.list.entries.map((entry, index) => fromList(entry, index + 1, file));
    return { entries, problems: entries.length === 0 ? [{ kind: 'empty-listing', file }] : [] };
  }
  if (listing.bibliography === undefined) {
    const { entries, problems } = parseListing(listing.source, file, chrome);
    return { entries: entries.map((entry) => fromPage(entry, file)), problems };
  }
  const { records, leftOut } = listing.bibliography;
  const entries = records.map(({ item, ...place }, index): ListedPaper => {
    const line = place.line ?? place.number;
    return {
      rank: index + 1,
      title: item.title,
      titleLine: line,
      abstract: item.abstract ?? '',
      abstractLine: line,
      record: { item, place: recordPlace(file, place) },
    };
  });
  return { entries, problems: entries.length === 0 ? [emptyBibliography(file, leftOut)] : [] };
}

/** A bibliography without a paper, and what is wrong with the records that it has. */
function emptyBibliography(file: string, leftOut: readonly LeftOutRecord[]): Problem {
  const signs = leftOut.slice(0, 3).map((record) => {
    return { line: record.line ?? record.number, text: `${recordName(record)} ${record.what}` };
  });
  const [first] = leftOut;
  if (!first || !signs[0]) return { kind: 'empty-listing', file };
  const text =
    leftOut.length === 1
      ? 'but one record that is left out'
      : `but ${leftOut.length} records that are left out`;
  return { kind: 'empty-listing', file, line: signs[0].line, text, signs, todo: first.todo };
}

/** What a page tells besides title and abstract is a record. */
function fromPage({ item, ...entry }: ListingEntry, file: string): ListedPaper {
  if (item === undefined) return entry;
  return { ...entry, record: { item, place: { file, item: entry.rank, line: entry.titleLine } } };
}

function fromList(entry: MarkdownEntry, rank: number, file: string): ListedPaper {
  const { title, line, section, byline, shortName, note, links } = entry;
  return {
    rank,
    title,
    titleLine: line,
    abstract: '',
    abstractLine: line,
    record: { item: entryToCsl(entry), place: { file, item: rank, line } },
    listed: {
      section,
      ...(byline && !byline.names && { byline: byline.text }),
      ...(shortName && { shortName }),
      ...(note && { note }),
      links,
    },
  };
}
