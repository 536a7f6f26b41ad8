import { z } from 'astro/zod';
import type { Routes } from '../routes.ts';
import {
  linkKindSchema,
  linkSchema,
  paperSchema,
  placementSchema,
  relatedSchema,
  topicScoreSchema,
} from '../schema.ts';

const { id, title, abstract, abstractHtml, definedAbbreviations, doi, arxiv } = paperSchema.shape;
const { added, changed, cites, sections, type, issued, venue, uncitedVenue, volume, issue, pages } =
  paperSchema.shape;

/** A paper as `papers.json` has it. */
const paperRecordSchema = z.strictObject({
  id: id.describe('Slug of the paper: the last part of its address.'),
  url: z.url().describe('Address of the paper’s page.'),
  title: title.describe('Title as plain text.'),
  abstract: abstract.describe('Abstract as plain text.'),
  abstractHtml: abstractHtml.describe('Abstract as HTML with inline markup.'),
  listings: z
    .array(placementSchema.omit({ line: true, note: true }))
    .min(1)
    .describe('Listings that the paper stands in, each with its rank there, from 1.'),
  topics: z.array(topicScoreSchema).describe('Topics with scores from 0 to 1, best first.'),
  related: z
    .array(relatedSchema)
    .describe('Related papers with scores from 0 to 1 and the terms that both share, best first.'),
  links: z
    .array(z.strictObject({ ...linkSchema.shape, kind: linkKindSchema.exclude(['pdf', 'slides', 'video']) }))
    .describe('Addresses in the abstract and of the authors’ code.'),
  acronyms: definedAbbreviations.describe('Abbreviations that the abstract defines.'),
  authors: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Authors in order; missing where they are not known.'),
  type: type.describe('Kind of text in the words of CSL; article is a preprint.'),
  issued: issued.describe(
    'Date of publication, or of the preprint where there is no venue: YYYY, YYYY-MM or YYYY-MM-DD; missing where it is not known.',
  ),
  firstSeen: issued.describe('Date of its first appearance, as a preprint or published.'),
  venue: venue.describe('Where it was published; missing where that is not known.'),
  uncitedVenue: uncitedVenue.describe('Where it was published in a year that is not known.'),
  volume: volume.describe('Volume of the journal or proceedings.'),
  issue: issue.describe('Issue of the journal.'),
  pages: pages.describe('Pages, or the number of the article.'),
  doi: doi.describe('DOI without resolver.'),
  arxiv: arxiv.describe('arXiv identifier without version.'),
  cites: cites.describe('Papers of this file that it cites, by id; missing where none is known.'),
  sections: sections.describe('Sections of lists that it stands in; missing where topics say as much.'),
  added: added.describe('Day on which it was added to this site.'),
  changed: changed.describe('Day on which its title or facts were last changed here.'),
});

/** The file `papers.json`: all papers in reading order. */
const papersFileSchema = z.array(paperRecordSchema);

/** JSON Schema (2020-12) of `papers.json`. */
export function papersJsonSchema(routes: Routes): string {
  const { $schema, ...schema } = z.toJSONSchema(papersFileSchema);
  const file = routes.absolute(routes.file('papers.schema.json'));
  return `${JSON.stringify({ $schema, $id: file, title: 'Papers in reading order', ...schema }, null, 2)}\n`;
}
