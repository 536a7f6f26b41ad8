import { z } from 'astro/zod';
import { issuedSchema } from '../schema.ts';
import { cleanText } from '../text/clean-schema.ts';

/** What `content/listings.yaml` may say about a listing; the key is the file's name without its ending. */
export const listingFactsSchema = z.strictObject({
  /** Title for readers; the id stands in where it is missing. */
  title: cleanText().optional(),
  /** Where the listing was saved from. */
  source: cleanText().optional(),
  /** When it was saved: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  saved: issuedSchema.optional(),
  /** One or two sentences about it. */
  description: cleanText().optional(),
});
export type ListingFacts = z.infer<typeof listingFactsSchema>;
