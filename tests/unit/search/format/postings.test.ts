import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NOWHERE } from '../../../../src/search/format/posting-list.ts';
import { encodePostings, readPostings, type WordPages } from '../../../../src/search/format/postings.ts';
import { wordPages as pagesOf, placesByPaper } from '../../../support/query-terms.ts';

const plain = (pages: WordPages) => [...pages].map(([page, places]) => [page, [...places]]);
const unpack = (bytes: Uint8Array) =>
  [...readPostings(bytes)].map(([word, read]) => [word, placesByPaper(read())] as const);

describe('packed words', () => {
  const cases: { what: string; words: [string, WordPages][] }[] = [
    { what: 'none', words: [] },
    { what: 'a word of no page', words: [['alone', new Map()]] },
    {
      what: 'words that begin alike, in papers and at places far apart',
      words: [
        ['token', pagesOf({ 0: { 0: 1, 1: 1, 500: 1 }, 70000: { 300000: 1 } })],
        ['tokenizer', pagesOf({ 1: { 7: 1 } })],
        ['tokens', pagesOf({ 3: { 2: 1 } })],
      ],
    },
    {
      what: 'words that fill a part of their place only',
      words: [
        ['deep', pagesOf({ 2: { 4: 0.5, 9: 1 }, 5: { 1: 0.25 } })],
        ['speed', pagesOf({ 2: { 4: 0.5 } })],
      ],
    },
    {
      what: 'signs whose halves are alike, and long words',
      words: [
        ['𝐀', pagesOf({ 1: { 1: 1 } })],
        ['𝐁', pagesOf({ 1: { 2: 1 } })],
        [`${'x'.repeat(200)}a`, pagesOf({ 1: { 3: 1 } })],
        [`${'x'.repeat(200)}b`, pagesOf({ 1: { 4: 1 } })],
        ['中文', pagesOf({ 1: { 5: 1 } })],
      ],
    },
  ];
  for (const { what, words } of cases)
    test(`are read as they were written: ${what}`, () => {
      assert.deepEqual(
        unpack(encodePostings(words)),
        words.map(([word, pages]) => [word, plain(pages)]),
      );
    });

  test('say how long the papers of a list that is asked for are, where they are told', () => {
    const words: [string, WordPages][] = [
      ['lamp', pagesOf({ 0: { 3: 1 }, 2: { 1: 1 } })],
      ['lamps', pagesOf({ 1: { 0: 1 }, 2: { 5: 1 } })],
    ];
    const lengths = [
      [7, 0],
      [2, 300],
      [0, 129],
    ];
    const known = { titleLengths: new Uint16Array(3), abstractLengths: new Uint16Array(3) };
    const lists = readPostings(encodePostings(words, lengths), known);
    assert.deepEqual(placesByPaper(lists.get('lamps')?.() ?? NOWHERE), plain(words[1]?.[1] ?? new Map()));
    assert.deepEqual([...known.titleLengths, ...known.abstractLengths], [0, 2, 0, 0, 300, 129]);
    lists.get('lamp')?.();
    assert.deepEqual([...known.titleLengths, ...known.abstractLengths], [7, 2, 0, 0, 300, 129]);
  });

  test('are not taken for an index when the file was cut short', () => {
    const bytes = encodePostings([['token', pagesOf({ 1: { 2: 1 } })]]);
    assert.throws(() => readPostings(bytes.subarray(0, -1)), /search index is damaged/);
    assert.throws(() => readPostings(new Uint8Array()), /search index is damaged/);
  });
});
