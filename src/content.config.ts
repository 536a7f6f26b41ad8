import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { settings } from './build/build-settings.ts';
import {
  glossaryLoader,
  listingsLoader,
  notesLoader,
  papersLoader,
  redirectsLoader,
  termsLoader,
  topicsLoader,
} from './build/corpus/corpus.ts';
import { glossaryEntrySchema, keyTermSchema } from './glossary/schema.ts';
import { redirectSchema } from './permalinks/schema.ts';
import { listingSchema, noteSchema, paperSchema, slugSchema } from './schema.ts';
import { topicSchema } from './topics/schema.ts';

const papers = defineCollection({ loader: papersLoader(), schema: paperSchema });

const listings = defineCollection({ loader: listingsLoader(), schema: listingSchema });

/** What the build noticed in the content and let pass. */
const notes = defineCollection({ loader: notesLoader(), schema: noteSchema });

const glossary = defineCollection({ loader: glossaryLoader(), schema: glossaryEntrySchema });

const terms = defineCollection({ loader: termsLoader(), schema: keyTermSchema });

const redirects = defineCollection({ loader: redirectsLoader(), schema: redirectSchema });

const topics = defineCollection({
  loader: topicsLoader(),
  schema: z.strictObject({ id: slugSchema, ...topicSchema.shape }),
});

/** What editors wrote about a topic; topics found in the text have none. */
const introductions = defineCollection({
  loader: glob({ base: `${settings.contentDir}/topics`, pattern: '*.mdx' }),
  schema: topicSchema,
});

const pages = defineCollection({
  loader: glob({ base: `${settings.contentDir}/pages`, pattern: '**/*.mdx' }),
  schema: z.strictObject({
    /** Heading of the page. */
    title: z.string().min(1),
    /** One sentence for search engines and link previews. */
    description: z.string().min(1),
  }),
});

export const collections = {
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
