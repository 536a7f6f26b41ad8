import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Postings } from '../../../../src/search/format/encode-postings.ts';
import { mergeBundles } from '../../../../src/search/index/merge-bundles.ts';

/** Words with the papers that have each, which stand there at the place of their number. */
const chunk = (words: Record<string, number[]>): Postings =>
  new Map(
    Object.entries(words).map(([word, papers]) => [
      word,
      () => new Map(papers.map((paper) => [paper, new Map([[paper, 1]])])),
    ]),
  );

const merged = (bundles: Parameters<typeof mergeBundles>[0]) =>
  [...mergeBundles(bundles)].flatMap((words) =>
    [...words].map(([word, read]) => [word, [...read()].map(([page, places]) => [page, ...places.keys()])]),
  );

describe('bundles', () => {
  test('are one index: words in order, papers by their numbers among all', () => {
    assert.deepEqual(
      merged([
        { first: 0, chunks: [chunk({ abbey: [0, 2], desk: [1] }), chunk({ lamp: [2] })] },
        { first: 3, chunks: [chunk({ book: [0], desk: [0, 1] })] },
        { first: 5, chunks: [chunk({ desk: [0], zebra: [1] })] },
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
    assert.deepEqual(
      merged([
        { first: 0, chunks: [] },
        { first: 0, chunks: [chunk({ a: [0] })] },
      ]),
      [['a', [[0, 0]]]],
    );
    assert.deepEqual(merged([]), []);
  });
});
