import { z } from 'astro/zod';
import { paperTypeSchema, slugSchema } from '../schema.ts';
import { DESK_MIGRATIONS } from './versions.ts';

/** How far a reader has come with a paper. */
export const STATUSES = ['to-read', 'reading', 'read'] as const;

/** When something was changed: a moment in UTC, as `Date.prototype.toISOString` writes it. */
export const momentSchema = z.iso.datetime({ precision: 3 });

/** A value with the moment of its last change, by which two copies of a desk are merged. */
export function changedSchema<T extends z.ZodType>(value: T) {
  return z.object({
    value,
    /** When it was changed last. */
    at: momentSchema,
  });
}

/** A value with the moment of its last change. */
export interface Changed<T> {
  value: T;
  at: string;
}

const daySchema = z.object({ 'date-parts': z.tuple([z.array(z.int()).min(1)]) });
const text = z.string().exactOptional();

/** The facts of a paper as its `.csl.json` has them. */
const factsSchema = z.object({
  id: z.string(),
  type: paperTypeSchema,
  title: z.string().min(1),
  author: z.array(z.object({ family: text, given: text, suffix: text, literal: text })).exactOptional(),
  issued: daySchema.exactOptional(),
  'original-date': daySchema.exactOptional(),
  'container-title': text,
  'event-title': text,
  volume: text,
  issue: text,
  page: text,
  publisher: text,
  number: text,
  archive: z.literal('arXiv').exactOptional(),
  archive_location: text,
  language: text,
  DOI: text,
  URL: z.string(),
  abstract: text,
  keyword: text,
  note: text,
  custom: z.object({
    arxiv: text,
    venue: text,
    page: z.string(),
    topics: z.array(z.string()),
    listings: z.array(z.string()),
  }),
});

/** Facts of a paper at the time it was kept: it may leave the site, and stays on the desk. */
export type PaperFacts = z.infer<typeof factsSchema>;

/** A paper on the desk, or taken off it: then it is remembered as such, for copies of the desk that still have it. */
export const keptPaperSchema = z.object({
  /** Slug of the paper's page. */
  id: slugSchema,
  /** Whether it is on the desk. */
  kept: changedSchema(z.boolean()),
  /** How far the reader has come with it. */
  status: changedSchema(z.enum(STATUSES)),
  /** The reader's own tags, each once, in their order. */
  tags: changedSchema(z.array(z.string().min(1))),
  /** The reader's note, in Markdown; empty where there is none. */
  note: changedSchema(z.string()),
  /** What the site knew of the paper; missing where it could not be had when the paper was kept. */
  facts: changedSchema(factsSchema).exactOptional(),
});

export type Status = (typeof STATUSES)[number];
export type KeptPaper = z.infer<typeof keptPaperSchema>;

/** A search, topic, author or venue whose new papers the reader wants to see. */
export const followSchema = z.object({
  /** Address of the page below the site's base path: `search/?q=long+context`, `topics/compression/`. */
  id: z.string().regex(/^(?:search\/\?|(?:topics|authors|venues)\/)/),
  /** What the reader calls it. */
  name: changedSchema(z.string().min(1)),
  /** Whether it is followed. */
  kept: changedSchema(z.boolean()),
  /** How far the reader has seen what was added to the site: everything before a day, and those papers of that day. */
  seen: changedSchema(z.object({ day: z.iso.date(), papers: z.array(slugSchema) })),
});
export type Follow = z.infer<typeof followSchema>;

/** What the file says it is. */
export const DESK_FORMAT = 'carrel-desk';
/** Version of the file's format, and of what the browser stores. */
export const DESK_VERSION = DESK_MIGRATIONS.length + 1;

/** The file of a desk: everything on it, nothing left out. */
export const deskFileSchema = z.object({
  format: z.literal(DESK_FORMAT),
  version: z.int().min(1).max(DESK_VERSION),
  /** Address of the site whose papers these are. */
  site: z.url(),
  /** When the file was written. */
  written: momentSchema,
  papers: z.array(keptPaperSchema),
  follows: z.array(followSchema),
});

export type DeskFile = z.infer<typeof deskFileSchema>;

/** All that a reader has put together. */
export type Desk = Pick<DeskFile, 'papers' | 'follows'>;
