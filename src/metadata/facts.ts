import type { Author, Paper } from '../schema.ts';
import { issuedSchema } from '../schema.ts';
import { cleanUnicode } from '../text/clean.ts';
import { shortHash, slugify } from '../text/keys/slug.ts';
import type { CslDate, CslItem, CslName } from './csl.ts';

/** What a bibliography knows of a paper beyond its title and abstract. Missing facts stay missing. */
export type BibliographicFacts = Pick<Paper, 'authors' | 'issued' | 'venue' | 'doi' | 'arxiv'> & {
  /** Address of the authors' code. */
  code?: string;
};

/** Facts of a record in the site's terms; fields that are empty or malformed are left out. */
export function factsFromCsl(item: CslItem): BibliographicFacts {
  const authors = (item.author ?? []).map(authorFromCsl).filter((author) => author !== undefined);
  const issued = issuedFromCsl(item.issued);
  const venue = venueFrom(item['container-title']) ?? venueFrom(item['event-title']);
  const doi = doiFrom(item.DOI);
  const arxiv = arxivFrom(item);
  const code = trimmed(item.custom?.code);
  return {
    ...(authors.length > 0 && { authors }),
    ...(issued && { issued }),
    ...(venue && { venue }),
    ...(doi && { doi }),
    ...(arxiv && { arxiv }),
    ...(code && /^https?:\/\//.test(code) && URL.canParse(code) && { code }),
  };
}

export function authorFromCsl(name: CslName): Author | undefined {
  const given = joined(name.given, name['dropping-particle']);
  const family = joined(name['non-dropping-particle'], name.family);
  const whole = trimmed(name.literal) ?? joined(given, family, name.suffix);
  if (!whole) return undefined;
  return {
    name: whole,
    slug: slugify(whole, shortHash(whole)),
    ...(family && !trimmed(name.literal) && { family }),
    ...(given && !trimmed(name.literal) && { given }),
  };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from the first date; undefined unless it is a possible date. */
export function issuedFromCsl(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts']?.[0] ?? partsOf(date?.raw) ?? partsOf(date?.literal);
  const known = parts?.slice(0, firstGap(parts)).map(Number);
  if (!known?.[0]) return undefined;
  const [year, ...rest] = known;
  const text = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
  return issuedSchema.safeParse(text).success ? text : undefined;
}

/** Year, month and day of a date as text; the time of day that may follow does not matter. */
function partsOf(text: string | undefined): string[] | undefined {
  const [, date] = /^\s*(\d{4}(?:[-/]\d{1,2}){0,2})(?:T[\d:.]+Z?)?\s*$/.exec(text ?? '') ?? [];
  return date?.split(/[-/]/);
}

/** Where the parts of a date stop being known. */
function firstGap(parts: readonly (number | string | null)[]): number {
  const gap = parts.findIndex((part) => part === null || part === '' || Number(part) === 0);
  return gap < 0 ? 3 : gap;
}

/** A journal or meeting; `arXiv preprint arXiv:2306.03268` and DBLP's `CoRR` are none. */
function venueFrom(value: string | undefined): string | undefined {
  const venue = trimmed(value);
  return venue && /^(?:arxiv(?:\.org|\s*:|\s+preprint|\s+e-prints)?\b|corr$)/i.test(venue)
    ? undefined
    : venue;
}

function doiFrom(value: string | undefined): string | undefined {
  return trimmed(value)?.match(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i)?.[1];
}

/** Identifier of the new form `2306.03268` or the old form `cs/0112017`, without version. */
function arxivFrom(item: CslItem): string | undefined {
  const archived = /^arxiv$/i.test(item.archive ?? '') ? item.archive_location : undefined;
  for (const place of [item.custom?.arxiv, archived, item.number, item.URL, item.DOI]) {
    const match = place?.match(
      /^(?:arxiv:\s*|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|(?:https?:\/\/doi\.org\/)?10\.48550\/arxiv\.)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i,
    );
    if (match?.[1]) return match[1];
  }
  // In running text only what says that it is arXiv's.
  for (const text of [item['container-title'], item.note]) {
    const match = text?.match(/\barxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i);
    if (match?.[1]) return match[1];
  }
  return undefined;
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return trimmed(
    parts
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' '),
  );
}

function trimmed(value: string | undefined): string | undefined {
  return value === undefined ? undefined : cleanUnicode(value) || undefined;
}
