import {
  allKeywords,
  type CitedPaper,
  describeSearch,
  type ExportContext,
  type ExportedSearch,
  keyOf,
  publicationNote,
} from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { isPreprint, itemType } from './item-types.ts';
import { invertedName } from './person-name.ts';
import { writtenOnce } from './written-once.ts';

/**
 * A paper as a RIS record. RIS has no type for preprints: they are reports (`RPRT`) of the type “Preprint”, with the arXiv
 * identifier as their number (`SN`). That identifier is the accession number (`AN`) of every paper that has one. Zotero
 * reads a conference's name from `T2` and its proceedings from `C3`, and the database that was searched from `DP`.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risRecord(paper: CitedPaper, context: ExportContext, search?: ExportedSearch): string {
  const { title, authors, issued, venue, volume, issue, pages, publisher, language, arxiv, abstract } = paper;
  const type = itemType(paper);
  const preprint = isPreprint(paper);
  const [year, month = '', day = ''] = issued?.split('-') ?? [];
  const [first, last] = pages?.split('–') ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', type.ris],
    ['ID', keyOf(paper, context)],
    ['TI', title],
    ...(authors ?? []).map((author): [string, string] => ['AU', invertedName(author)]),
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['T2', venue],
    ['C3', type.csl === 'paper-conference' ? venue : undefined],
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['PB', arxiv && preprint ? 'arXiv' : publisher],
    ['M3', preprint ? 'Preprint' : undefined],
    ['SN', arxiv && preprint ? `arXiv:${arxiv}` : undefined],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['DO', citedDoi(paper)],
    ['UR', pageAddress(paper, context.routes)],
    ['LA', language],
    ['AB', abstract],
    ['N1', publicationNote(paper)],
    // Zotero makes a note of the item of it, and tags of keywords.
    ['N1', paper.reader?.note],
    ...(paper.reader?.marks ?? []).map((mark): [string, string] => ['N1', mark]),
    ...allKeywords(paper, context).map((keyword): [string, string] => ['KW', keyword]),
    ['DP', search && describeSearch(search)],
    ['Y2', search && `${search.date.replaceAll('-', '/')}/`],
  ];
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${text.join('')}ER  - \r\n`;
}

const knownRecord = writtenOnce((paper, context) => risRecord(paper, context));

/** Papers as a RIS file; the results of a search name it in each record. */
export function risFile(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: ExportedSearch,
): string {
  const record = search
    ? (paper: CitedPaper) => risRecord(paper, context, search)
    : (paper: CitedPaper) => knownRecord(paper, context);
  return papers.map(record).join('\r\n');
}

/** A line's end would end the field. */
function oneLine(value: string): string {
  return value.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}
