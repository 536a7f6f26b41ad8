import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { readContent } from '../../../src/content/read-content.ts';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { glossaryEntrySchema, keyTermSchema } from '../../../src/glossary/schema.ts';
import { listingSchema } from '../../../src/listing-schema.ts';
import { redirectSchema } from '../../../src/permalinks/schema.ts';
import { paperSchema } from '../../../src/schema.ts';
import { shownTopicSchema } from '../../../src/topics/schema.ts';

// Builds take the records as they are, since checking them all would copy them all.
describe('every record of a corpus fits its schema', () => {
  for (const name of ['toy', 'hostile'])
    test(`the ${name} one's do`, async () => {
      const corpus = buildCorpus(await readContent(join(import.meta.dirname, '../../fixtures', name)));
      const problems = (
        [
          [paperSchema, corpus.papers],
          [listingSchema, corpus.listings],
          [shownTopicSchema, corpus.topics.map(([, topic]) => topic)],
          [glossaryEntrySchema, corpus.glossary],
          [keyTermSchema, corpus.terms],
          [redirectSchema, corpus.redirects],
        ] as const
      ).flatMap(([schema, records]) => {
        const { error } = z.array(schema as z.ZodType).safeParse(records);
        return error ? z.prettifyError(error) : [];
      });
      assert.deepEqual(problems, []);
      assert.ok(corpus.papers.length > 10);
    });
});
