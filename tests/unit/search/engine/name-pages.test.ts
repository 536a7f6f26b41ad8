import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namePages } from '../../../../src/search/engine/name-pages.ts';
import { decodeNames, encodeNames, type PageName } from '../../../../src/search/format/page-names.ts';

const page = (
  kind: PageName['kind'],
  name: string,
  count: number,
  more: Partial<PageName> = {},
): PageName => ({
  kind,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  count,
  also: [],
  about: '',
  ...more,
});
const names: PageName[] = [
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
  test(`“${query}” names ${expected.join(' and ') || 'no page'}`, () => {
    assert.deepEqual(
      namePages(query, names, stopWords).map(({ name }) => name),
      expected,
    );
  });

test('names come back from their file', () => {
  assert.deepEqual(decodeNames(encodeNames(names)), names);
});
