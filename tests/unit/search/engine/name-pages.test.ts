import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namePages, namesNear } from '../../../../src/search/engine/name-pages.ts';
import { WordIndex } from '../../../../src/search/engine/word-index.ts';
import { decodeNames, encodeNames, type PageName } from '../../../../src/search/format/page-names.ts';
import { type NamedPage, namesByWord } from '../../../../src/search/index/names-by-word.ts';
import { packWords } from '../../../../src/search/index/pack-words.ts';
import { wordPages as pagesOf, unpaced } from '../../../support/query-terms.ts';

const page = (
  kind: PageName['kind'],
  name: string,
  count: number,
  more: Partial<NamedPage> = {},
): NamedPage => ({
  kind,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  count,
  also: [],
  ...more,
});
const names: NamedPage[] = [
  page('topic', 'Scaling laws', 50, {
    about: 'how loss falls when a network gets bigger and is trained longer',
  }),
  page('topic', 'Compression', 30, { also: ['pruning'], about: 'a smaller model that fits a telephone' }),
  page('author', 'Luke Zettlemoyer', 12),
  page('author', 'Li An', 2),
  page('term', 'scaling', 40),
  page('term', 'mixture of experts', 17, { also: ['MoE'] }),
  page('abbreviation', 'MoE', 19, { also: ['mixture of experts'] }),
];
const stopWords = new Set(['a', 'that', 'the', 'by', 'on', 'what']);

const topics: PageName[] = names.filter(({ kind }) => kind === 'topic');

/** Words of all papers, in more than one file. */
const words = ['also', 'language', 'mixture', 'model', 'scale', 'scaling', 'zebra'].map((word) => {
  const pages = pagesOf(Object.fromEntries(Array.from({ length: 2000 }, (_, page) => [page, { 1: 1 }])));
  return [word, () => pages] as const;
});
const files = packWords(
  [new Map(words)],
  2000,
  namesByWord(
    names,
    topics.map(({ slug }) => slug),
    stopWords,
  ),
);
const index = new WordIndex(
  files.map(({ from }) => from),
  async (file) => files[file]?.bytes ?? new Uint8Array(),
  unpaced,
);

const cases: [query: string, first: string[]][] = [
  ['scaling laws', ['Scaling laws', 'scaling']],
  ['Scaling law', ['Scaling laws', 'scaling']],
  ['scaling', ['scaling', 'Scaling laws']],
  ['zettlemoyer', ['Luke Zettlemoyer']],
  ['papers by Luke Zettlemoyer on data', ['Luke Zettlemoyer']],
  ['moe', ['mixture of experts', 'MoE']],
  ['mixt', ['mixture of experts', 'MoE']],
  ['pruning', ['Compression']],
  ['a network that gets bigger', ['Scaling laws']],
  ['an analysis', []],
  ['zebras on the moon', []],
  ['', []],
];
for (const [query, expected] of cases)
  test(`“${query}” names ${expected.join(' and ') || 'no page'}`, async () => {
    const nearby = await namesNear(query, index, stopWords, topics);
    assert.deepEqual(
      namePages(query, nearby, stopWords).map(({ name }) => name),
      expected,
    );
  });

test('names are spread over files of words', () => {
  assert.equal(files.length, words.length);
});

test('names come back from their file', () => {
  const numbered = names.map(({ about: _, ...name }, number) => ({ ...name, number }));
  assert.deepEqual(decodeNames(encodeNames(numbered)), numbered);
  assert.deepEqual(decodeNames(encodeNames([])), []);
});
