import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bibtexFile } from '../../../src/formats/bibtex.ts';
import { coinsContext } from '../../../src/formats/coins.ts';
import { cslItem, cslJson } from '../../../src/formats/csl.ts';
import { csvFile } from '../../../src/formats/csv.ts';
import { contextOfRecords, readCslRecord } from '../../../src/formats/read-csl.ts';
import { risFile } from '../../../src/formats/ris.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  bareSample,
  contextOf,
  realContext,
  realPapers,
  routes,
  samplePaper,
} from '../../support/sample-papers.ts';

const WRITERS = { bibtexFile, risFile, cslJson, csvFile };

function readBack(papers: readonly Paper[], context: typeof realContext) {
  const records = papers.map((paper) => readCslRecord(JSON.parse(JSON.stringify(cslItem(paper, context)))));
  return { papers: records.map(({ paper }) => paper), context: contextOfRecords(records, routes) };
}

describe('papers read back from CSL-JSON', () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    test(`are written by ${name} as before`, () => {
      const back = readBack(realPapers, realContext);
      assert.equal(write(back.papers, back.context), write(realPapers, realContext));
    });
  }

  const cases: [string, Paper][] = [
    ['without metadata', bareSample()],
    ['of a group', samplePaper({ authors: [{ name: 'Bell and Howell, Inc.', slug: 'x' }] })],
    [
      'of people with particles and suffixes',
      samplePaper({
        authors: [{ name: 'Sam de la Rowe Jr.', slug: 'x', family: 'de la Rowe', given: 'Sam' }],
        issued: '2024-05',
        doi: '10.1000/a_b',
        venue: 'ACL 2024',
      }),
    ],
    [
      'of a book in another language',
      samplePaper({
        type: 'book',
        language: 'de',
        publisher: 'Ein Verlag',
        doi: '10.1000/b',
        arxiv: undefined,
      }),
    ],
  ];
  test('have the publisher and the DOI of a preprint only where these are not arXiv’s', () => {
    const read = (record: object) =>
      readCslRecord({
        id: 'k',
        type: 'article',
        title: 'T',
        custom: { page: 'https://a.example/papers/t/', topics: [], listings: [], arxiv: '2405.01234' },
        ...record,
      } as unknown as Parameters<typeof readCslRecord>[0]).paper;
    const own = '10.48550/arXiv.2405.01234';
    const facts = (record: object) => [read(record).doi, read(record).publisher];
    assert.deepEqual(facts({ number: 'arXiv:2405.01234', DOI: own, publisher: 'arXiv' }), [
      undefined,
      undefined,
    ]);
    assert.deepEqual(facts({ number: 'arXiv:2405.01234', DOI: '10.1000/a' }), ['10.1000/a', undefined]);
    assert.deepEqual(facts({ DOI: own, publisher: 'A press' }), [own, 'A press']);
    assert.deepEqual(facts({}), [undefined, undefined]);
    assert.equal('doi' in read({}), false);
    assert.equal('publisher' in read({}), false);
  });

  for (const [what, paper] of cases) {
    test(`are the same ${what}`, () => {
      const context = contextOf([paper]);
      const back = readBack([paper], context);
      for (const write of Object.values(WRITERS))
        assert.equal(write(back.papers, back.context), write([paper], context));
      assert.deepEqual(
        back.papers.map((one) => coinsContext(one, back.context)),
        [coinsContext(paper, context)],
      );
    });
  }
});
