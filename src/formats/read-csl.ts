import type { CslDay, CslPerson, CslRecord } from './csl.ts';
import type { CitedAuthor, CitedPaper, ExportContext } from './export-context.ts';

/** A paper read back from its CSL-JSON. */
export interface ReadRecord {
  /** Its topics have their titles for ids. */
  paper: CitedPaper;
  citationKey: string;
}

/** The paper that `cslItem` wrote: the site's own files, read where nothing else of the site is at hand. */
export function readCslRecord(record: CslRecord): ReadRecord {
  const { id, type, title, abstract = '', author, issued, DOI, custom, volume, issue, page } = record;
  const venue = record['container-title'];
  const published = issued && dateOf(issued);
  const preprint = record['original-date'] && { issued: dateOf(record['original-date']) };
  // arXiv publishes preprints and numbers them, and their DOIs follow from that.
  const byArxiv = record.number !== undefined;
  const ownDoi =
    DOI !== undefined && !(byArxiv && DOI === `10.48550/arXiv.${custom.arxiv}`) ? DOI : undefined;
  return {
    citationKey: id,
    paper: {
      id: slugOf(custom.page),
      type,
      title,
      abstract,
      ...(author && { authors: author.map(authorOf) }),
      ...(published && { issued: published }),
      ...(preprint && { preprint }),
      ...(venue && { venue }),
      ...(custom.venue && { uncitedVenue: custom.venue }),
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(page && { pages: page.replace('-', '–') }),
      ...(record.publisher && !byArxiv && { publisher: record.publisher }),
      ...(record.language && { language: record.language }),
      ...(ownDoi && { doi: ownDoi }),
      ...(custom.arxiv && { arxiv: custom.arxiv }),
      topics: custom.topics.map((id) => ({ id })),
      listings: custom.listings.map((id) => ({ id })),
    },
  };
}

/** What the formats need to write papers that were read back. */
export function contextOfRecords(
  records: readonly ReadRecord[],
  routes: ExportContext['routes'],
): ExportContext {
  const titles = records.flatMap(({ paper }) => paper.topics.map(({ id }) => id));
  return {
    routes,
    citationKeys: new Map(records.map(({ paper, citationKey }) => [paper.id, citationKey])),
    topicTitles: new Map(titles.map((title) => [title, title])),
  };
}

/** Slug in the address of a paper's page. */
export function slugOf(page: string): string {
  return decodeURIComponent(page.replace(/\/$/, '').split('/').at(-1) ?? '');
}

function authorOf({ family, given, literal, suffix }: CslPerson): CitedAuthor {
  if (literal !== undefined) return { name: literal };
  return {
    name: [given, family, suffix].filter(Boolean).join(' '),
    ...(family && { family }),
    ...(given && { given }),
  };
}

function dateOf({ 'date-parts': [parts] }: CslDay): string {
  const [year = 0, ...rest] = parts;
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
