import { z } from 'astro/zod';
import { changedSchema, momentSchema } from '../desk/schema.ts';
import { slugSchema } from '../schema.ts';
import { SCREENING_MIGRATIONS } from './versions.ts';

/** What a reader can say of a paper by its title and abstract. */
export const VERDICTS = ['include', 'exclude', 'maybe'] as const;
/** Orders in which papers can be screened. */
export const ORDERS = ['listing', 'random', 'likely'] as const;

/** Papers to be screened, as they were when the project began: nothing is added to them or taken away later. */
const scopeSchema = z.object({
  /** Where they come from: all papers of the site, a search (also of a topic or listing), or the reader's desk. */
  kind: z.enum(['site', 'search', 'desk']),
  /** What readers know it by. */
  name: z.string().min(1),
  /** Parameters of the search page that found them, `q=migraine&topic=drugs`; missing where no search did. */
  query: z.string().exactOptional(),
  /** Whether the search went by what papers mean as well as by their words; missing where no search found them. */
  byMeaning: z.boolean().exactOptional(),
  /** Hash of the titles and abstracts of all papers that the site had. */
  corpus: z.string(),
  /** When the papers were gathered. */
  at: momentSchema,
  /** Entries of listings that these papers stand for: what of them says the same as another was merged by the site. */
  records: z.int().min(1),
  /** The papers in their order, with the titles that they had. */
  papers: z.array(z.object({ id: slugSchema, title: z.string().min(1) })).min(1),
});

/** What a review screens, and by which rules. */
export const projectSchema = z.object({
  /** What tells it from other projects, the same for all who screen it. */
  id: z.string().regex(/^[\w-]{8,}$/),
  scope: scopeSchema,
  /** Decides what is random about the order. */
  seed: z.int().min(0),
  /** The review's question. */
  question: changedSchema(z.string().min(1)),
  /** What a paper must have to be included, in words. */
  criteria: changedSchema(z.string()),
  /** Reasons for which papers are excluded, in the order of their keys. */
  reasons: changedSchema(z.array(z.string().min(1)).max(9)),
  /** Words that are marked in titles and abstracts, as signs for and against a paper. */
  highlights: changedSchema(z.object({ include: z.array(z.string()), exclude: z.array(z.string()) })),
  /** Whether what others have decided is hidden, and taught to no ranking, until readers are compared. */
  blind: changedSchema(z.boolean()),
  order: changedSchema(z.enum(ORDERS)),
  /** Whether it is put away. */
  archived: changedSchema(z.boolean()),
});

const entry = {
  /** When it was made: later than all that the reader made before. */
  at: momentSchema,
  /** Name of who made it. */
  reader: z.string().min(1),
  /** Slug of the paper. */
  paper: slugSchema,
};

/** One step of screening. Steps are added and never changed; what holds follows from all of them. */
export const entrySchema = z.discriminatedUnion('act', [
  z.object({
    ...entry,
    act: z.literal('decide'),
    verdict: z.enum(VERDICTS),
    /** Why it is excluded. */
    reason: z.string().min(1).exactOptional(),
    /** What put the paper into the reader's hands. */
    drawn: z.enum(ORDERS),
  }),
  z.object({
    ...entry,
    act: z.literal('note'),
    /** The reader's note as it reads from now on; empty takes it away. */
    text: z.string(),
  }),
  z.object({
    ...entry,
    act: z.literal('undo'),
    /** Moment of the reader's own decision that no longer holds. */
    undoes: momentSchema,
  }),
  z.object({
    ...entry,
    act: z.literal('settle'),
    /** What readers agreed on, whatever each of them decided. */
    verdict: z.enum(['include', 'exclude']),
    /** Why it is excluded. */
    reason: z.string().min(1).exactOptional(),
  }),
]);

/** What the file says it is. */
export const SCREENING_FORMAT = 'carrel-screening';
/** Version of the file's format, and of what the browser stores. */
export const SCREENING_VERSION = SCREENING_MIGRATIONS.length + 1;

/** The file of a project: its rules and every step of every reader, nothing left out. */
export const screeningFileSchema = z.object({
  format: z.literal(SCREENING_FORMAT),
  version: z.int().min(1).max(SCREENING_VERSION),
  /** Address of the site whose papers these are. */
  site: z.url(),
  /** When the file was written. */
  written: momentSchema,
  /** Name of the reader in whose browser it was written. */
  reader: z.string(),
  project: projectSchema,
  /** Steps in the order in which they were made. */
  log: z.array(entrySchema),
});

export type Verdict = (typeof VERDICTS)[number];
export type Order = (typeof ORDERS)[number];
export type Scope = z.infer<typeof scopeSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Decision = Extract<Entry, { act: 'decide' }>;
export type Settlement = Extract<Entry, { act: 'settle' }>;
export type ScreeningFile = z.infer<typeof screeningFileSchema>;
