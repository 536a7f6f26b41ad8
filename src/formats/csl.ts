import {
  type CitedAuthor,
  type CitedPaper,
  describeSearch,
  type ExportContext,
  keyOf,
  type SearchRecord,
  topicTitles,
} from './export-context.ts';
import { paperAddress } from './identifiers.ts';
import { nameParts } from './person-name.ts';
import { venueKind } from './venue-kind.ts';

/** A name in CSL-JSON. */
export interface CslPerson {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** A date in CSL-JSON: `[year, month?, day?]`. */
export interface CslDay {
  'date-parts': [number[]];
}

/**
 * A paper in CSL-JSON. Facts that are not known are missing.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslRecord {
  id: string;
  type: 'article' | 'article-journal' | 'paper-conference';
  title: string;
  author?: CslPerson[];
  issued?: CslDay;
  'container-title'?: string;
  'event-title'?: string;
  publisher?: string;
  number?: string;
  DOI?: string;
  URL: string;
  abstract?: string;
  keyword?: string;
  /** Where and how the record was found. */
  source?: string;
  accessed?: CslDay;
  note?: string;
  /** What CSL has no field for. */
  custom: {
    arxiv?: string;
    /** Full address of the paper's page on this site. */
    page: string;
    /** Titles of its topics, best first. */
    topics: string[];
    /** Ids of the listings that it stands in. */
    listings: string[];
  };
}

/**
 * A paper as a CSL-JSON item. Preprints have the type `article` with the arXiv identifier as `number` and arXiv as
 * `publisher`, which Zotero reads as repository and archive id. A published paper with a preprint names it in `note`.
 */
export function cslItem(paper: CitedPaper, context: ExportContext): CslRecord {
  const { id, title, authors, issued, venue, doi, arxiv, abstract, listings } = paper;
  const kind = venue ? venueKind(venue) : undefined;
  const topics = topicTitles(paper, context);
  return {
    id: keyOf(paper, context),
    type: kind === 'journal' ? 'article-journal' : kind === 'proceedings' ? 'paper-conference' : 'article',
    title,
    ...(authors && { author: authors.map(cslPerson) }),
    ...(issued && { issued: cslDay(issued) }),
    ...(venue && { 'container-title': venue }),
    ...(venue && kind === 'proceedings' && { 'event-title': venue }),
    ...(arxiv && !kind && { publisher: 'arXiv', number: `arXiv:${arxiv}` }),
    ...(doi && { DOI: doi }),
    URL: paperAddress(paper, context.routes),
    abstract,
    ...(topics.length > 0 && { keyword: topics.join(', ') }),
    ...(arxiv && kind && { note: `arXiv:${arxiv}` }),
    custom: {
      ...(arxiv && { arxiv }),
      page: context.routes.absolute(context.routes.paper(id)),
      topics,
      listings: listings.map(({ id }) => id),
    },
  };
}

/** Papers as a CSL-JSON file, one item a line; the results of a search name it in `source` and `accessed`. */
export function cslJson(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: SearchRecord,
): string {
  const found = search && { source: describeSearch(search), accessed: cslDay(search.date) };
  const lines = papers.map((paper) => JSON.stringify({ ...cslItem(paper, context), ...found }));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function cslPerson(author: CitedAuthor): CslPerson {
  const parts = nameParts(author);
  if ('literal' in parts) return parts;
  const { particle, family, given, suffix } = parts;
  return {
    family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

function cslDay(date: string): CslDay {
  return { 'date-parts': [date.split('-').map(Number)] };
}
