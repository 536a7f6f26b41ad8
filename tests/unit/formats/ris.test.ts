import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import { invertedName } from '../../../src/formats/person-name.ts';
import { risFile, risRecord } from '../../../src/formats/ris.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';

/** A record as tags with their values; written against the format, not against the writer. */
function readRecords(ris: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  for (const line of ris.split('\r\n')) {
    if (line === '') continue;
    const [, tag = '', value = ''] =
      /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? assert.fail(`no tag in ${line}`);
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1) ?? assert.fail(`${tag} before TY`);
    assert.ok(!record.has('ER'), `${tag} after ER`);
    record.set(tag, [...(record.get(tag) ?? []), value]);
  }
  for (const record of records) assert.ok(record.has('ER'));
  return records;
}

describe('a RIS record', () => {
  test('has one field a line, with the type first and the end last', () => {
    const paper = samplePaper();
    assert.equal(
      risRecord(paper, contextOf([paper])).replace(/lovelace\w+/, 'key'),
      [
        'TY  - RPRT',
        'ID  - key',
        'TI  - A Desk for Readers',
        'AU  - Lovelace, Ada B.',
        'AU  - Van den Broeck, Guy',
        'PY  - 2024',
        'DA  - 2024/05/02/',
        'PB  - arXiv',
        'M3  - Preprint',
        'SN  - arXiv:2405.01234',
        'AN  - arXiv:2405.01234',
        'DO  - 10.48550/arXiv.2405.01234',
        'UR  - https://example.org/reading/papers/a-desk-for-readers/',
        'AB  - We study desks.',
        'KW  - Desks & chairs',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  const types: [Paper['type'], string][] = [
    ['paper-conference', 'CONF'],
    ['article-journal', 'JOUR'],
    ['thesis', 'THES'],
    ['report', 'RPRT'],
    ['document', 'GEN'],
  ];
  for (const [type, tag] of types) {
    test(`of a ${type} has the type ${tag} and its venue`, () => {
      const paper = publishedSample({ ...(type && { type }) });
      const [record] = readRecords(risRecord(paper, contextOf([])));
      assert.deepEqual(record?.get('TY'), [tag]);
      assert.deepEqual(record?.get('T2'), ['ACL 2025']);
      assert.deepEqual(record?.get('C3'), type === 'paper-conference' ? ['ACL 2025'] : undefined);
      assert.deepEqual(record?.get('AN'), ['arXiv:2405.01234']);
      assert.equal(record?.get('SN'), undefined);
    });
  }

  test('of an article has volume, issue, first and last page', () => {
    const parts = { type: 'article-journal', volume: '22', issue: '1', pages: '3–9' } as const;
    const [record] = readRecords(risRecord(publishedSample(parts), contextOf([])));
    assert.deepEqual(
      ['VL', 'IS', 'SP', 'EP', 'PY', 'DA'].map((tag) => record?.get(tag)?.[0]),
      ['22', '1', '3', '9', '2025', '2025///'],
    );
  });

  test('says where a preprint was published in a year that is not known', () => {
    const [record] = readRecords(risRecord(samplePaper({ uncitedVenue: 'Patterns' }), contextOf([])));
    assert.deepEqual(record?.get('N1'), ['Published in Patterns, year not known.']);
    assert.equal(record?.get('T2'), undefined);
  });

  test('leaves out what is not known, and line breaks', () => {
    const [record] = readRecords(
      risRecord(bareSample({ abstract: 'One.\r\n\r\nTY  - BOOK' }), contextOf([])),
    );
    assert.deepEqual([...(record?.keys() ?? [])], ['TY', 'ID', 'TI', 'M3', 'UR', 'AB', 'KW', 'ER']);
    assert.deepEqual(record?.get('AB'), ['One. TY  - BOOK']);
  });

  test('of a search names the search', () => {
    const search = { query: 'desks', address: 'https://example.org/?q=desks', date: '2024-06-01' };
    const [record] = readRecords(risFile([samplePaper()], contextOf([]), search));
    assert.deepEqual(record?.get('DP'), ['Search for “desks” on 2024-06-01: https://example.org/?q=desks']);
  });
});

describe('a RIS file', () => {
  const file = risFile(realPapers, realContext);

  test('gives back every field of every paper of the listings', () => {
    const records = readRecords(file);
    assert.equal(records.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const record = records[index];
      assert.ok(record);
      assert.deepEqual(record.get('TI'), [paper.title]);
      assert.deepEqual(record.get('AB'), [paper.abstract]);
      assert.deepEqual(record.get('AU'), paper.authors?.map(invertedName));
      const doi = citedDoi(paper);
      assert.deepEqual(record.get('DO'), doi === undefined ? undefined : [doi]);
      assert.deepEqual(record.get('T2'), paper.venue === undefined ? undefined : [paper.venue]);
      assert.deepEqual(record.get('C3'), paper.type === 'paper-conference' ? [paper.venue] : undefined);
      assert.deepEqual(record.get('AN'), paper.arxiv === undefined ? undefined : [`arXiv:${paper.arxiv}`]);
      assert.deepEqual(record.get('PY'), paper.issued === undefined ? undefined : [paper.issued.slice(0, 4)]);
    }
  });

  test('is read by a library as the same papers', () => {
    const items = plugins.input.chain(file, { forceType: '@ris/file', generateGraph: false }) as {
      title: string;
      abstract: string;
      DOI?: string;
      URL: string;
      author: { family: string; given?: string }[];
      issued: { 'date-parts': number[][] };
    }[];
    assert.equal(items.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const item = items[index];
      assert.ok(item);
      assert.equal(item.title, paper.title);
      assert.equal(item.abstract, paper.abstract);
      assert.equal(item.DOI, citedDoi(paper));
      assert.equal(item.author.length, paper.authors?.length);
      assert.equal(String(item.issued['date-parts'][0]?.[0]), paper.issued?.slice(0, 4));
    }
  });

  test('gives back awkward text', () => {
    const paper = samplePaper({ title: AWKWARD_TEXT, abstract: AWKWARD_TEXT });
    const [record] = readRecords(risFile([paper], contextOf([paper])));
    assert.deepEqual(record?.get('TI'), [AWKWARD_TEXT]);
    assert.deepEqual(record?.get('AB'), [AWKWARD_TEXT]);
  });
});
