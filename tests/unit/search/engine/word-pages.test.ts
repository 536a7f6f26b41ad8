import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filterPlaces, mergePages, shiftPlaces } from '../../../../src/search/engine/word-pages.ts';
import { pagesOf, placesByPaper as plain } from '../../../support/query-terms.ts';

describe('the pages of words', () => {
  test('are joined, and a place counts for the largest share that fills it', () => {
    const one = pagesOf({ 1: { 3: 1, 5: 0.5 } });
    const other = pagesOf({ 1: { 3: 0.5, 5: 1 }, 2: { 7: 0.5 } });
    assert.deepEqual(
      plain(
        mergePages([
          { pages: one, share: 1 },
          { pages: other, share: 0.8 },
        ]),
      ),
      [
        [
          1,
          [
            [3, 1],
            [5, 0.8],
          ],
        ],
        [2, [[7, 0.4]]],
      ],
    );
    assert.deepEqual(plain(mergePages([{ pages: other, share: 0.5 }])), [
      [
        1,
        [
          [3, 0.25],
          [5, 0.5],
        ],
      ],
      [2, [[7, 0.25]]],
    ]);
    assert.deepEqual(plain(mergePages([{ pages: other, share: 1 }])), plain(other));
    assert.deepEqual(plain(mergePages([])), []);
  });

  test('count a place once that words of whole weight fill together', () => {
    const one = pagesOf({ 1: { 3: 1 } });
    const other = pagesOf({ 1: { 3: 1, 9: 1 } });
    const joined = mergePages([
      { pages: one, share: 1 },
      { pages: other, share: 0.8 },
    ]);
    assert.deepEqual(plain(joined), [
      [
        1,
        [
          [3, 1],
          [9, 0.8],
        ],
      ],
    ]);
  });

  test('are left where a place passes, and moved as a whole', () => {
    const pages = pagesOf({ 1: { 3: 1, 5: 1 }, 2: { 4: 0.5 } });
    assert.deepEqual(plain(filterPlaces(pages, (_, place) => place > 4)), [[1, [[5, 1]]]]);
    assert.deepEqual(plain(filterPlaces(pages, (page) => page === 2)), [[2, [[4, 0.5]]]]);
    assert.deepEqual(plain(shiftPlaces(pages, -2)), [
      [
        1,
        [
          [1, 1],
          [3, 1],
        ],
      ],
      [2, [[2, 0.5]]],
    ]);
  });
});
