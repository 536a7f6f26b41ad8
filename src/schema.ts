import { z } from 'astro/zod';

/** File systems take 255 characters, and files beside a page have an ending. */
const LONGEST_SLUG = 200;

/** Identifiers in addresses: lower-case ASCII words joined by `-`. */
export const slugSchema = z
  .string()
  .max(LONGEST_SLUG, `an address of more than ${LONGEST_SLUG} characters; no folder may be named so`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A calendar date known to the year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const issuedSchema = z
  .string()
  .regex(
    /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'write the date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes',
  )
  .refine(isInCalendar, 'a date that no calendar has');

function isInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What an address leads to; `pdf`, `slides` and `video` where a list says so. */
export const linkKindSchema = z.enum(['code', 'data', 'model', 'project', 'pdf', 'slides', 'video', 'other']);
export type LinkKind = z.infer<typeof linkKindSchema>;

export const linkSchema = z.object({
  /** Absolute http(s) address, without trailing punctuation. */
  url: z.string(),
  /** What the address leads to. */
  kind: linkKindSchema,
});
export type Link = z.infer<typeof linkSchema>;

export const placementSchema = z.object({
  /** Id of the listing: its path below `listings/` without the ending, folded to a slug. */
  id: slugSchema,
  /** Position in the listing, from 1. */
  rank: z.int().positive(),
  /** First line of the entry (its title) in the file, from 1. */
  line: z.int().positive(),
  /** What the listing's curator says about the paper there. */
  note: z.string().optional(),
});
export type Placement = z.infer<typeof placementSchema>;

export const topicScoreSchema = z.object({
  /** Id of the topic. */
  id: slugSchema,
  /** How well the paper fits, 0…1. */
  score: z.number().min(0).max(1),
});
export type TopicScore = z.infer<typeof topicScoreSchema>;

const authorSchema = z.object({
  /** Whole name in reading order, for example `Vincent J. Hellendoorn`. */
  name: z.string(),
  /** Key of the person's page. People are told apart by their folded names only. */
  slug: slugSchema,
  /** Family name with its particles, for example `Van den Broeck`; missing where the source gives one literal name. */
  family: z.string().optional(),
  /** Given names, for example `Vincent J.`. */
  given: z.string().optional(),
  /**
   * What of the person has been published and stays, however few papers are left and however many there are in all: the
   * page, or files of its list, too. Missing where nothing has been.
   */
  published: z.enum(['page', 'files']).optional(),
});
export type Author = z.infer<typeof authorSchema>;

export const relatedSchema = z.object({
  /** Slug of the related paper. */
  id: slugSchema,
  /** Closeness, 0…1. */
  score: z.number().min(0).max(1),
  /** Terms that both papers share, strongest first. */
  shared: z.array(z.string()),
});

const abbreviationSchema = z.object({
  /** Short form as written, for example `LLMs`. */
  short: z.string(),
  /** What it stands for, for example `large language models`. */
  long: z.string(),
});

const recordPlaceSchema = z.object({
  /** Path below the content folder, for example `metadata/papers.csl.json`. */
  file: z.string(),
  /** Place of the record in the file, from 1. */
  item: z.int().positive(),
  /** Line of the file that the record begins in, from 1, where it is known. */
  line: z.int().positive().optional(),
  /** Id or citation key of the record, where it has one. */
  key: z.string().optional(),
});
/** Where a bibliographic record stands. */
export type RecordPlace = z.infer<typeof recordPlaceSchema>;

export const factSourceSchema = z.object({
  /** Which facts: `authors`, `date`, `DOI` … */
  of: z.array(z.string()).min(1),
  /** Name of the public index that knows them. */
  source: z.string(),
  /** Full address of the request that was answered with them. */
  request: z.url({ protocol: /^https?$/ }),
  /** Day on which the answer came. */
  day: z.iso.date(),
});
/** Where and when facts were fetched. */
export type FactSource = z.infer<typeof factSourceSchema>;

/** What kind of text a paper is, in the words of CSL; `article` is a preprint, `document` anything that CSL has no word for. */
export const paperTypeSchema = z.enum([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'manuscript',
  'paper-conference',
  'patent',
  'post-weblog',
  'report',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
]);
export type PaperType = z.infer<typeof paperTypeSchema>;

const preprintSchema = z.object({
  /** Date of its first version, as exactly as it is known. */
  issued: issuedSchema.optional(),
  /** DOI of the preprint itself, for example `10.48550/arXiv.2306.03268`. */
  doi: z.string().optional(),
  /** Where it can be read; missing for arXiv, whose identifier says so. */
  url: z.string().optional(),
});
/** The preprint of a paper that was published elsewhere later. */
export type Preprint = z.infer<typeof preprintSchema>;

/** A paper as the site shows it: one record for all the listings it stands in. */
export const paperSchema = z.object({
  /** Slug of the paper's page. */
  id: slugSchema,
  /** Title as plain text (Unicode, no markup). */
  title: z.string().min(1),
  /** Title as safe HTML with inline markup. */
  titleHtml: z.string().min(1),
  /** Abstract as plain text; empty where no source has one. */
  abstract: z.string(),
  /** Abstract as safe HTML with inline markup; empty where there is none. */
  abstractHtml: z.string(),
  /** Listings the paper stands in, sorted by listing id, at least one. */
  listings: z.array(placementSchema).min(1),
  /** Topics, best first. */
  topics: z.array(topicScoreSchema),
  /** Sections of lists that it stands in, by id, where topics are others than these; see `Listing.sections`. */
  sections: z.array(slugSchema).min(1).optional(),
  /** Related papers, best first. */
  related: z.array(relatedSchema),
  /** Addresses in the abstract and from the bibliography, in order of appearance, each once. */
  links: z.array(linkSchema),
  /** Abbreviations that the title or abstract defines, as written. */
  definedAbbreviations: z.array(abbreviationSchema),
  /** Abbreviations whose meaning in this paper is known, its own and other papers', in order of first use. */
  abbreviations: z.array(abbreviationSchema),
  /** Authors in order; missing where no bibliography names them. */
  authors: z.array(authorSchema).min(1).optional(),
  /** Authors as a listing writes them, where their names cannot be told apart: `G. Hinton et al.` */
  byline: z.string().optional(),
  /** Short name by which a listing knows what it is about: `BERT`. */
  shortName: z.string().optional(),
  /** What kind of text it is; missing where no source says so. */
  type: paperTypeSchema.optional(),
  /** Date of publication, as exactly as it is known; of the preprint where nothing else is known. */
  issued: issuedSchema.optional(),
  /** Where it was published, for example `AISTATS 2025`. */
  venue: z.string().optional(),
  /** Where it was published, where too little of that is known (its year, its kind) to cite anything but the preprint. */
  uncitedVenue: z.string().optional(),
  /** Volume of the journal or series, for example `22` or `LNCS 1234`. */
  volume: z.string().optional(),
  /** Issue of the journal. */
  issue: z.string().optional(),
  /** Pages with an en dash between, for example `279–285`, or the number of the article. */
  pages: z.string().optional(),
  /** Publisher, university or institution. */
  publisher: z.string().optional(),
  /** Keywords that the record gives, in its order, each once. */
  keywords: z.array(z.string()).min(1).optional(),
  /** Language of the text as a BCP 47 tag, for example `de` or `zh-Hans`; missing where the record does not say. */
  language: z.string().optional(),
  /** Its preprint, where the facts above are those of a later publication. */
  preprint: preprintSchema.optional(),
  /** Address that the record gives for the paper itself. */
  url: z.string().optional(),
  /** DOI without resolver, for example `10.18653/v1/2023.acl-long.1`. */
  doi: z.string().optional(),
  /** arXiv identifier without version, for example `2306.03268`. */
  arxiv: z.string().optional(),
  /** Day on which it was added to this site, as recorded with its address. */
  added: z.iso.date().optional(),
  /** Day on which its title or facts were last changed here, as recorded with its address. */
  changed: z.iso.date().optional(),
  /** Citation key under which the paper has been published; missing where none is recorded. */
  citationKey: z.string().optional(),
  /** The record that authors, date, venue and identifiers come from; missing where there is none. */
  record: recordPlaceSchema.optional(),
  /** Facts that were fetched from public indexes, by index. */
  fetched: z.array(factSourceSchema).min(1).optional(),
  /** Papers of this collection that it cites, in reading order; missing where no source names any. */
  cites: z.array(slugSchema).min(1).optional(),
});
export type Paper = z.infer<typeof paperSchema>;

/** Front matter of `content/pages/<name>.mdx`. */
export const pageSchema = z.strictObject({
  /** Heading of the page. */
  title: z.string().min(1),
  /** One sentence for search engines and link previews. */
  description: z.string().min(1),
});
