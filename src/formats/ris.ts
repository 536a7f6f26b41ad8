import {
  type CitedPaper,
  describeSearch,
  type ExportContext,
  keyOf,
  type SearchRecord,
  topicTitles,
} from './export-context.ts';
import { paperAddress } from './identifiers.ts';
import { invertedName } from './person-name.ts';
import { type VenueKind, venueKind } from './venue-kind.ts';

const TYPES: Record<VenueKind | 'preprint', string> = {
  proceedings: 'CONF',
  journal: 'JOUR',
  preprint: 'UNPB',
};

/**
 * A paper as a RIS record. RIS has no type for preprints: they are `UNPB`, an unpublished work. The arXiv identifier is
 * its accession number (`AN`).
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risRecord(paper: CitedPaper, context: ExportContext, search?: SearchRecord): string {
  const { title, authors, issued, venue, doi, arxiv, abstract } = paper;
  const kind = venue ? venueKind(venue) : undefined;
  const [year, month = '', day = ''] = issued?.split('-') ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[kind ?? 'preprint']],
    ['ID', keyOf(paper, context)],
    ['TI', title],
    ...(authors ?? []).map((author): [string, string] => ['AU', invertedName(author)]),
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['T2', venue],
    ['PB', arxiv && !kind ? 'arXiv' : undefined],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['DO', doi],
    ['UR', paperAddress(paper, context.routes)],
    ['AB', abstract],
    ...topicTitles(paper, context).map((topic): [string, string] => ['KW', topic]),
    ['DB', search && describeSearch(search)],
    ['Y2', search && `${search.date.replaceAll('-', '/')}/`],
  ];
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${text.join('')}ER  - \r\n`;
}

/** Papers as a RIS file; the results of a search name it in each record. */
export function risFile(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: SearchRecord,
): string {
  return papers.map((paper) => risRecord(paper, context, search)).join('\r\n');
}

/** A line's end would end the field. */
function oneLine(value: string): string {
  return value.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}
