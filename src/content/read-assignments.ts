import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Assignment } from '../topics/decisions.ts';
import { assignmentsSchema } from '../topics/schema.ts';
import { decodeText } from './decode-text.ts';

const FILE = 'assignments.yaml';

/** Topics that an editor decided, and what is wrong with them. */
export interface AssignmentsFile {
  assignments: Assignment[];
  problems: Problem[];
}

/** Reads `assignments.yaml` of a content folder; none where there is no such file. */
export async function readAssignments(folder: string): Promise<AssignmentsFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, FILE));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      assignments: [],
      problems: code === 'ENOENT' ? [] : [{ kind: 'unreadable-file', file: FILE, text: message }],
    };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return parseAssignments(decoded.text);
  return { assignments: [], problems: [{ kind: 'not-text', file: FILE, line: decoded.line }] };
}

/** Parses the YAML of `assignments.yaml`; every error becomes a problem with its line. */
export function parseAssignments(source: string): AssignmentsFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const errors: Problem[] = document.errors.map(({ message, pos }) => ({
    kind: 'unreadable-file',
    file: FILE,
    line: lineAt(pos[0]),
    text: message.split('\n')[0] ?? '',
  }));
  if (errors.length > 0) return { assignments: [], problems: errors };
  const lines = new Map<string, number>();
  for (const { key } of isMap(document.contents) ? document.contents.items : []) {
    if (isScalar(key) && key.range) lines.set(String(key.value), lineAt(key.range[0]));
  }
  const lineOf = (paper: string) => lines.get(paper) ?? 1;
  const result = assignmentsSchema.safeParse(document.toJS() ?? {});
  if (result.success) {
    const assignments = Object.entries(result.data).map(([paper, topics]) => {
      return { paper, topics, file: FILE, line: lineOf(paper) };
    });
    return { assignments, problems: [] };
  }
  const problems = result.error.issues.map(({ path, message }): Problem => {
    const [paper] = path;
    const text = paper === undefined ? message : `${String(paper)}: ${message}`;
    return { kind: 'invalid-data', file: FILE, line: lineOf(String(paper ?? '')), text };
  });
  return { assignments: [], problems };
}
