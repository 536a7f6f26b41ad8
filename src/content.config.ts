import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { makingsLoader } from './build/corpus/corpus.ts';
import { proseLoader } from './build/prose/prose-loader.ts';
import { pageSchema } from './schema.ts';
import { fileId } from './text/keys/file-id.ts';
import { topicSchema } from './topics/schema.ts';

const makings = defineCollection({
  loader: makingsLoader(),
  schema: z.strictObject({ id: z.string(), times: z.int() }),
});

/** What editors wrote about a topic; topics found in the text have none. */
const introductions = defineCollection({
  loader: proseLoader('introductions', fileId),
  schema: topicSchema,
});

const pages = defineCollection({ loader: proseLoader('pages', (name) => name), schema: pageSchema });

export const collections = {
  makings,
  introductions,
  pages,
};
