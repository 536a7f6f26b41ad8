import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { encodePostings } from '../../../../src/search/format/encode-postings.ts';
import { readPostings } from '../../../../src/search/format/postings.ts';
import { mergeBundles } from '../../../../src/search/index/merge-bundles.ts';
import { joinedWordsOf, type Places, packed, placesByPaper } from '../../../support/query-terms.ts';

/** Words with the papers that have each, which stand there at the place of their number. */
const bundle = (first: number, words: Record<string, number[]>) => ({
  first,
  postings: packed(
    Object.entries(words).map(([word, papers]) => [
      word,
      Object.fromEntries(papers.map((paper) => [paper, { [paper]: 1 }])),
    ]),
  ),
});

const merged = (bundles: Parameters<typeof mergeBundles>[0]) =>
  [...readPostings(concatenate(encodePostings([...mergeBundles(bundles)])))].map(([word, read]) => [
    word,
    placesByPaper(read()).map(([paper, places]) => [paper, ...places.map(([place]) => place)]),
  ]);

describe('bundles', () => {
  test('are one index: words in order, papers by their numbers among all', () => {
    assert.deepEqual(
      merged([
        bundle(0, { abbey: [0, 2], desk: [1], lamp: [2] }),
        bundle(3, { book: [0], desk: [0, 1] }),
        bundle(5, { desk: [0], zebra: [1] }),
      ]),
      [
        [
          'abbey',
          [
            [0, 0],
            [2, 2],
          ],
        ],
        ['book', [[3, 0]]],
        [
          'desk',
          [
            [1, 1],
            [3, 0],
            [4, 1],
            [5, 0],
          ],
        ],
        ['lamp', [[2, 2]]],
        ['zebra', [[6, 1]]],
      ],
    );
  });

  test('may be empty', () => {
    assert.deepEqual(merged([bundle(0, {}), bundle(0, { a: [0] })]), [['a', [[0, 0]]]]);
    assert.deepEqual(merged([]), []);
  });

  test('come to the same bytes as papers that were indexed at once', () => {
    const lengths = [
      [3, 2, 0, 700],
      [400, 0, 9, 90],
    ] as const;
    const pages: Places = {
      0: { 0: 1, 1: 0.5, 200: 1, 403: 1 },
      1: { 1: 0.25 },
      2: { 8: 1 },
      3: { 0: 1, 699: 0.5, 700: 1, 789: 1, 790: 1 },
    };
    const part = (papers: number[]) =>
      packed(
        [['lamp', Object.fromEntries(papers.map((paper, place) => [place, pages[paper] ?? {}]))]],
        [papers.map((paper) => lengths[0][paper] ?? 0), papers.map((paper) => lengths[1][paper] ?? 0)],
      );
    for (const saysLengths of [false, true])
      assert.deepEqual(
        encodePostings(
          [
            ...mergeBundles([
              { first: 0, postings: part([0, 1]) },
              { first: 2, postings: part([2, 3]) },
            ]),
          ],
          saysLengths,
        ),
        encodePostings(joinedWordsOf([['lamp', pages]], lengths), saysLengths),
      );
  });
});
