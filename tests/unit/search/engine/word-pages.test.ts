import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../../src/random.ts';
import { filterPlaces, mergePages, shiftPlaces } from '../../../../src/search/engine/word-pages.ts';
import { type Places, pagesOf, placesByPaper as plain } from '../../../support/query-terms.ts';

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

  test('are joined as their places one by one would be', () => {
    const random = seededRandom(5);
    const listOf = (): Places =>
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6]
          .filter(() => random.below(3) > 0)
          .map((paper) => [paper, { [random.below(6)]: 1, [6 + random.below(3)]: 1 - random.below(2) / 2 }]),
      );
    for (let round = 0; round < 50; round++) {
      const parts = [1, 0.8, 0.2, 0.5].slice(random.below(3)).map((share) => ({ share, places: listOf() }));
      const expected = new Map<number, Map<number, number>>();
      for (const { share, places } of parts)
        for (const [paper, own] of Object.entries(places)) {
          const known = expected.get(Number(paper)) ?? new Map<number, number>();
          expected.set(Number(paper), known);
          for (const [place, ofWord] of Object.entries(own))
            known.set(Number(place), Math.max(known.get(Number(place)) ?? 0, share * ofWord));
        }
      const joined = mergePages(parts.map(({ share, places }) => ({ share, pages: pagesOf(places) })));
      const inOrder = ([a]: [number, unknown], [b]: [number, unknown]) => a - b;
      assert.deepEqual(
        plain(joined),
        [...expected].sort(inOrder).map(([paper, places]) => [paper, [...places].sort(inOrder)]),
      );
    }
  });

  test('tell whether a place is among them, asked about papers in order', () => {
    const isThere = pagesOf({ 1: { 3: 1, 5: 1 }, 4: { 2: 1 } }).lookUp();
    const asked = [
      [0, 3],
      [1, 5],
      [1, 3],
      [1, 4],
      [2, 2],
      [4, 2],
      [5, 2],
    ];
    assert.deepEqual(
      asked.map(([paper = 0, place = 0]) => isThere(paper, place)),
      [false, true, true, false, false, true, false],
    );
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
