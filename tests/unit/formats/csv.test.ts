import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { firstSeen } from '../../../src/first-seen.ts';
import { csvFile, csvTable } from '../../../src/formats/csv.ts';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import {
  AWKWARD_TEXT,
  contextOf,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';

interface CsvRow {
  title: string;
  authors: string;
  date: string;
  doi: string;
  arxiv: string;
  'first seen': string;
  pages: string;
  abstract: string;
  search?: string;
  'search address'?: string;
}

describe('a CSV table', () => {
  const cells: [string, string][] = [
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['\n=1', '"\'\n=1"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['＝1', "'＝1"],
    ['', ''],
  ];
  for (const [text, cell] of cells) {
    test(`writes ${JSON.stringify(text)} as ${JSON.stringify(cell)}`, () =>
      assert.equal(csvTable([[text, 'x']]), `${cell},x\r\n`));
  }
});

describe('a CSV file', () => {
  test('gives back every paper of the listings', () => {
    const rows = parse(csvFile(realPapers, realContext), { columns: true, bom: true }) as CsvRow[];
    assert.equal(rows.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const row = rows[index];
      assert.ok(row);
      assert.equal(row.title, paper.title);
      assert.equal(row.abstract, paper.abstract);
      assert.equal(row.authors, (paper.authors ?? []).map(({ name }) => name).join('; '));
      assert.equal(row.date, paper.issued ?? '');
      assert.equal(row.arxiv, paper.arxiv ? `arXiv:${paper.arxiv}` : '');
      assert.equal(row.doi, citedDoi(paper) ?? '');
      assert.equal(row['first seen'], firstSeen(paper) ?? '');
      assert.equal(row.pages, paper.pages ?? '');
    }
  });

  test('gives back awkward text, and has columns for a search', () => {
    const search = { query: '=desks', address: 'https://example.org/?q=desks', date: '2024-06-01' };
    const file = csvFile([samplePaper({ abstract: AWKWARD_TEXT })], contextOf([]), search);
    const [row] = parse(file, { columns: true, bom: true }) as CsvRow[];
    assert.equal(row?.abstract, AWKWARD_TEXT);
    assert.equal(row?.search, "'=desks");
    assert.equal(row?.['search address'], search.address);
  });

  test('without papers has its header', () =>
    assert.match(csvFile([], contextOf([])), /^\uFEFFid,key,title,[^\n]*\r\n$/));
});
