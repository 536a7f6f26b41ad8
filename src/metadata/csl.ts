import { z } from 'astro/zod';
import { factSourceSchema } from '../schema.ts';
import { normalizeTitle } from '../text/normalize.ts';

/** The only tags of CSL-JSON. */
const TAGS = /<\/?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>/gi;

/** A person in CSL-JSON. Either family and given names, or one literal name. */
const cslNameSchema = z.looseObject({
  /** Family name without particles, for example `Beethoven`. */
  family: z.string().optional(),
  given: z.string().optional(),
  /** Particle kept when only the family name is shown, for example `Van den`. */
  'non-dropping-particle': z.string().optional(),
  /** Particle left out when only the family name is shown, for example `von`. */
  'dropping-particle': z.string().optional(),
  /** For example `Jr.`. */
  suffix: z.string().optional(),
  /** Whole name of a group or of a person whose name has no parts. */
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

const cslDateSchema = z.looseObject({
  /** One date (or two for a range) as `[year, month?, day?]`; exporters write numbers, digit strings or nothing. */
  'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))).optional(),
  /** Date as text, for example `2024-05-02`. */
  raw: z.string().optional(),
  /** Date that its program could not take apart, for example `2024/05/02` or `in press`. */
  literal: z.string().optional(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/** Rich text of CSL-JSON as plain text: its tags go, and the HTML entities that some programs leave. */
const cslTextSchema = z
  .string()
  .transform((text) => (/[<&]/.test(text) ? normalizeTitle(text.replace(TAGS, '')).plain : text));

/** Text that some programs write as a number. */
const numberSchema = z.union([z.string(), z.number().transform(String)]);

/**
 * One bibliographic record in CSL-JSON, as Zotero exports it. Unknown fields are kept.
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const cslItemSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  /** CSL's type, for example `article-journal`. */
  type: z.string().optional(),
  /** Title with its markup: CSL's tags, or TeX where it comes from BibTeX. */
  title: z
    .string()
    .transform((title) => title.replace(/<\/?(?:span|sc)(?: [^<>]*)?>/gi, ''))
    .refine((title) => /\S/.test(title.replace(TAGS, '')), 'a title is missing'),
  author: z.array(cslNameSchema).optional(),
  /** When it was published. */
  issued: cslDateSchema.optional(),
  /** When it first appeared, if that was earlier and elsewhere: of a published paper, the date of its preprint. */
  'original-date': cslDateSchema.optional(),
  /** With its markup, as the title. */
  abstract: z.string().optional(),
  /** Journal or proceedings. */
  'container-title': cslTextSchema.optional(),
  /** Conference or other meeting. */
  'event-title': cslTextSchema.optional(),
  publisher: cslTextSchema.optional(),
  volume: numberSchema.optional(),
  issue: numberSchema.optional(),
  page: numberSchema.optional(),
  /** Keywords, with commas or semicolons between. */
  keyword: z.string().optional(),
  /** A tag, code or name of the language. */
  language: z.string().optional(),
  /** Report or preprint number, for example `arXiv:2306.03268`. */
  number: numberSchema.optional(),
  /** Where the paper is archived, for example `arXiv`. */
  archive: z.string().optional(),
  /** The paper's number there. */
  archive_location: numberSchema.optional(),
  /** Zotero's “Extra”, for example `arXiv:2306.03268 [cs]`. */
  note: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  /** Room for what CSL has no field for. */
  custom: z
    .looseObject({
      arxiv: z.string().optional(),
      /** Venue whose year is not known. */
      venue: z.string().optional(),
      /** Address of the authors' code. */
      code: z.string().optional(),
      /** Other titles that the paper was published under. */
      titleVariants: z.array(z.string()).optional(),
      /** DOI of the preprint of a published paper. */
      preprint: z.string().optional().catch(undefined),
      /** Where facts of the record were fetched. */
      facts: z.array(factSourceSchema).optional().catch(undefined),
      /** Services that gave no answer when it was fetched. */
      unanswered: z.array(z.string()).optional().catch(undefined),
    })
    .optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;
