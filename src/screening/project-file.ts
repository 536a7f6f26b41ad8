import { parseObject, readEach } from '../desk/desk-file.ts';
import { upToDate } from '../desk/versions.ts';
import { mergeLogs } from './log.ts';
import {
  type Entry,
  entrySchema,
  type Project,
  projectSchema,
  SCREENING_FORMAT,
  SCREENING_VERSION,
  type ScreeningFile,
} from './schema.ts';
import { SCREENING_MIGRATIONS } from './versions.ts';

/** What a file of a project held, and what of it could not be read. */
export interface ReadScreening {
  project: Project;
  log: Entry[];
  /** Name of the reader in whose browser the file was written. */
  reader: string;
  /** Address of the site that wrote it; empty where the file does not say. */
  site: string;
  /** Sentences about steps that were left out. */
  leftOut: string[];
}

/** A project as a file: its rules and all steps in their order. */
export function writeScreening(
  { project, log, reader }: { project: Project; log: readonly Entry[]; reader: string },
  site: string,
  written: string,
): string {
  const file: ScreeningFile = {
    format: SCREENING_FORMAT,
    version: SCREENING_VERSION,
    site,
    written,
    reader,
    project,
    log: mergeLogs(log),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads what {@link writeScreening} wrote. A single step that is damaged, or is about none of the project's papers, is
 * left out and named.
 * @throws {Error} with a sentence for readers where the file as a whole is no project
 */
export function readScreening(text: string): ReadScreening {
  const file = parseObject(text);
  if (file?.format !== SCREENING_FORMAT)
    throw new Error('This is no file of a screening project. Choose one that “Save the project” wrote.');
  const version = typeof file.version === 'number' ? file.version : 0;
  const data = upToDate(file, version, SCREENING_MIGRATIONS) as typeof file | undefined;
  if (data === undefined)
    throw new Error(
      `This file is of version ${version}, which this site does not know yet: load the page again, or use the site that wrote it.`,
    );
  const project = projectSchema.safeParse(data.project);
  if (!project.success) {
    const [issue] = project.error.issues;
    throw new Error(`The project cannot be read (${issue?.path.join('.')}: ${issue?.message}).`);
  }
  const leftOut: string[] = [];
  const papers = new Set(project.data.scope.papers.map(({ id }) => id));
  const log = readEach(data.log, entrySchema, 'step', leftOut).filter((entry) => {
    if (!papers.has(entry.paper))
      leftOut.push(`A step is about “${entry.paper}”, which is none of the papers.`);
    return papers.has(entry.paper);
  });
  return {
    project: project.data,
    log: mergeLogs(log),
    reader: typeof data.reader === 'string' ? data.reader : '',
    site: typeof data.site === 'string' ? data.site : '',
    leftOut,
  };
}

/**
 * What readers of a file are told where this site lacks papers of it, as one with another corpus does; empty where it
 * has them all.
 * @param known papers of this site
 */
export function describeStrangers(
  { project, site }: Pick<ReadScreening, 'project' | 'site'>,
  known: ReadonlySet<string>,
): string {
  const { papers } = project.scope;
  const strange = papers.filter(({ id }) => !known.has(id)).length;
  if (strange === 0) return '';
  const which =
    strange === papers.length
      ? 'None of its papers is'
      : `${strange} of its ${papers.length} papers ${strange === 1 ? 'is' : 'are'} not`;
  return `${which} on this site, so that only titles can be shown of them${site ? `: the file was written on ${site}` : ''}.`;
}

/** A project as it was stored, brought up to date; undefined where it is damaged. */
export function readStoredProject(data: unknown, version: number): Project | undefined {
  return projectSchema.safeParse(upToDate(data, version, SCREENING_MIGRATIONS)).data;
}

/** A step as it was stored, brought up to date; undefined where it is damaged. */
export function readStoredEntry(data: unknown, version: number): Entry | undefined {
  return entrySchema.safeParse(upToDate(data, version, SCREENING_MIGRATIONS)).data;
}
