import { compare } from '../../compare.ts';
import { entryKey, mergeLogs } from '../../screening/log.ts';
import { readStoredEntry, readStoredProject } from '../../screening/project-file.ts';
import { type Entry, type Project, SCREENING_VERSION } from '../../screening/schema.ts';
import { changeDocuments, readDocuments, StorageError, type StoredDocument } from '../desk/documents.ts';

/** Kind of the documents about projects, whose ids are those of the projects. */
export const PROJECT_KIND = 'screening';
/** Kind of the documents that hold the reader's name in a project. */
const READER_KIND = 'screening-reader';

/** Kind of the steps of a project, each a document of its own: a step is written once and never again. */
export function logKind(project: string): string {
  return `screening-log ${project}`;
}

/** A project with all that was done in it. */
export interface StoredProject {
  project: Project;
  log: Entry[];
  /** Name of the reader here; empty where it is not known yet. */
  reader: string;
  /** How many steps cannot be read. They stay where they are. */
  damaged: number;
}

const FAULTS = {
  blocked:
    'This browser keeps nothing for this site: the project is gone when you leave. Save it in a file before.',
  full: 'This browser has no room left. What was decided before is still there; this step is not kept. Save the project in a file, and make room.',
  broken:
    'The browser’s storage failed: this step is not kept. Save the project in a file, and load the page again.',
} as const;

export const BLOCKED: string = FAULTS.blocked;

/** What readers are told of something that went wrong. */
export function describeFault(error: unknown): string {
  if (error instanceof StorageError) return FAULTS[error.fault];
  return error instanceof Error ? error.message : String(error);
}

/** All projects, the last begun first, and how many cannot be read. @throws {StorageError} */
export async function loadProjects(): Promise<{ projects: Project[]; damaged: number }> {
  const documents = await readDocuments(PROJECT_KIND);
  const projects = documents.flatMap(({ data, version }) => readStoredProject(data, version) ?? []);
  projects.sort((a, b) => compare(b.scope.at, a.scope.at));
  return { projects, damaged: documents.length - projects.length };
}

/** A project; undefined where there is none, or it cannot be read. @throws {StorageError} */
export async function loadProject(id: string): Promise<StoredProject | undefined> {
  const { projects } = await loadProjects();
  const project = projects.find((known) => known.id === id);
  if (!project) return undefined;
  const steps = await readDocuments(logKind(id));
  const log = steps.flatMap(({ data, version }) => readStoredEntry(data, version) ?? []);
  const names = await readDocuments(READER_KIND);
  const name = names.find((document) => document.id === id)?.data;
  return {
    project,
    log: mergeLogs(log),
    reader: typeof name === 'string' ? name : '',
    damaged: steps.length - log.length,
  };
}

/** Stores a project's rules, in place of those that are stored. @throws {StorageError} */
export async function storeProject(project: Project): Promise<void> {
  await changeDocuments(PROJECT_KIND, [project.id], (id) => document(PROJECT_KIND, id, project));
}

/** Stores who the reader is in a project here. @throws {StorageError} */
export async function storeReader(project: string, reader: string): Promise<void> {
  await changeDocuments(READER_KIND, [project], (id) => document(READER_KIND, id, reader));
}

/** Adds steps to those that are stored, all or none. @throws {StorageError} */
export async function addEntries(project: string, entries: readonly Entry[]): Promise<void> {
  const kind = logKind(project);
  const byKey = new Map(entries.map((entry) => [entryKey(entry), entry]));
  await changeDocuments(kind, [...byKey.keys()], (id, known) => known ?? document(kind, id, byKey.get(id)));
}

/** Removes a project and all that was done in it, for good. @throws {StorageError} */
export async function removeProject(id: string): Promise<void> {
  const steps = await readDocuments(logKind(id));
  await changeDocuments(PROJECT_KIND, [id], () => undefined);
  await changeDocuments(READER_KIND, [id], () => undefined);
  await changeDocuments(
    logKind(id),
    steps.map((step) => step.id),
    () => undefined,
  );
}

function document(kind: string, id: string, data: unknown): StoredDocument {
  return { kind, id, version: SCREENING_VERSION, data };
}
