import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { encodePostings, type WordPages } from '../../../../src/search/format/encode-postings.ts';
import { lengthOf, stepOf } from '../../../../src/search/format/length-steps.ts';
import { ABSTRACT_AT, AUTHORS_AT } from '../../../../src/search/format/posting-list.ts';
import { readPostings } from '../../../../src/search/format/postings.ts';
import { wordPages as pagesOf, placesByPaper } from '../../../support/query-terms.ts';

const plain = (pages: WordPages) => [...pages].map(([page, places]) => [page, [...places]]);
const unpack = (bytes: readonly Uint8Array[]) =>
  [...readPostings(concatenate(bytes))].map(([word, read]) => [word, placesByPaper(read())] as const);

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

  test('are counted in each field by itself where it is known how long the fields are', () => {
    const pages = pagesOf({ 0: { 0: 1, 3: 1, 6: 1, 7: 0.5, 8: 1 }, 1: { 0: 1, 1: 1, 2: 1, 5: 1 } });
    const lengths = [
      [7, 1],
      [5, 0],
    ];
    const bytes = encodePostings([['lamp', pages]], { of: lengths, areWritten: false });
    assert.deepEqual(unpack(bytes), [
      [
        'lamp',
        [
          [
            0,
            [
              [0, 1],
              [3, 1],
              [6, 1],
              [ABSTRACT_AT, 0.5],
              [AUTHORS_AT, 1],
            ],
          ],
          [
            1,
            [
              [0, 1],
              [1, 1],
              [2, 1],
              [AUTHORS_AT, 1],
            ],
          ],
        ],
      ],
    ]);
  });

  test('say of a list that is asked for how long the titles are that it stands in, and about how long the abstracts', () => {
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
    const bytes = concatenate(encodePostings(words, { of: lengths, areWritten: true }));
    const lists = readPostings(bytes, known);
    assert.equal(lists.get('lamps')?.().size, 2);
    assert.deepEqual(
      [...known.titleLengths, ...known.abstractLengths],
      [0, 2, 0, 0, 0, lengthOf(stepOf(129))],
    );
    assert.equal(lists.get('lamp')?.().size, 2);
    assert.deepEqual([...known.titleLengths], [7, 2, 0]);
  });

  test('are not taken for an index when the file was cut short', () => {
    const bytes = concatenate(encodePostings([['token', pagesOf({ 1: { 2: 1 } })]]));
    assert.throws(() => readPostings(bytes.subarray(0, -1)), /search index is damaged/);
    assert.throws(() => readPostings(new Uint8Array()), /search index is damaged/);
  });
});
