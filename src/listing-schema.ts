import { z } from 'astro/zod';
import { issuedSchema, slugSchema } from './schema.ts';

const listingHeadingSchema = z.object({
  title: z.string().min(1),
  /** Its place on the listing’s pages, as in `#heading-lamps`. */
  anchor: slugSchema,
  /** How many headings it stands below, itself included, from 1. */
  depth: z.int().positive(),
  /** Which of the listing's papers follows it, from 0. */
  place: z.int().nonnegative(),
  /** Id of the section that it begins, where papers are narrowed by these. */
  section: slugSchema.optional(),
});
export type ListingHeading = z.infer<typeof listingHeadingSchema>;

const listingSectionSchema = z.object({
  /** Id by which papers name it and lists are narrowed. */
  id: slugSchema,
  title: z.string().min(1),
});

/** A link of a listing that is no paper's. */
const setAsideSchema = z.object({
  /** Line of the file, from 1. */
  line: z.int().positive(),
  /** What it says. */
  text: z.string(),
  url: z.string(),
});

/** Facts about a listing: from `content/listings.yaml`, and what was counted in its file. */
export const listingSchema = z.object({
  /** Path of its file below `listings/` without the ending, folded to a slug. */
  id: slugSchema,
  /** Path of the file below the content folder, for example `listings/march.txt`. */
  file: z.string(),
  /** Title for readers. */
  title: z.string(),
  /** Where the listing was saved from. */
  source: z.string().optional(),
  /** When it was saved, as exactly as it is known. */
  saved: issuedSchema.optional(),
  /** One or two sentences about it. */
  description: z.string().optional(),
  /** Slugs of its papers in rank order. */
  papers: z.array(slugSchema),
  /** Its headings in order, those without papers left out; missing where it has none. */
  headings: z.array(listingHeadingSchema).min(1).optional(),
  /** Its headings that papers can be narrowed by; missing where these are the papers' topics, or where it has none. */
  sections: z.array(listingSectionSchema).min(1).optional(),
  /** Links in it that are no papers'; missing where only papers are looked for. */
  setAside: z.array(setAsideSchema).optional(),
  /** How its curator wants the list itself to be cited, in BibTeX. */
  bibtex: z.string().optional(),
});
export type Listing = z.infer<typeof listingSchema>;
