import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { invertedName } from '../../../src/formats/person-name.ts';
import { risFile, risRecord } from '../../../src/formats/ris.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
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
        'TY  - UNPB',
        'ID  - key',
        'TI  - A Desk for Readers',
        'AU  - Lovelace, Ada B.',
        'AU  - Van den Broeck, Guy',
        'PY  - 2024',
        'DA  - 2024/05/02/',
        'PB  - arXiv',
        'AN  - arXiv:2405.01234',
        'UR  - https://arxiv.org/abs/2405.01234',
        'AB  - We study desks.',
        'KW  - Desks & chairs',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  const types: [Partial<Paper>, string][] = [
    [{ venue: 'ACL 2024' }, 'CONF'],
    [{ venue: 'TMLR 2024' }, 'JOUR'],
    [{ venue: 'Patterns' }, 'UNPB'],
  ];
  for (const [changes, type] of types) {
    test(`of a paper in ${changes.venue} has the type ${type}`, () => {
      const [record] = readRecords(risRecord(samplePaper(changes), contextOf([])));
      assert.deepEqual(record?.get('TY'), [type]);
      assert.deepEqual(record?.get('T2'), [changes.venue]);
    });
  }

  test('leaves out what is not known, and line breaks', () => {
    const [record] = readRecords(
      risRecord(bareSample({ abstract: 'One.\r\n\r\nTY  - BOOK' }), contextOf([])),
    );
    assert.deepEqual([...(record?.keys() ?? [])], ['TY', 'ID', 'TI', 'UR', 'AB', 'KW', 'ER']);
    assert.deepEqual(record?.get('AB'), ['One. TY  - BOOK']);
  });

  test('of a search names the search', () => {
    const search = { query: 'desks', address: 'https://example.org/?q=desks', date: '2024-06-01' };
    const [record] = readRecords(risFile([samplePaper()], contextOf([]), search));
    assert.deepEqual(record?.get('DB'), ['Search for “desks” on 2024-06-01: https://example.org/?q=desks']);
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
      assert.deepEqual(record.get('DO'), paper.doi === undefined ? undefined : [paper.doi]);
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
      assert.equal(item.DOI, paper.doi);
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
