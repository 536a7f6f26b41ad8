import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LISTING = `Tides of bays
How the tides of bays follow the moon, with gauges that a school can build from pipes and corks.
Gauges for schools
A gauge is built from pipes and corks, read by pupils and compared with what the harbour prints.
`;
const facts = [
  { of: ['authors', 'venue'], source: 'Crossref', request: 'https://x.example/', day: '2026-01-31' },
];

async function papersOf(metadata: Record<string, unknown>, listings = { 'a.txt': LISTING }) {
  const folder = temporaryFolder();
  try {
    for (const name of ['listings', 'metadata']) await mkdir(join(folder, name));
    for (const [name, text] of Object.entries(listings))
      await writeFile(join(folder, 'listings', name), text);
    for (const [name, data] of Object.entries(metadata))
      await writeFile(join(folder, 'metadata', name), JSON.stringify(data, null, 1));
    return buildCorpus(await readContent(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('facts made by hand win over fetched ones, which add what is missing', async () => {
  const { papers, notes } = await papersOf({
    'fetched.csl.json': [
      {
        id: 'x',
        title: 'Tides of bays',
        type: 'article-journal',
        author: [{ family: 'Roe', given: 'R.' }],
        issued: { 'date-parts': [[2021]] },
        'container-title': 'Bays',
        custom: { facts },
      },
    ],
    'hand.json': [
      {
        title: 'Tides of bays',
        type: 'article-journal',
        author: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2021]] },
      },
    ],
  });
  const [tides] = papers;
  assert.equal(tides?.authors?.[0]?.name, 'Richard Roe');
  assert.equal(tides?.venue, 'Bays');
  assert.deepEqual(tides?.fetched, [{ ...facts[0], of: ['venue'] }]);
  assert.equal(tides?.record?.file, 'metadata/hand.json');
  assert.deepEqual(notes, []);
});

test('an abstract is fetched for a paper that has none, and its source is kept', async () => {
  const of = [{ ...facts[0], of: ['abstract'] }];
  const { papers } = await papersOf(
    {
      'fetched.csl.json': [
        { title: 'Only a title of bays', abstract: 'What it <i>says</i>.', custom: { facts: of } },
      ],
    },
    { 'a.json': JSON.stringify([{ title: 'Only a title of bays', author: [{ literal: 'Doe' }] }]) } as never,
  );
  assert.deepEqual([papers[0]?.abstract, papers[0]?.fetched], ['What it says.', of]);
});

test('an address that nobody should follow is none', async () => {
  const hostile = [{ ...facts[0], request: 'javascript:alert(1)' }];
  const { papers } = await papersOf({
    'fetched.csl.json': [
      { title: 'Tides of bays', author: [{ literal: 'Roe' }], custom: { facts: hostile } },
    ],
  });
  assert.deepEqual([papers[0]?.authors?.[0]?.name, papers[0]?.fetched], ['Roe', undefined]);
});

test('citations by any name join papers; a name that no paper has is noted', async () => {
  const { papers, notes } = await papersOf({
    'citations.json': [
      ['gauges-for-schools', 'Tides of Bays'],
      { citing: 'tides-of-bays', cited: 'tides-of-bays', source: 'OpenAlex', day: '2026-01-31' },
      ['Tides of bays', 'Ledgers'],
    ],
  });
  assert.deepEqual(
    papers.map(({ cites }) => cites),
    [undefined, ['tides-of-bays']],
  );
  assert.deepEqual(
    notes.map(({ line, message }) => [line, message]),
    [[14, 'a citation names no paper here: “Ledgers”']],
  );
});

test('what a person says of the text wins, whichever publication is cited', async () => {
  const record = (more: object) => ({ id: 'x', title: 'Tides of bays', ...more });
  const { papers } = await papersOf({
    'fetched.csl.json': [
      record({
        type: 'article-journal',
        'container-title': 'Bays',
        DOI: '10.1000/b',
        author: [{ family: 'Roe', given: 'R.' }],
        keyword: 'fetched',
        language: 'en',
        custom: { facts },
      }),
    ],
    'hand.json': [
      record({
        type: 'article',
        URL: 'https://arxiv.org/abs/2001.00001',
        author: [{ family: 'Roe', given: 'Richard' }],
        keyword: 'bays; moon',
        language: 'de',
        custom: { code: 'https://github.com/x/tides' },
      }),
    ],
  });
  const paper = papers.find(({ title }) => title.startsWith('Tides'));
  const { authors, keywords, language, arxiv, links, venue, doi } = paper ?? assert.fail();
  assert.deepEqual(
    [authors?.map(({ name }) => name), keywords, language, arxiv, venue, doi],
    [['Richard Roe'], ['bays', 'moon'], 'de', '2001.00001', 'Bays', '10.1000/b'],
  );
  assert.ok(links.some(({ url }) => url === 'https://github.com/x/tides'));
});
