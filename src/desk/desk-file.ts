import type { z } from 'astro/zod';
import {
  DESK_FORMAT,
  DESK_VERSION,
  type Desk,
  type DeskFile,
  deskFileSchema,
  type Follow,
  followSchema,
  type KeptPaper,
  keptPaperSchema,
} from './schema.ts';
import { DESK_MIGRATIONS, upToDate } from './versions.ts';

/** What a file of a desk held, and what of it could not be read. */
export interface ReadDesk extends Desk {
  /** Sentences about entries that were left out. */
  leftOut: string[];
}

/** A desk as a file: everything on it, in the order of its addresses. */
export function writeDesk({ papers, follows }: Desk, site: string, written: string): string {
  const file: DeskFile = { format: DESK_FORMAT, version: DESK_VERSION, site, written, papers, follows };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads what {@link writeDesk} wrote, in this version or an older one. A single entry that is damaged is left out and named.
 * @throws {Error} with a sentence for readers where the file as a whole is no desk
 */
export function readDesk(text: string): ReadDesk {
  const file = parseObject(text);
  if (file?.format !== DESK_FORMAT) throw new Error('This is no file of a desk.');
  const version = typeof file.version === 'number' ? file.version : 0;
  const data = upToDate(file, version, DESK_MIGRATIONS);
  if (data === undefined)
    throw new Error(
      `This file is of version ${version}, which this site does not know yet: load the page again, or use the site that wrote it.`,
    );
  const { papers = [], follows = [] } = data as { papers?: unknown; follows?: unknown };
  const leftOut: string[] = [];
  return {
    papers: readEach(papers, deskFileSchema.shape.papers.element, 'paper', leftOut),
    follows: readEach(follows, deskFileSchema.shape.follows.element, 'search or page followed', leftOut),
    leftOut,
  };
}

/** A paper as it was stored, brought up to date; undefined where it is damaged. */
export function readStoredPaper(data: unknown, version: number): KeptPaper | undefined {
  return keptPaperSchema.safeParse(upToDate(data, version, DESK_MIGRATIONS)).data;
}

/** Something followed as it was stored, brought up to date; undefined where it is damaged. */
export function readStoredFollow(data: unknown, version: number): Follow | undefined {
  return followSchema.safeParse(upToDate(data, version, DESK_MIGRATIONS)).data;
}

/** A text as an object of JSON; undefined where it is none. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of a list that can be read; a sentence about each of the others is added to `leftOut`. */
export function readEach<T>(entries: unknown, schema: z.ZodType<T>, what: string, leftOut: string[]): T[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index) => {
    const read = schema.safeParse(entry);
    if (read.success) return [read.data];
    const [issue] = read.error.issues;
    leftOut.push(
      `The ${what} no. ${index + 1} cannot be read (${issue?.path.join('.')}: ${issue?.message}).`,
    );
    return [];
  });
}
