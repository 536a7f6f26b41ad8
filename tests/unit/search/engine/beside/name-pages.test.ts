import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelsIn } from '../../../../../src/search/engine/beside/name-labels.ts';
import {
  type NearbyNames,
  namePages,
  namesNear,
} from '../../../../../src/search/engine/beside/name-pages.ts';
import { WordIndex } from '../../../../../src/search/engine/word-index.ts';
import {
  decodeNames,
  encodeNames,
  type PageName,
} from '../../../../../src/search/format/beside/page-names.ts';
import { concatenate } from '../../../../../src/search/format/byte-columns.ts';
import { type NamedPage, namesByWord } from '../../../../../src/search/index/names-by-word.ts';
import { packWords } from '../../../../../src/search/index/pack-words.ts';
import { fieldLengths, joinedWordsOf, unpaced } from '../../../../support/query-terms.ts';

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
const pages = Object.fromEntries(Array.from({ length: 2000 }, (_, page) => [page, { 1: 1 }]));
const words = joinedWordsOf(
  ['also', 'language', 'mixture', 'model', 'scale', 'scaling', 'zebra'].map((word) => [word, pages] as const),
);
const files = packWords(
  words,
  2000,
  namesByWord(
    names,
    topics.map(({ slug }) => slug),
    stopWords,
  ),
);
const index = new WordIndex(
  files.map(({ from }) => from),
  async (file) => concatenate(files[file]?.parts ?? []),
  fieldLengths(),
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

/** Nearby names by hand: each label is the name of a page. */
function nearbyOf(pages: readonly NamedPage[]): NearbyNames {
  const numbered = pages.map(({ about: _, ...name }, number) => ({ ...name, number }));
  const file = { postings: new Map(), names: encodeNames(numbered), topics: new Map(), abbreviations: [] };
  return { labels: [labelsIn(file)], topics: [], topicsWith: new Map() };
}

test('what the query is stands before what it begins, before what it is a part of, before what it holds', () => {
  const pages = ['experts', 'mixture', 'mixtures', 'mixture of experts', 'mixture of experts layer'].map(
    (name) => page('term', name, 1),
  );
  const named = (query: string) => namePages(query, nearbyOf(pages), stopWords).map(({ name }) => name);
  assert.deepEqual(named('mixture of experts'), [
    'mixture of experts',
    'mixture of experts layer',
    'experts',
    'mixture',
    'mixtures',
  ]);
  assert.deepEqual(named('mixture'), [
    'mixture',
    'mixtures',
    'mixture of experts',
    'mixture of experts layer',
  ]);
  assert.deepEqual(named('mix'), ['mixture', 'mixtures', 'mixture of experts', 'mixture of experts layer']);
  assert.deepEqual(named('m'), []);
});

test('a short name inside a longer query is none, and a long query names nothing', () => {
  const nearby = nearbyOf([page('abbreviation', 'moe', 1), page('term', 'bees', 1)]);
  const named = (query: string) => namePages(query, nearby, stopWords).map(({ name }) => name);
  assert.deepEqual(named('a moe for bees'), ['bees']);
  assert.deepEqual(named('moe'), ['moe']);
  assert.deepEqual(named(`bees ${'word '.repeat(11)}`), ['bees']);
  assert.deepEqual(named(`bees ${'word '.repeat(12)}`), []);
});

test('six pages are offered, each once', () => {
  const pages = [1, 2, 3, 4, 5, 6, 7].map((number) => page('term', `bees ${number}`, 1));
  const twice = page('term', 'bees', 1, { also: ['bees 1'] });
  const named = namePages('bees', nearbyOf([...pages, twice]), stopWords).map(({ name }) => name);
  assert.deepEqual(named, ['bees', 'bees 1', 'bees 2', 'bees 3', 'bees 4', 'bees 5']);
});

describe('topics that a query is about', () => {
  const topic = (name: string, count: number) => ({ ...page('topic', name, count), about: undefined });
  const about = (query: string, having: Record<string, number[]>) =>
    namePages(
      query,
      {
        labels: [],
        topics: [topic('A', 1), topic('B', 5), topic('C', 5), topic('D', 9)],
        topicsWith: new Map(Object.entries(having).map(([word, own]) => [word, new Set(own)])),
      },
      stopWords,
    ).map(({ name }) => name);

  test('are the two that have most of its words by their rarity, larger ones first', () => {
    assert.deepEqual(about('zinc gold', { zinc: [0, 1, 2], gold: [0] }), ['A', 'B']);
    assert.deepEqual(about('zinc gold', { zinc: [1, 2], gold: [0] }), ['A', 'B']);
    assert.deepEqual(about('zinc gold', { zinc: [0, 2, 3], gold: [1, 2] }), ['C', 'B']);
    assert.deepEqual(about('zinc gold', { zinc: [0, 1, 3] }), ['D', 'B']);
    assert.deepEqual(about('zinc gold', {}), []);
  });

  test('have a quarter of it', () => {
    assert.deepEqual(about('zinc gold', { zinc: [0, 1, 2, 3] }), []);
    assert.deepEqual(about('zinc gold', { zinc: [0, 1, 2] }), ['B', 'C']);
  });

  test('need two words with a meaning', () => {
    assert.deepEqual(about('zinc', { zinc: [0] }), []);
    assert.deepEqual(about('zinc by the zinc', { zinc: [0] }), []);
    assert.deepEqual(about('zinc by gold', { zinc: [0], by: [1] }), ['A']);
  });
});

test('names are spread over files of words', () => {
  assert.equal(files.length, words.length);
});

test('names come back from their file', () => {
  const numbered = names.map(({ about: _, ...name }, number) => ({ ...name, number }));
  assert.deepEqual(decodeNames(encodeNames(numbered)), numbered);
  assert.deepEqual(decodeNames(encodeNames([])), []);
});
