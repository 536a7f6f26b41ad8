import type { Problem } from '../problem.ts';
import type { Assignment } from '../topics/decisions.ts';
import { assignmentsSchema } from '../topics/schema.ts';
import { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';

const FILE = 'assignments.yaml';

/** Topics that an editor decided, and what is wrong with them. */
export interface AssignmentsFile {
  assignments: Assignment[];
  problems: Problem[];
}

/** Reads `assignments.yaml` of a content folder; none where there is no such file. */
export async function readAssignments(folder: string): Promise<AssignmentsFile> {
  const reader = new FolderReader(folder);
  const source = await reader.text(FILE, true);
  return source === undefined ? { assignments: [], problems: reader.problems } : parseAssignments(source);
}

/** Parses the YAML of `assignments.yaml`; every error becomes a problem with its line. */
export function parseAssignments(source: string): AssignmentsFile {
  const { data, problems, lineOf } = parseYaml(source, assignmentsSchema, FILE);
  const assignments = Object.entries(data ?? {}).map(([paper, topics]) => ({
    paper,
    topics,
    file: FILE,
    line: lineOf([paper]),
  }));
  return { assignments, problems };
}
