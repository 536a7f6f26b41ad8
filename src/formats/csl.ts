import type { PaperType } from '../schema.ts';
import {
  allKeywords,
  type CitedAuthor,
  type CitedPaper,
  describeSearch,
  type ExportContext,
  type ExportedSearch,
  keyOf,
  keywords,
  publicationNote,
  type ReaderWords,
  topicTitles,
} from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { isPreprint, itemType } from './item-types.ts';
import { nameParts } from './person-name.ts';
import { writtenOnce } from './written-once.ts';

/** A name in CSL-JSON. */
export interface CslPerson {
  family?: string;
  given?: string;
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
  type: PaperType;
  title: string;
  author?: CslPerson[];
  issued?: CslDay;
  /** When the preprint of a published paper came out. */
  'original-date'?: CslDay;
  'container-title'?: string;
  'event-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  number?: string;
  /** Where the preprint of a published paper is kept, and its number there. */
  archive?: 'arXiv';
  archive_location?: string;
  language?: string;
  DOI?: string;
  URL: string;
  abstract?: string;
  keyword?: string;
  /** Where and how the record was found. */
  source?: string;
  accessed?: CslDay;
  note?: string;
  /** A reader's note. */
  annote?: string;
  /** What CSL has no field for. */
  custom: {
    arxiv?: string;
    /** Venue of a publication whose year is not known. */
    venue?: string;
    /** Full address of the paper's page on this site. */
    page: string;
    /** Titles of its topics, best first. */
    topics: string[];
    /** Ids of the listings that it stands in. */
    listings: string[];
    /** What a reader says of the paper. */
    reader?: ReaderWords;
  };
}

/**
 * A paper as a CSL-JSON item. Preprints have the type `article` with the arXiv identifier as `number` and arXiv as
 * `publisher`, which Zotero reads as repository and archive id. A published paper has its preprint's date in
 * `original-date` and its identifier in `archive_location` and, for Zotero's “Extra”, in `note`.
 */
export function cslItem(paper: CitedPaper, context: ExportContext): CslRecord {
  const { title, authors, issued, venue, uncitedVenue, volume, issue, pages, arxiv, language } = paper;
  const { type, publisher, number } = sourceOf(paper);
  const published = arxiv !== undefined && number === undefined;
  const doi = citedDoi(paper);
  const { reader } = paper;
  // Zotero shows the lines of `note` as “Extra”, and takes “DOI: …” at the beginning of one for a fact.
  const extra = reader?.note ? `Note: ${reader.note.replace(/\s+/g, ' ').trim()}` : undefined;
  const note = [published ? `arXiv:${arxiv}` : publicationNote(paper), extra].filter(Boolean).join('\n');
  const page = pageAddress(paper, context.routes);
  const first = paper.preprint?.issued;
  return {
    id: keyOf(paper, context),
    type,
    title,
    ...(authors && { author: authors.map(cslPerson) }),
    ...(issued && { issued: cslDay(issued) }),
    ...(first && { 'original-date': cslDay(first) }),
    ...(venue && { 'container-title': venue }),
    ...(venue && type === 'paper-conference' && { 'event-title': venue }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages.replace('–', '-') }),
    ...(publisher && { publisher }),
    ...(number && { number }),
    ...(published && { archive: 'arXiv', archive_location: arxiv }),
    ...(language && { language }),
    ...(doi && { DOI: doi }),
    URL: page,
    ...(paper.abstract && { abstract: paper.abstract }),
    ...(allKeywords(paper, context).length > 0 && { keyword: keywords(paper, context).join(', ') }),
    ...(note && { note }),
    ...(reader?.note && { annote: reader.note }),
    custom: {
      ...(arxiv && { arxiv }),
      ...(uncitedVenue && { venue: uncitedVenue }),
      page,
      topics: topicTitles(paper, context),
      listings: paper.listings.map(({ id }) => id),
      ...(reader && { reader }),
    },
  };
}

/** Kind of what is cited, with who published it under which number: arXiv does so with preprints. */
function sourceOf(paper: CitedPaper): Pick<CslRecord, 'type' | 'publisher' | 'number'> {
  const { csl: type } = itemType(paper);
  if (paper.arxiv !== undefined && isPreprint(paper))
    return { type, publisher: 'arXiv', number: `arXiv:${paper.arxiv}` };
  return { type, ...(paper.publisher && { publisher: paper.publisher }) };
}

const knownItem = writtenOnce((paper, context) => JSON.stringify(cslItem(paper, context)));

/** Papers as a CSL-JSON file, one item a line; the results of a search name it in `source` and `accessed`. */
export function cslJson(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: ExportedSearch,
): string {
  const found = search && { source: describeSearch(search), accessed: cslDay(search.date) };
  const lines = papers.map((paper) =>
    found ? JSON.stringify({ ...cslItem(paper, context), ...found }) : knownItem(paper, context),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function cslPerson(author: CitedAuthor): CslPerson {
  const parts = nameParts(author);
  if ('literal' in parts) return parts;
  const { particle, family, given, suffix } = parts;
  return {
    // Zotero drops `non-dropping-particle`; within the family name styles keep it as well.
    family: particle ? `${particle} ${family}` : family,
    ...(given && { given }),
    ...(suffix && { suffix }),
  };
}

function cslDay(date: string): CslDay {
  return { 'date-parts': [date.split('-').map(Number)] };
}
