import assert from 'node:assert/strict';
import { parsePermalinks } from '../../src/content/read-permalinks.ts';
import type { ContentSource, ListingFile, MetadataFile } from '../../src/corpus/content-source.ts';
import { parseBibtex } from '../../src/metadata/bibtex/parse.ts';

/** A content folder that is empty but for what a test puts into it. */
export function contentSource(changes: Partial<ContentSource>): ContentSource {
  return {
    listings: [],
    site: { topics: 'all' },
    listingFacts: new Map(),
    metadata: [],
    topics: [],
    introductions: new Map(),
    assignments: [],
    acronyms: {},
    references: [],
    permalinks: undefined,
    problems: [],
    ...changes,
  };
}

/** A listing of BibTeX. */
export const library = (id: string, source: string): ListingFile => ({
  id,
  file: `listings/${id}.bib`,
  bibliography: parseBibtex(source),
});
/** A file of metadata in BibTeX. */
export const metadata = (name: string, source: string): MetadataFile => ({
  file: `metadata/${name}.bib`,
  ...parseBibtex(source),
});
/** Recorded addresses. */
export const recorded = (json: object) => parsePermalinks(JSON.stringify(json)).permalinks ?? assert.fail();
