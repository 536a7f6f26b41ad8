import type { PlacedCitation } from '../facts/citations.ts';
import type { Acronyms } from '../glossary/schema.ts';
import type { SiteFile } from '../identity/schema.ts';
import type { OwnChrome } from '../listing/chrome.ts';
import type { ListingFacts } from '../listing/facts.ts';
import type { MarkdownList } from '../listing/markdown/parse.ts';
import type { Bibliography } from '../metadata/bibliography.ts';
import type { PermalinksFile } from '../permalinks/schema.ts';
import type { Note, Problem } from '../problem.ts';
import type { Assignment } from '../topics/decisions.ts';
import type { Introduction } from '../topics/introduction.ts';
import type { Reference } from '../topics/references.ts';
import type { Topic } from '../topics/schema.ts';

/** The records of one metadata file. */
export interface MetadataFile extends Omit<Bibliography, 'error'> {
  /** Path that problems and notes name. */
  file: string;
}

interface ListingPlace {
  /** Id of the listing. */
  id: string;
  /** Path below the content folder, for example `listings/march.txt`. */
  file: string;
}

/** A saved page, as text. */
export interface PageFile extends ListingPlace {
  /** Whole text of the file. */
  source: string;
  bibliography?: never;
  list?: never;
}

/** A bibliography, or a saved page that holds records, as these. */
export interface RecordsFile extends ListingPlace {
  bibliography: Omit<Bibliography, 'error'>;
  source?: never;
  list?: never;
}

/** A list of papers in Markdown. */
export interface ListFile extends ListingPlace {
  list: MarkdownList;
  source?: never;
  bibliography?: never;
}

/** One file of `listings/`. */
export type ListingFile = PageFile | RecordsFile | ListFile;

/** The content folder as text and records, before any of it is understood. */
export interface ContentSource {
  listings: readonly ListingFile[];
  /** The curator's words about the site. */
  site: SiteFile;
  /** Facts about listings by id. */
  listingFacts: ReadonlyMap<string, ListingFacts>;
  metadata: readonly MetadataFile[];
  /** Topics with their ids. */
  topics: readonly (readonly [id: string, topic: Topic])[];
  /** What editors wrote about their topics, by topic. */
  introductions: ReadonlyMap<string, Introduction>;
  /** Topics of papers as an editor decided them. */
  assignments: readonly Assignment[];
  /** Hand-made expansions of abbreviations. */
  acronyms: Acronyms;
  /** What the topics' introductions point at. */
  references: readonly Reference[];
  /** Every address ever published; undefined where none are kept. */
  permalinks: PermalinksFile | undefined;
  /** Which papers cite which, by whatever they are called. */
  citations?: readonly PlacedCitation[];
  /** Lines of saved pages that a curator taught. */
  chrome?: OwnChrome;
  /** Whether a record that is left out is a problem, as in CI. */
  strict?: boolean;
  /** What was noticed when the folder was read. */
  notes?: readonly Note[];
  /** What went wrong when the folder was read. */
  problems: readonly Problem[];
}
