import { z } from 'astro/zod';
import { slugSchema } from '../schema.ts';
import { isReserved } from '../text/keys/slug.ts';

/** Parts of the site whose addresses are kept for good, as their addresses begin. */
export const SECTIONS = ['papers', 'topics', 'listings', 'authors'] as const;
export type Section = (typeof SECTIONS)[number];

/** What has taken the place of a page: a slug of the same section, `/topics/<slug>/`, or a whole section: `/papers/`. */
const redirectTargetSchema = z
  .string()
  .regex(
    new RegExp(`^(?:[a-z0-9]+(?:-[a-z0-9]+)*|/(?:${SECTIONS.join('|')})/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?)$`),
    'name the last part of an address, or an address such as /topics/<last part>/ or /papers/',
  );

/** A published address of a topic, listing or author. */
const permalinkSchema = z.strictObject({
  /** Where the address leads now; missing while it shows what it always did. */
  redirect: redirectTargetSchema.optional(),
});
export type Permalink = z.infer<typeof permalinkSchema>;

const daySchema = z.iso.date();

/** A published address of a paper, with what the paper is recognised by. */
const paperPermalinkSchema = permalinkSchema
  .extend({
    /**
     * Title as it stands in a listing, LaTeX leftovers included: when they are read better one day, this one is, too.
     */
    title: z.string().min(1).optional(),
    /** arXiv identifier, which recognises the paper when its title is corrected. */
    arxiv: z.string().min(1).optional(),
    /** DOI, which does the same where there is no arXiv identifier. */
    doi: z.string().min(1).optional(),
    /** Citation key, for example `mukherjee2023stack4x7q`: what BibTeX takes for one. */
    key: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9:._+/-]*$/,
        'a citation key has ASCII letters, digits and : . _ + / - only',
      )
      .optional(),
    /** Day on which the paper was recorded first. */
    added: daySchema.optional(),
    /** Day on which a change of its title or facts was recorded last; missing where there was none. */
    changed: daySchema.optional(),
    /**
     * The paper was published after what is found in texts was learnt: it has its place among topics and terms that
     * other papers made. Missing for these, and for all once the papers that joined are more than a tenth.
     */
    joined: z.literal(true).optional(),
    /** Hash of title and facts, by which a change is noticed; missing once it is recorded that the paper has gone. */
    mark: z.string().min(1).optional(),
  })
  .refine(
    ({ title, redirect }) => title !== undefined || redirect !== undefined,
    'needs the title of the paper, or a redirect',
  );
export type PaperPermalink = z.infer<typeof paperPermalinkSchema>;

/** A published address of a person. */
const authorPermalinkSchema = permalinkSchema.extend({
  /** `false` where the list of papers had no files, for there were too many lists; missing where it had. */
  files: z.literal(false).optional(),
});
export type AuthorPermalink = z.infer<typeof authorPermalinkSchema>;

/** A published address of a term found in the texts. */
const termPermalinkSchema = z.strictObject({
  /** As most papers wrote it, by which it is found again. */
  term: z.string().min(1),
});
export type TermPermalink = z.infer<typeof termPermalinkSchema>;

/** A published address of a topic found in the texts. */
const foundTopicPermalinkSchema = z.strictObject({
  /** What it was called. */
  topic: z.string().min(1),
  /** Slugs of papers that it held, those that fitted best: by these it is found again. */
  papers: z.array(z.string().min(1)).min(1).readonly(),
});
export type FoundTopicPermalink = z.infer<typeof foundTopicPermalinkSchema>;

/** Last part of an address in a section whose list has further pages. */
const pageSlugSchema = slugSchema.refine(
  (slug) => !isReserved(slug),
  'not an address of its own: a number is that of a page of the list, and “index” and a few more names are taken',
);

/**
 * `content/permalinks.json`: every address ever published, by section and slug. An address is never taken out and never
 * given to anything else.
 */
export const permalinksSchema = z.strictObject({
  papers: z.record(pageSlugSchema, paperPermalinkSchema).default({}),
  /** Topics that an editor wrote. */
  topics: z.record(slugSchema, permalinkSchema).default({}),
  listings: z.record(slugSchema, permalinkSchema).default({}),
  /** People who have, or have had, a page of their own. */
  authors: z.record(pageSlugSchema, authorPermalinkSchema).default({}),
  /** Terms found in the texts: they keep their pages when others are found more characteristic. */
  terms: z.record(slugSchema, termPermalinkSchema).default({}),
  /** Topics found in the texts: of those of another build the one that holds most of the same papers has the address. */
  foundTopics: z.record(slugSchema, foundTopicPermalinkSchema).default({}),
});

/** The published addresses, by section and slug. */
export interface Permalinks extends Record<Section, ReadonlyMap<string, Permalink>> {
  papers: ReadonlyMap<string, PaperPermalink>;
  authors: ReadonlyMap<string, AuthorPermalink>;
  terms: ReadonlyMap<string, TermPermalink>;
  foundTopics: ReadonlyMap<string, FoundTopicPermalink>;
}

/** What is recorded only when there is any: what is found in texts. */
export const FOUND_SECTIONS = ['terms', 'foundTopics'] as const;

/** `permalinks.json` as it was read. */
export interface PermalinksFile {
  /** Path that problems and notes name. */
  file: string;
  permalinks: Permalinks;
  /** Line of an entry, from 1; undefined for what is not in the file. */
  lineOf(section: Section, slug: string): number | undefined;
}

/** An address that leads to another one. */
export const redirectSchema = z.object({
  /** Section and slug of the old address, for example `papers/old-title`. */
  id: z.string(),
  section: z.enum([...SECTIONS, 'terms']),
  slug: slugSchema,
  /** What it leads to, at the end of all redirects: a page, or a whole section where there is no slug. */
  target: z.object({ section: z.enum([...SECTIONS, 'terms']), slug: slugSchema.optional() }),
});
export type Redirect = z.infer<typeof redirectSchema>;
