import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { makingsLoader, siteLoader, topicsLoader } from './build/corpus/corpus.ts';
import { proseLoader } from './build/prose/prose-loader.ts';
import { siteIdentitySchema } from './identity/schema.ts';
import { pageSchema, slugSchema } from './schema.ts';
import { fileId } from './text/keys/file-id.ts';
import { shownTopicSchema, topicSchema } from './topics/schema.ts';

const site = defineCollection({ loader: siteLoader(), schema: siteIdentitySchema });

const makings = defineCollection({
  loader: makingsLoader(),
  schema: z.strictObject({ id: z.string(), times: z.int() }),
});

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
  makings,
  topics,
  introductions,
  pages,
};
