import { z } from 'astro/zod';

/** `content/site.yaml`: what the keeper of a site says about it. */
export const siteFactsSchema = z.strictObject({
  /** `editors` shows the topics of `content/topics/` alone, `all` also those that are found in the text. */
  topics: z.enum(['all', 'editors']).default('all'),
});
export type SiteFacts = z.infer<typeof siteFactsSchema>;
