import type { z } from 'astro/zod';
import { LineCounter } from 'yaml';
import { lineOfJsonError } from '../metadata/json-lines.ts';
import { type PermalinksFile, permalinksSchema } from '../permalinks/schema.ts';
import type { Problem } from '../problem.ts';
import { explainIssue } from './explain-issue.ts';
import { FolderReader } from './folder-reader.ts';
import { reservedKeys } from './reserved-keys.ts';

export const PERMALINKS_FILE = 'permalinks.json';

/** The published addresses, and what is wrong with them. */
export interface ReadPermalinks {
  /** Undefined where none are kept, and where there are problems. */
  permalinks: PermalinksFile | undefined;
  problems: Problem[];
}

/** Reads `permalinks.json` of a content folder; nothing where there is no such file. */
export async function readPermalinks(folder: string): Promise<ReadPermalinks> {
  const reader = new FolderReader(folder);
  const source = await reader.text(PERMALINKS_FILE, true);
  if (source === undefined) return { permalinks: undefined, problems: reader.problems };
  return parsePermalinks(source);
}

/** Parses the JSON of `permalinks.json`; every error becomes a problem with its line. */
export function parsePermalinks(source: string): ReadPermalinks {
  const file = PERMALINKS_FILE;
  const lineAt = countLines(source);
  const failed = (problems: Problem[]) => ({ permalinks: undefined, problems });
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const { message } = error as SyntaxError;
    const line = lineOfJsonError(source);
    return failed([{ kind: 'unreadable-file', file, line, text: message }]);
  }
  const { places, repeated } = findEntries(source);
  const lineOf = (...path: readonly PropertyKey[]) => {
    const offset = places.get(path.slice(0, 2).join('/')) ?? places.get(String(path[0]));
    return offset === undefined ? undefined : lineAt(offset);
  };
  const parsed = permalinksSchema.safeParse(json);
  const problems: Problem[] = repeated.map(({ id, offset }) => ({
    kind: 'invalid-data',
    file,
    line: lineAt(offset),
    text: `${id}: recorded twice`,
  }));
  const issues = (parsed.error?.issues ?? []).map((issue) => explainIssue(issue, permalinksSchema));
  for (const { path, ...explained } of [...reservedKeys(json), ...issues]) {
    problems.push({ kind: 'invalid-data', file, line: lineOf(...path) ?? 1, ...explained });
  }
  if (!parsed.success || problems.length > 0) return failed(problems);
  return { permalinks: { file, permalinks: toMaps(parsed.data), lineOf }, problems };
}

function toMaps(data: z.infer<typeof permalinksSchema>): PermalinksFile['permalinks'] {
  const entries = <T>(section: Record<string, T>) => new Map(Object.entries(section));
  return {
    papers: entries(data.papers),
    topics: entries(data.topics),
    listings: entries(data.listings),
    authors: entries(data.authors),
    terms: entries(data.terms),
    foundTopics: entries(data.foundTopics),
  };
}

/**
 * Where sections and entries begin, by `section` and `section/slug`. JSON says nothing of a key that stands twice, as
 * may happen when two people's changes are merged, but one of its addresses would be lost.
 * @param source well-formed JSON
 */
function findEntries(source: string): {
  places: Map<string, number>;
  repeated: { id: string; offset: number }[];
} {
  const places = new Map<string, number>();
  const repeated: { id: string; offset: number }[] = [];
  let depth = 0;
  let section = '';
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 || depth === 2) {
      const name = token.slice(1, -1);
      if (depth === 1) section = name;
      const id = depth === 1 ? section : `${section}/${name}`;
      if (places.has(id)) repeated.push({ id, offset: index });
      places.set(id, index);
    }
  }
  return { places, repeated };
}

/** Tells the line of an offset, from 1. Lines are counted when the first one is asked for. */
function countLines(source: string): (offset: number) => number {
  let counter: LineCounter | undefined;
  return (offset) => {
    if (!counter) {
      counter = new LineCounter();
      for (let start = 0; start >= 0; start = source.indexOf('\n', start) + 1 || -1)
        counter.addNewLine(start);
    }
    return counter.linePos(offset).line;
  };
}
