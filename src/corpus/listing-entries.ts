import type { OwnChrome } from '../listing/chrome.ts';
import { type ListingEntry, parseListing } from '../listing/parse.ts';
import type { CslItem } from '../metadata/csl.ts';
import type { Problem } from '../problem.ts';
import type { RecordPlace } from '../schema.ts';
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
  if (listing.bibliography === undefined) {
    const { entries, problems } = parseListing(listing.source, file, chrome);
    return { entries: entries.map((entry) => fromPage(entry, file)), problems };
  }
  const { records } = listing.bibliography;
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
  return { entries, problems: entries.length === 0 ? [{ kind: 'empty-listing', file }] : [] };
}

/** What a page tells besides title and abstract is a record. */
function fromPage({ item, ...entry }: ListingEntry, file: string): ListedPaper {
  if (item === undefined) return entry;
  return { ...entry, record: { item, place: { file, item: entry.rank, line: entry.titleLine } } };
}
