import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';

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
  const document = parseDocument(source, { lineCounter });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const keyLines = new Map<unknown, number>();
  for (const { key } of isMap(document.contents) ? document.contents.items : [])
    if (isScalar(key) && key.range) keyLines.set(key.value, lineAt(key.range[0]));
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node: unknown = path.length > 1 ? document.getIn(path, true) : undefined;
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return keyLines.get(path[0]) ?? firstLine;
  };
  const errors: Problem[] = document.errors.map(({ message, pos }) => ({
    kind: 'unreadable-file',
    file,
    line: lineAt(pos[0]),
    text: message.split('\n')[0] ?? '',
  }));
  if (errors.length > 0) return { data: undefined, problems: errors, lineOf };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { data: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue): Problem => {
    return { kind: 'invalid-data', file, line: lineOf(issue.path), text: describeIssue(issue) };
  });
  return { data: undefined, problems, lineOf };
}

/** Where in the data something is wrong, and what. */
export function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
