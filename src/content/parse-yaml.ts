import type { z } from 'astro/zod';
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import { explainIssue } from './explain-issue.ts';
import { reservedKeys } from './reserved-keys.ts';

/** What YAML says, or what is wrong with it. */
export interface ParsedYaml<T> {
  /** The data; undefined where there are problems. */
  data: T | undefined;
  problems: Problem[];
  /** Line of the value at a path of keys, or of a key at the top, from 1. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses YAML and checks it against a schema; every error becomes a problem with its line.
 * @param file path that problems name
 * @param firstLine line of the file that the source begins in, from 1
 */
export function parseYaml<T>(
  source: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine = 1,
): ParsedYaml<T> {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const unreadable = (text: string, line: number): Problem => ({ kind: 'unreadable-file', file, line, text });
  let document: Document;
  try {
    document = parseDocument(source, { lineCounter, logLevel: 'error' });
  } catch (error) {
    // Lists in lists in lists, thousands deep.
    return { data: undefined, problems: [unreadable(String(error), firstLine)], lineOf: () => firstLine };
  }
  const keyLines = new Map<unknown, number>();
  for (const { key } of isMap(document.contents) ? document.contents.items : [])
    if (isScalar(key) && key.range) keyLines.set(key.value, lineAt(key.range[0]));
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node: unknown = path.length > 1 ? document.getIn(path, true) : undefined;
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return keyLines.get(path[0]) ?? firstLine;
  };
  const failed = (problems: Problem[]) => ({ data: undefined, problems, lineOf });
  if (document.errors.length > 0)
    return failed(
      document.errors.map(({ message, pos }) => unreadable(withoutPlace(message), lineAt(pos[0]))),
    );
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    const { name, offset } = firstAlias(document);
    const why = /unresolved/i.test(String(error)) ? 'there is no such anchor' : String(error);
    return failed([unreadable(`*${name}: ${why} (a text that begins with * needs quotes)`, lineAt(offset))]);
  }
  const result = schema.safeParse(value ?? {});
  const issues = [
    ...reservedKeys(value),
    ...(result.error?.issues ?? []).map((issue) => explainIssue(issue, schema)),
  ];
  if (result.success && issues.length === 0) return { data: result.data, problems: [], lineOf };
  return failed(
    issues.map(({ path, ...explained }) => ({
      kind: 'invalid-data',
      file,
      line: lineOf(path),
      ...explained,
    })),
  );
}

/** What the parser says; the line that it names is counted from the source's first and not from the file's. */
function withoutPlace(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
}

/** The first alias (`*name`) that has no anchor, or else the first one: what keeps well-formed YAML from being data. */
function firstAlias(document: Document): { name: string; offset: number } {
  const anchors = new Set<string>();
  const aliases: { name: string; offset: number; isLost: boolean }[] = [];
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
      if (isAlias(node))
        aliases.push({
          name: node.source,
          offset: node.range?.[0] ?? 0,
          isLost: !anchors.has(node.source),
        });
    },
  });
  return aliases.find(({ isLost }) => isLost) ?? aliases[0] ?? { name: '', offset: 0 };
}
