import { z } from 'astro/zod';
import { factsFromCsl } from '../metadata/facts.ts';
import { normalizeTitle } from '../text/normalize.ts';
import type { Doubt } from './choose.ts';
import { identifierFrom } from './identifier.ts';
import { RULES } from './services.ts';

const candidateSchema = z.strictObject({
  /** What the service calls it; `take` may name it. */
  id: z.string(),
  source: z.string(),
  title: z.string(),
  authors: z.string().optional(),
  issued: z.string().optional(),
  venue: z.string().optional(),
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  /** What speaks for it and against it. */
  why: z.string(),
});

const entrySchema = z.strictObject({
  /** The curator's word: the id, DOI or arXiv identifier of the right candidate, or `none`. */
  take: z.union([z.string(), z.number().transform(String)]).nullish(),
  candidates: z.array(candidateSchema).default([]),
});
export type UndecidedEntry = z.infer<typeof entrySchema>;

/** `metadata/undecided.yaml`: papers, by title, of which services know several or none for certain. */
export const undecidedSchema = z.record(z.string(), entrySchema);
export type Undecided = z.infer<typeof undecidedSchema>;

/** Authors beyond these are counted. */
const NAMED_AUTHORS = 4;

export function undecidedEntry(doubtful: readonly Doubt[]): UndecidedEntry {
  return {
    take: null,
    candidates: doubtful.map(({ candidate: { id, service, item }, why }) => {
      const { authors = [], issued, venue, uncitedVenue, doi, arxiv } = factsFromCsl(item);
      const names = authors.slice(0, NAMED_AUTHORS).map(({ name }) => name);
      const more = authors.length - names.length;
      const place = venue ?? uncitedVenue;
      return {
        id,
        source: RULES[service].name,
        title: normalizeTitle(item.title).plain,
        ...(names.length > 0 && { authors: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}` }),
        ...(issued && { issued }),
        ...(place && { venue: place }),
        ...(doi && { doi }),
        ...(arxiv && { arxiv }),
        why,
      };
    }),
  };
}

/** What a curator settled, as `choosePaper` takes it; undefined where nothing is. */
export function takenOf(entry: UndecidedEntry | undefined): string | undefined {
  const take = entry?.take?.trim();
  if (!take) return undefined;
  if (take.toLowerCase() === 'none') return 'none';
  return entry?.candidates.some(({ id }) => id === take) ? take : (identifierFrom(take) ?? take);
}
