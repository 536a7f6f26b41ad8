import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { ContentSource } from '../corpus/build.ts';
import type { MetadataFile } from '../corpus/join-metadata.ts';
import { type ListingFacts, listingFactsSchema } from '../listing/facts.ts';
import { cslItemSchema } from '../metadata/csl.ts';
import type { Problem } from '../problem.ts';
import { fileId } from '../text/file-id.ts';
import { findReferences, type Reference } from '../topics/references.ts';
import { type Topic, topicSchema } from '../topics/schema.ts';
import { decodeText } from './decode-text.ts';
import { readAcronyms } from './read-acronyms.ts';
import { readAssignments } from './read-assignments.ts';

/** Reads a content folder. What cannot be read or understood is among the problems of the result. */
export async function readContent(folder: string): Promise<ContentSource> {
  const problems: Problem[] = [];
  const reader = new FolderReader(folder, problems);
  const listings = await readListings(reader);
  const [listingFacts, metadata, { topics, references }, acronyms, editorial] = await Promise.all([
    readListingFacts(reader, new Set(listings.map(({ id }) => id))),
    readMetadata(reader),
    readTopics(reader),
    readAcronyms(folder),
    readAssignments(folder),
  ]);
  problems.push(...acronyms.problems, ...editorial.problems);
  return {
    listings,
    listingFacts,
    metadata,
    topics,
    references,
    acronyms: acronyms.acronyms,
    assignments: editorial.assignments,
    problems,
  };
}

/** Reads text files below a folder and notes what goes wrong. */
class FolderReader {
  readonly #folder: string;
  readonly problems: Problem[];
  constructor(folder: string, problems: Problem[]) {
    this.#folder = folder;
    this.problems = problems;
  }

  /** Paths (below the content folder) of the files with that ending, sorted; none where the folder is missing. */
  async list(folder: string, ending: string): Promise<string[]> {
    const names = await readdir(join(this.#folder, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  }

  /** Text of a file; undefined (and a problem, unless it may be missing) where there is none. */
  async text(file: string, optional = false): Promise<string | undefined> {
    try {
      const decoded = decodeText(await readFile(join(this.#folder, file)));
      if ('text' in decoded) return decoded.text;
      this.problems.push({ kind: 'not-text', file, line: decoded.line });
    } catch (error) {
      if (optional && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      this.problems.push({ kind: 'unreadable-file', file, text: String((error as Error).message) });
    }
    return undefined;
  }

  /** Parses YAML and checks it; every error becomes a problem with its line. */
  yaml<T>(source: string, schema: z.ZodType<T>, file: string, firstLine = 1): T | undefined {
    const lineCounter = new LineCounter();
    const document = parseDocument(source, { lineCounter });
    const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
    for (const error of document.errors) {
      const [message = ''] = error.message.split('\n');
      this.problems.push({ kind: 'unreadable-file', file, line: lineAt(error.pos[0]), text: message });
    }
    if (document.errors.length > 0) return undefined;
    const result = schema.safeParse(document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const node = document.getIn(issue.path, true) ?? document.getIn(issue.path.slice(0, 1), true);
      const offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? 0;
      this.problems.push({ kind: 'invalid-data', file, line: lineAt(offset), text: describeIssue(issue) });
    }
    return undefined;
  }
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
  const facts = source && reader.yaml(source, z.record(z.string(), listingFactsSchema).nullable(), file);
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
  for (const file of await reader.list('metadata', '.json')) {
    const source = await reader.text(file);
    if (source === undefined) continue;
    const items = parseItems(source, file, reader.problems);
    if (items) files.push({ file, items });
  }
  return files;
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
  for (const file of await reader.list('topics', '.mdx')) {
    const source = await reader.text(file);
    if (source === undefined) continue;
    const frontMatter = /^---\r?\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
    const topic = reader.yaml(frontMatter, topicSchema, file, 2);
    if (topic) topics.push([fileId(stem(file)), topic]);
    references.push(...findReferences(source, file));
  }
  topics.sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1));
  return { topics, references };
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
