import { z } from 'astro/zod';
import { slugSchema } from '../schema.ts';
import { cleanText } from '../text/clean-schema.ts';

/** Front matter of `content/topics/<id>.mdx`. */
export const topicSchema = z.strictObject({
  /** Name for readers, for example `Scaling laws`. */
  title: cleanText(),
  /** Group of topics that it belongs to, for example `Training`. */
  area: cleanText(),
  /** Place among all topics, from 1; areas follow their first topic. */
  order: z.int().positive(),
  /** One sentence that says what belongs here, plain text. */
  definition: cleanText(),
  /** Words and phrases whose presence says that a paper belongs, lower case; other forms of a word are understood. */
  terms: z.array(cleanText()).default([]),
});
export type Topic = z.infer<typeof topicSchema>;

/** A topic as the site shows it, whoever it is from. */
export const shownTopicSchema = topicSchema.extend({
  /** Set where nobody wrote it: it was found in the text. */
  found: z.literal(true).optional(),
  /** Set where it is a heading of a list in Markdown, by whether anything is written under it, which then is the definition. */
  section: z.enum(['introduced', 'bare']).optional(),
  /** Set where what the topics of its area share has no name; `area` then names two of them. */
  namelessArea: z.literal(true).optional(),
  /** Parts that its papers fall into, each with the ids of its papers; missing where they fall into none. */
  subThemes: z.array(z.object({ title: z.string(), papers: z.array(slugSchema) })).optional(),
});
export type ShownTopic = z.infer<typeof shownTopicSchema>;

/**
 * `content/assignments.yaml`: topics of papers as an editor decided them. The key is the paper’s title (or the last part
 * of its page’s address), the value its topics, main topic first.
 */
export const assignmentsSchema = z.record(
  z.string().min(1),
  z
    .array(z.string().min(1))
    .min(1, 'name at least one topic, or remove the paper')
    .max(4, 'a paper has four topics at most')
    .refine((ids) => new Set(ids).size === ids.length, 'name each topic once'),
);
export type Assignments = z.infer<typeof assignmentsSchema>;
