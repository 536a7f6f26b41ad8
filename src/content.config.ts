import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  glossaryLoader,
  listingsLoader,
  notesLoader,
  papersLoader,
  redirectsLoader,
  siteLoader,
  termsLoader,
  topicsLoader,
} from './build/corpus/corpus.ts';
import { proseLoader } from './build/prose/prose-loader.ts';
import { glossaryEntrySchema, keyTermSchema } from './glossary/schema.ts';
import { siteIdentitySchema } from './identity/schema.ts';
import { listingSchema } from './listing-schema.ts';
import { redirectSchema } from './permalinks/schema.ts';
import { noteSchema, pageSchema, paperSchema, slugSchema } from './schema.ts';
import { fileId } from './text/keys/file-id.ts';
import { shownTopicSchema, topicSchema } from './topics/schema.ts';

const papers = defineCollection({ loader: papersLoader(), schema: paperSchema });

const site = defineCollection({ loader: siteLoader(), schema: siteIdentitySchema });

const listings = defineCollection({ loader: listingsLoader(), schema: listingSchema });

/** What the build noticed in the content and let pass. */
const notes = defineCollection({ loader: notesLoader(), schema: noteSchema });

const glossary = defineCollection({ loader: glossaryLoader(), schema: glossaryEntrySchema });

const terms = defineCollection({ loader: termsLoader(), schema: keyTermSchema });

const redirects = defineCollection({ loader: redirectsLoader(), schema: redirectSchema });

const topics = defineCollection({
  loader: topicsLoader(),
  schema: z.strictObject({ id: slugSchema, ...shownTopicSchema.shape }),
});

/** What editors wrote about a topic; topics found in the text have none. */
const introductions = defineCollection({
  loader: proseLoader('introductions', fileId),
  schema: topicSchema,
});

const pages = defineCollection({ loader: proseLoader('pages', (name) => name), schema: pageSchema });

export const collections = {
  site,
  papers,
  listings,
  notes,
  glossary,
  terms,
  redirects,
  topics,
  introductions,
  pages,
};
