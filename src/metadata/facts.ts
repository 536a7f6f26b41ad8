import type { Author, Paper } from '../schema.ts';
import { paperTypeSchema } from '../schema.ts';
import { cleanUnicode } from '../text/clean.ts';
import { shortHash } from '../text/keys/short-hash.ts';
import { slugify } from '../text/keys/slug.ts';
import type { CslDate, CslItem, CslName } from './csl.ts';
import { dateOf, readDate } from './dates.ts';
import { arxivFrom, doiFrom } from './identifiers.ts';
import { languageTag } from './languages.ts';
import { splitSuffix } from './name-suffix.ts';
import { type PublicationFacts, settlePublication } from './publication.ts';

/** What a bibliography knows of a paper beyond its title and abstract. Missing facts stay missing. */
export type BibliographicFacts = PublicationFacts &
  Pick<Paper, 'authors' | 'publisher' | 'keywords' | 'language' | 'url'> & {
    /** Address of the authors' code. */
    code?: string;
  };

/** Facts of a record in the site's terms; fields that are empty or malformed are left out. */
export function factsFromCsl(item: CslItem): BibliographicFacts {
  const authors = (item.author ?? []).map(authorFromCsl).filter((author) => author !== undefined);
  const arxiv = arxivFrom(item);
  const venue = venueFrom(item['container-title']) ?? venueFrom(item['event-title']);
  const first = issuedFromCsl(item['original-date']);
  const preprint = item.custom?.preprint && doiFrom({ title: '', DOI: item.custom.preprint });
  const publication = settlePublication({
    type: typeOf(item.type, arxiv !== undefined && venue === undefined),
    issued: issuedFromCsl(item.issued),
    venue,
    uncitedVenue: trimmed(item.custom?.venue),
    volume: trimmed(item.volume),
    issue: trimmed(item.issue),
    pages: pagesFrom(item.page) ?? articleNumber(item.number),
    doi: doiFrom(item),
    arxiv,
    preprint:
      first || preprint ? { ...(first && { issued: first }), ...(preprint && { doi: preprint }) } : undefined,
  });
  const facts = {
    ...publication,
    publisher: publisherFrom(item.publisher),
    language: languageTag(item.language),
    url: ownAddress(item.URL),
    code: addressFrom(item.custom?.code),
    authors: authors.length > 0 ? authors : undefined,
    keywords: keywordsFrom(item.keyword),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

export function authorFromCsl(name: CslName): Author | undefined {
  // Some exporters part initials that a hyphen joins: “Q. -S.”.
  const initials = name.given?.replace(/(?<=\.) -(?=\p{Lu})/gu, '-');
  const given = joined(initials, name['dropping-particle']);
  const [last, ownSuffix] = splitSuffix(joined(name['non-dropping-particle'], name.family) ?? '');
  const family = trimmed(last);
  // Chinese, Japanese and Korean names have the family name first and no space.
  const eastAsian = given && family && EAST_ASIAN.test(given.replace(/\s/g, '')) && EAST_ASIAN.test(family);
  const inOrder = eastAsian ? `${family}${given}` : joined(given, family, name.suffix ?? ownSuffix);
  const whole = trimmed(name.literal) ?? inOrder;
  if (!whole) return undefined;
  return {
    name: whole,
    slug: slugify(whole, shortHash(whole)),
    ...(family && !trimmed(name.literal) && { family }),
    ...(given && !trimmed(name.literal) && { given }),
  };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from the first date, as exactly as it is possible; undefined without a year. */
export function issuedFromCsl(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  return dateOf(year ?? '', month ?? '', day ?? '') ?? readDate(date?.raw) ?? readDate(date?.literal);
}

/** Types that exporters give to preprints, for want of a better one. */
const MAY_BE_PREPRINT = new Set([
  'article-journal',
  'document',
  'manuscript',
  'webpage',
  'post',
  'report',
  '',
]);

/**
 * The kind of text; what CSL has a word for and the site has not is a document.
 * @param onArxivOnly whether the record names nothing but arXiv as the place of the text
 */
function typeOf(type: string | undefined, onArxivOnly: boolean): Paper['type'] {
  if (onArxivOnly && MAY_BE_PREPRINT.has(type ?? '')) return 'article';
  const name = type === 'article-preprint' ? 'article' : type === 'post' ? 'post-weblog' : type;
  if (!trimmed(name)) return undefined;
  const known = paperTypeSchema.safeParse(name);
  return known.success ? known.data : 'document';
}

/** A journal or meeting; `arXiv preprint arXiv:2306.03268` and DBLP's `CoRR` are none. */
function venueFrom(value: string | undefined): string | undefined {
  const venue = trimmed(value);
  return venue && /^(?:arxiv(?:\.org|\s*:|\s+preprint|\s+e-prints)?\b|corr$)/i.test(venue)
    ? undefined
    : venue;
}

/** A publisher; where preprints are kept is none. */
function publisherFrom(value: string | undefined): string | undefined {
  const publisher = trimmed(value);
  return publisher && /^arxiv\b/i.test(publisher) ? undefined : publisher;
}

/** A range with an en dash; `279-85`, as PubMed writes it, stays short. */
function pagesFrom(value: string | undefined): string | undefined {
  return trimmed(value)?.replace(/(?<=[\p{L}\p{N}])\s*(?:-{1,3}|[‐‑–—])\s*(?=[\p{L}\p{N}])/gu, '–');
}

/** Number of an article in its volume; other numbers are those of reports and preprints. */
function articleNumber(value: string | undefined): string | undefined {
  return value && /^[a-z]?\d{1,6}$/i.test(value.trim()) ? value.trim() : undefined;
}

function keywordsFrom(value: string | undefined): string[] | undefined {
  const separator = value?.includes(';') ? ';' : ',';
  const keywords = (value ?? '')
    .split(separator)
    .map(trimmed)
    .filter((keyword) => keyword !== undefined);
  const byFolded = new Map<string, string>();
  for (const keyword of keywords) {
    const folded = keyword.toLowerCase();
    if (!byFolded.has(folded)) byFolded.set(folded, keyword);
  }
  return byFolded.size > 0 ? [...byFolded.values()] : undefined;
}

/** An address that says more than an identifier does. */
function ownAddress(value: string | undefined): string | undefined {
  const address = addressFrom(value);
  return address && /^https?:\/\/(?:(?:dx\.)?doi\.org|(?:[a-z]+\.)?arxiv\.org)\//i.test(address)
    ? undefined
    : address;
}

function addressFrom(value: string | undefined): string | undefined {
  const address = trimmed(value);
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return trimmed(parts.filter(Boolean).join(' '));
}

function trimmed(value: string | undefined): string | undefined {
  return cleanUnicode(value ?? '') || undefined;
}
