import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** An address that a reader can follow. */
const webAddress = z.url({ protocol: /^https?$/, message: 'write an address such as https://example.org/' });

/** Who keeps the site. */
const keeperSchema = z.strictObject({
  /** Name of a person or institution. */
  name: text,
  /** Web address or e-mail address by which they are reached. */
  address: z.union([webAddress, z.email()], { error: 'write a web address or an e-mail address' }).optional(),
});

/** Under which terms the titles and abstracts may be used. */
const licenceSchema = z.strictObject({
  /** Name of the licence, for example `CC0 1.0`. */
  name: text,
  /** Web address of its text. */
  address: webAddress.optional(),
});

/**
 * Where the content is kept, so that readers can correct it: the address of a repository on GitHub or GitLab with the
 * content in its folder `content/`, or the address of a line anywhere else, with `{file}` (below the content folder) and,
 * where it is known, `{line}` in it.
 */
const repositorySchema = webAddress.refine(
  (address) => address.includes('{file}') || /^https:\/\/git(?:hub|lab)\.com\/[^/]+\/[^/]+/.test(address),
  'write the address of a repository on github.com or gitlab.com, or any address with {file} and {line} in it',
);

/** `site.yaml` of a content folder: the curator's own words about the site, all of them optional. */
export const siteFileSchema = z.strictObject({
  /** Name of the site, for the home page and for other programs. */
  title: text.optional(),
  /** Name that fits beside a page's own title, of about 20 characters. */
  shortTitle: text.optional(),
  /** One sentence for search engines, feeds and link previews. */
  description: text.optional(),
  /** Language of most texts as a BCP 47 tag, for example `en` or `pt-BR`. */
  language: z
    .string()
    .refine((tag) => isLanguageTag(tag), 'write a language tag such as en or pt-BR')
    .optional(),
  keeper: keeperSchema.optional(),
  licence: licenceSchema.optional(),
  repository: repositorySchema.optional(),
  /** First sentence of the home page, below the title. */
  opening: text.optional(),
  /** Searches that the home page and the help offer. */
  examples: z.array(text).optional(),
  /** `editors` shows the topics of `topics/` alone, `all` also those that are found in the texts. */
  topics: z.enum(['all', 'editors']).default('all'),
});
export type SiteFile = z.infer<typeof siteFileSchema>;

/** A site of which the curator says nothing. */
export const UNNAMED_SITE: SiteFile = siteFileSchema.parse({});

/** What the site calls itself: the curator's words, and where there are none what follows from the listings. */
export const siteIdentitySchema = z.object({
  title: z.string(),
  shortTitle: z.string(),
  description: z.string(),
  language: z.string(),
  opening: z.string(),
  examples: z.array(z.string()),
  keeper: keeperSchema.optional(),
  licence: licenceSchema.optional(),
  repository: z.string().optional(),
});
export type SiteIdentity = z.infer<typeof siteIdentitySchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
