import { z } from 'astro/zod';
import { compare } from '../compare.ts';
import type { ContentSource } from '../corpus/content-source.ts';
import { type ListingFacts, listingFactsSchema } from '../listing/facts.ts';
import { pageSchema } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';
import { type Introduction, readIntroduction } from '../topics/introduction.ts';
import { findReferences, type Reference } from '../topics/references.ts';
import { type Topic, topicSchema } from '../topics/schema.ts';
import { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';
import { readAcronyms } from './read-acronyms.ts';
import { readAssignments } from './read-assignments.ts';
import { readChrome } from './read-chrome.ts';
import { readCitations } from './read-fetched.ts';
import { readListings, readMetadata } from './read-listings.ts';
import { readPermalinks } from './read-permalinks.ts';
import { readProse } from './read-prose.ts';
import { readSite } from './read-site.ts';

/**
 * Reads a content folder. What cannot be read or understood is among the problems of the result.
 * @param strict whether records that are left out are problems
 * @throws {ContentError} where there is no folder
 */
export async function readContent(
  folder: string,
  { strict = false }: { strict?: boolean } = {},
): Promise<ContentSource> {
  const reader = new FolderReader(folder);
  await reader.assertThere();
  const chrome = await readChrome(reader);
  const { listings, notes } = await readListings(reader);
  const [
    site,
    listingFacts,
    { metadata, notes: metadataNotes },
    { topics, introductions, references },
    acronyms,
    editorial,
    published,
    citations,
  ] = await Promise.all([
    readSite(reader),
    readListingFacts(reader, new Set(listings.map(({ id }) => id))),
    readMetadata(reader),
    readTopics(reader),
    readAcronyms(folder),
    readAssignments(folder),
    readPermalinks(folder),
    readCitations(reader),
  ]);
  return {
    listings,
    chrome,
    strict,
    site,
    listingFacts,
    metadata,
    topics,
    introductions,
    references,
    citations,
    acronyms: acronyms.acronyms,
    assignments: editorial.assignments,
    permalinks: published.permalinks,
    notes: [...notes, ...metadataNotes],
    problems: [...reader.problems, ...acronyms.problems, ...editorial.problems, ...published.problems],
  };
}

async function readListingFacts(
  reader: FolderReader,
  listings: ReadonlySet<string>,
): Promise<Map<string, ListingFacts>> {
  const file = 'listings.yaml';
  const source = await reader.text(file, true);
  const {
    data: facts,
    problems,
    lineOf,
  } = parseYaml(source ?? '', z.record(z.string(), listingFactsSchema), file);
  reader.problems.push(...problems);
  const byId = new Map<string, ListingFacts>();
  for (const [name, listing] of Object.entries(facts ?? {})) {
    const id = fileId(name);
    if (!listings.has(id))
      reader.problems.push({ kind: 'unknown-listing', file, line: lineOf([name]), text: name });
    byId.set(id, listing);
  }
  return byId;
}

async function readTopics(
  reader: FolderReader,
): Promise<Pick<ContentSource, 'topics' | 'introductions' | 'references'>> {
  const topics: [string, Topic][] = [];
  const introductions = new Map<string, Introduction>();
  const references: Reference[] = [];
  const ids = new Map<string, string>();
  for (const { file, name, source, body, data } of await readProse(reader, 'topics', topicSchema)) {
    const id = fileId(name);
    const other = ids.get(id);
    if (other !== undefined)
      reader.problems.push({ kind: 'same-topic-id', file, text: `${id}, as ${other} does` });
    else if (data) topics.push([id, data]);
    ids.set(id, file);
    introductions.set(id, readIntroduction(body, file));
    references.push(...findReferences(source, file));
  }
  topics.sort(([idA, a], [idB, b]) => a.order - b.order || compare(idA, idB));
  for (const { file, source } of await readProse(reader, 'pages', pageSchema))
    references.push(...findReferences(source, file));
  return { topics, introductions, references };
}
