import type { Acronyms } from '../glossary/schema.ts';
import type { ListingFacts } from '../listing/facts.ts';
import type { CslItem } from '../metadata/csl.ts';
import type { PermalinksFile } from '../permalinks/schema.ts';
import type { Problem } from '../problem.ts';
import type { Assignment } from '../topics/decisions.ts';
import type { Reference } from '../topics/references.ts';
import type { Topic } from '../topics/schema.ts';

/** The records of one metadata file. */
export interface MetadataFile {
  /** Path that problems and notes name. */
  file: string;
  items: readonly CslItem[];
}

/** The content folder as text and records, before any of it is understood. */
export interface ContentSource {
  listings: readonly {
    /** Id of the listing. */
    id: string;
    /** Path below the content folder, for example `listings/march.txt`. */
    file: string;
    /** Whole text of the file. */
    source: string;
  }[];
  /** Facts about listings by id. */
  listingFacts: ReadonlyMap<string, ListingFacts>;
  metadata: readonly MetadataFile[];
  /** Topics with their ids. */
  topics: readonly (readonly [id: string, topic: Topic])[];
  /** Topics of papers as an editor decided them. */
  assignments: readonly Assignment[];
  /** Hand-made expansions of abbreviations. */
  acronyms: Acronyms;
  /** What the topics' introductions point at. */
  references: readonly Reference[];
  /** Every address ever published; undefined where none are kept. */
  permalinks: PermalinksFile | undefined;
  /** What went wrong when the folder was read. */
  problems: readonly Problem[];
}
