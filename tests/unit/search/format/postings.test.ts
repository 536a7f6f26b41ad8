import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { encodePostings, joinedWords } from '../../../../src/search/format/encode-postings.ts';
import { lengthOf, stepOf } from '../../../../src/search/format/length-steps.ts';
import { PostingsPacker } from '../../../../src/search/format/pack-postings.ts';
import { ABSTRACT_AT, AUTHORS_AT } from '../../../../src/search/format/posting-list.ts';
import { readPostings } from '../../../../src/search/format/postings.ts';
import { joinedWordsOf, type Places, placesByPaper } from '../../../support/query-terms.ts';

const plain = (pages: Places) =>
  Object.entries(pages).map(([page, places]) => [
    Number(page),
    Object.entries(places).map(([place, share]) => [Number(place), share]),
  ]);
const unpack = (bytes: readonly Uint8Array[]) =>
  [...readPostings(concatenate(bytes))].map(([word, read]) => [word, placesByPaper(read())] as const);

describe('packed words', () => {
  const cases: { what: string; words: [string, Places][] }[] = [
    { what: 'none', words: [] },
    { what: 'a word of no page', words: [['alone', {}]] },
    {
      what: 'words that begin alike, in papers and at places far apart',
      words: [
        ['token', { 0: { 0: 1, 1: 1, 500: 1 }, 70000: { 300000: 1 } }],
        ['tokenizer', { 1: { 7: 1 } }],
        ['tokens', { 3: { 2: 1 } }],
      ],
    },
    {
      what: 'words that fill a part of their place only',
      words: [
        ['deep', { 2: { 4: 0.5, 9: 1 }, 5: { 1: 0.25 } }],
        ['speed', { 2: { 4: 0.5 } }],
      ],
    },
    {
      what: 'signs whose halves are alike, and long words',
      words: [
        ['𝐀', { 1: { 1: 1 } }],
        ['𝐁', { 1: { 2: 1 } }],
        [`${'x'.repeat(200)}a`, { 1: { 3: 1 } }],
        [`${'x'.repeat(200)}b`, { 1: { 4: 1 } }],
        ['中文', { 1: { 5: 1 } }],
      ],
    },
  ];
  for (const { what, words } of cases)
    test(`are read as they were written: ${what}`, () => {
      assert.deepEqual(
        unpack(encodePostings(joinedWordsOf(words))),
        words.map(([word, pages]) => [word, plain(pages)]),
      );
    });

  test('are counted in each field by itself where it is known how long the fields are', () => {
    const pages = { 0: { 0: 1, 3: 1, 6: 1, 7: 0.5, 8: 1 }, 1: { 0: 1, 1: 1, 2: 1, 5: 1 } };
    const lengths = [
      [7, 5],
      [1, 0],
    ] as const;
    const bytes = encodePostings(joinedWordsOf([['lamp', pages]], lengths));
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
    const words: [string, Places][] = [
      ['lamp', { 0: { 3: 1 }, 2: { 1: 1 } }],
      ['lamps', { 1: { 0: 1 }, 2: { 5: 1 } }],
    ];
    const lengths = [
      [7, 2, 0],
      [0, 300, 129],
    ] as const;
    const known = { titleLengths: new Uint16Array(3), abstractLengths: new Uint16Array(3) };
    const bytes = concatenate(encodePostings(joinedWordsOf(words, lengths), true));
    const lists = readPostings(bytes, known);
    assert.equal(lists.get('lamps')?.().size, 2);
    assert.deepEqual(
      [...known.titleLengths, ...known.abstractLengths],
      [0, 2, 0, 0, 0, lengthOf(stepOf(129))],
    );
    assert.equal(lists.get('lamp')?.().size, 2);
    assert.deepEqual([...known.titleLengths], [7, 2, 0]);
  });

  test('may be given in any order, and count for the larger share where they are given twice', () => {
    const packer = new PostingsPacker();
    packer.add('lamp', { pages: [4, 1, 1, 1], places: [0, 7, 2, 7], shares: [24, 6, 24, 12] });
    assert.deepEqual(unpack(encodePostings(joinedWords(packer.finish()))), [
      [
        'lamp',
        [
          [
            1,
            [
              [2, 1],
              [7, 0.5],
            ],
          ],
          [4, [[0, 1]]],
        ],
      ],
    ]);
  });

  test('are not taken for an index when the file was cut short', () => {
    const bytes = concatenate(encodePostings(joinedWordsOf([['token', { 1: { 2: 1 } }]])));
    assert.throws(() => readPostings(bytes.subarray(0, -1)), /search index is damaged/);
    assert.throws(() => readPostings(new Uint8Array()), /search index is damaged/);
  });
});
