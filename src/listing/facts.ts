import { z } from 'astro/zod';

/** What `content/listings.yaml` may say about a listing; the key is the file's name without its ending. */
export const listingFactsSchema = z.strictObject({
  /** Title for readers; the id stands in where it is missing. */
  title: z.string().min(1).optional(),
  /** Where the listing was saved from. */
  source: z.string().min(1).optional(),
  /** When it was saved: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  saved: z
    .string()
    .regex(/^\d{4}(?:-\d{2}){0,2}$/, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes')
    .optional(),
  /** One or two sentences about it. */
  description: z.string().min(1).optional(),
});
export type ListingFacts = z.infer<typeof listingFactsSchema>;
