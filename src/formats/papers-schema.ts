import { z } from 'astro/zod';
import type { Routes } from '../routes.ts';
import { linkSchema, paperSchema, placementSchema, relatedSchema, topicScoreSchema } from '../schema.ts';

const { id, title, abstract, abstractHtml, acronyms, issued, venue, doi, arxiv } = paperSchema.shape;

/** A paper as `papers.json` has it. */
export const paperRecordSchema = z.strictObject({
  id: id.describe('Slug of the paper: the last part of its address.'),
  url: z.url().describe('Address of the paper’s page.'),
  title: title.describe('Title as plain text.'),
  abstract: abstract.describe('Abstract as plain text.'),
  abstractHtml: abstractHtml.describe('Abstract as HTML with inline markup.'),
  listings: z
    .array(placementSchema.omit({ line: true }))
    .min(1)
    .describe('Listings that the paper stands in, each with its rank there, from 1.'),
  topics: z.array(topicScoreSchema).describe('Topics with scores from 0 to 1, best first.'),
  related: z
    .array(relatedSchema)
    .describe('Related papers with scores from 0 to 1 and the terms that both share, best first.'),
  links: z.array(linkSchema).describe('Addresses in the abstract and of the authors’ code.'),
  acronyms: acronyms.describe('Abbreviations that the abstract defines.'),
  authors: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Authors in order; missing where they are not known.'),
  issued: issued.describe('Date of publication: YYYY, YYYY-MM or YYYY-MM-DD; missing where it is not known.'),
  venue: venue.describe('Where it was published; missing where that is not known.'),
  doi: doi.describe('DOI without resolver.'),
  arxiv: arxiv.describe('arXiv identifier without version.'),
});

/** The file `papers.json`: all papers in reading order. */
export const papersFileSchema = z.array(paperRecordSchema);

/** JSON Schema (2020-12) of `papers.json`. */
export function papersJsonSchema(routes: Routes): string {
  const { $schema, ...schema } = z.toJSONSchema(papersFileSchema);
  const file = routes.absolute(routes.file('papers.schema.json'));
  return `${JSON.stringify({ $schema, $id: file, title: 'Papers in reading order', ...schema }, null, 2)}\n`;
}
