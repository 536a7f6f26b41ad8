import { firstSeen } from '../first-seen.ts';
import {
  type CitedPaper,
  type ExportContext,
  type ExportedSearch,
  keyOf,
  topicTitles,
} from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { writtenOnce } from './written-once.ts';

/**
 * Rows of cells as CSV with CRLF line ends (RFC 4180). Cells that a spreadsheet would take for a formula get an
 * apostrophe in front, which spreadsheets take for “this is text”.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvCells(row)}\r\n`).join('');
}

function csvCells(row: readonly string[]): string {
  return row.map(csvCell).join(',');
}

const HEADER = [
  'id',
  'key',
  'title',
  'authors',
  'date',
  'first seen',
  'venue',
  'volume',
  'issue',
  'pages',
  'doi',
  'arxiv',
  'address',
  'topics',
  'listings',
  'abstract',
];

/** The cells of a paper below {@link HEADER}. */
const paperCells = writtenOnce((paper, context) =>
  csvCells([
    paper.id,
    keyOf(paper, context),
    paper.title,
    (paper.authors ?? []).map(({ name }) => name).join('; '),
    paper.issued ?? '',
    firstSeen(paper) ?? '',
    paper.venue ?? '',
    paper.volume ?? '',
    paper.issue ?? '',
    paper.pages ?? '',
    citedDoi(paper) ?? '',
    // As text: a spreadsheet would make 2111.00160 a number and lose its last nought.
    paper.arxiv === undefined ? '' : `arXiv:${paper.arxiv}`,
    pageAddress(paper, context.routes),
    topicTitles(paper, context).join('; '),
    paper.listings.map(({ id }) => id).join('; '),
    paper.abstract,
  ]),
);

/** Papers as CSV; people and topics within a cell are parted by `; `. A search has three columns at the end. */
export function csvFile(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: ExportedSearch,
): string {
  const header = [...HEADER, ...(search ? ['search', 'search date', 'search address'] : [])];
  const found = search ? `,${csvCells([search.query, search.date, search.address])}` : '';
  const rows = papers.map((paper) => paperCells(paper, context) + found);
  // The mark by which Excel knows UTF-8.
  return `\uFEFF${[csvCells(header), ...rows].map((row) => `${row}\r\n`).join('')}`;
}

function csvCell(value: string): string {
  const text = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
