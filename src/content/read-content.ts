import { z } from 'astro/zod';
import { compare } from '../compare.ts';
import type { ContentSource, MetadataFile } from '../corpus/content-source.ts';
import { type ListingFacts, listingFactsSchema } from '../listing/facts.ts';
import { cslItemSchema } from '../metadata/csl.ts';
import type { Problem } from '../problem.ts';
import { pageSchema } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';
import { findReferences, type Reference } from '../topics/references.ts';
import { type Topic, topicSchema } from '../topics/schema.ts';
import { FolderReader } from './folder-reader.ts';
import { describeIssue, parseYaml } from './parse-yaml.ts';
import { readAcronyms } from './read-acronyms.ts';
import { readAssignments } from './read-assignments.ts';
import { readPermalinks } from './read-permalinks.ts';
import { readProse } from './read-prose.ts';

/** Reads a content folder. What cannot be read or understood is among the problems of the result. */
export async function readContent(folder: string): Promise<ContentSource> {
  const reader = new FolderReader(folder);
  const listings = await readListings(reader);
  const [listingFacts, metadata, { topics, references }, acronyms, editorial, published] = await Promise.all([
    readListingFacts(reader, new Set(listings.map(({ id }) => id))),
    readMetadata(reader),
    readTopics(reader),
    readAcronyms(folder),
    readAssignments(folder),
    readPermalinks(folder),
  ]);
  return {
    listings,
    listingFacts,
    metadata,
    topics,
    references,
    acronyms: acronyms.acronyms,
    assignments: editorial.assignments,
    permalinks: published.permalinks,
    problems: [...reader.problems, ...acronyms.problems, ...editorial.problems, ...published.problems],
  };
}

async function readListings(reader: FolderReader): Promise<ContentSource['listings']> {
  const files = await reader.list('listings', '.txt');
  if (files.length === 0) reader.problems.push({ kind: 'no-listings', file: 'listings/' });
  const ids = new Set<string>();
  const listings: { id: string; file: string; source: string }[] = [];
  for (const file of files) {
    const id = fileId(stem(file));
    if (ids.has(id)) reader.problems.push({ kind: 'same-listing-id', file, text: id });
    ids.add(id);
    const source = await reader.text(file);
    if (source !== undefined) listings.push({ id, file, source });
  }
  return listings;
}

async function readListingFacts(
  reader: FolderReader,
  listings: ReadonlySet<string>,
): Promise<Map<string, ListingFacts>> {
  const file = 'listings.yaml';
  const source = await reader.text(file, true);
  const { data: facts, problems } = parseYaml(source ?? '', z.record(z.string(), listingFactsSchema), file);
  reader.problems.push(...problems);
  const byId = new Map<string, ListingFacts>();
  for (const [name, listing] of Object.entries(facts ?? {})) {
    const id = fileId(name);
    if (!listings.has(id)) reader.problems.push({ kind: 'unknown-listing', file, text: name });
    byId.set(id, listing);
  }
  return byId;
}

async function readMetadata(reader: FolderReader): Promise<MetadataFile[]> {
  const files: MetadataFile[] = [];
  const names = [...(await reader.list('metadata', '.json')), ...(await reader.list('metadata', '.bib'))];
  for (const file of names.sort()) {
    const source = await reader.text(file);
    if (source === undefined) continue;
    const items = file.endsWith('.bib')
      ? await parseBibliography(source, file, reader.problems)
      : parseItems(source, file, reader.problems);
    if (items) files.push({ file, items });
  }
  return files;
}

async function parseBibliography(
  source: string,
  file: string,
  problems: Problem[],
): Promise<MetadataFile['items'] | undefined> {
  // The library that reads BibTeX is large, and most content has none.
  const { parseBibtex } = await import('../metadata/bibtex.ts');
  const { items, errors } = parseBibtex(source);
  problems.push(...errors.map((error): Problem => ({ kind: 'unreadable-file', file, ...error })));
  return errors.length > 0 ? undefined : items;
}

function parseItems(source: string, file: string, problems: Problem[]): MetadataFile['items'] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    problems.push({ kind: 'unreadable-file', file, text: (error as Error).message });
    return undefined;
  }
  const result = z.array(cslItemSchema).safeParse(json);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const [index, ...path] = issue.path;
    const item = typeof index === 'number' ? `item ${index + 1}, ` : '';
    problems.push({ kind: 'invalid-data', file, text: `${item}${describeIssue({ ...issue, path })}` });
  }
  return undefined;
}

async function readTopics(reader: FolderReader): Promise<Pick<ContentSource, 'topics' | 'references'>> {
  const topics: [string, Topic][] = [];
  const references: Reference[] = [];
  const ids = new Map<string, string>();
  for (const { file, name, source, data } of await readProse(reader, 'topics', topicSchema)) {
    const id = fileId(name);
    const other = ids.get(id);
    if (other !== undefined)
      reader.problems.push({ kind: 'same-topic-id', file, text: `${id}, as ${other} does` });
    else if (data) topics.push([id, data]);
    ids.set(id, file);
    references.push(...findReferences(source, file));
  }
  topics.sort(([idA, a], [idB, b]) => a.order - b.order || compare(idA, idB));
  for (const { file, source } of await readProse(reader, 'pages', pageSchema))
    references.push(...findReferences(source, file));
  return { topics, references };
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}
