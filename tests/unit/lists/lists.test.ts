import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { KeyTerm } from '../../../src/glossary/schema.ts';
import { byLetter } from '../../../src/lists/letters.ts';
import { pagePaths, pagerNumbers, paginate } from '../../../src/lists/paging.ts';
import { suggestSearches } from '../../../src/lists/search-suggestions.ts';

describe('a list is cut into pages', () => {
  test('each of which knows its place', () => {
    const pages = paginate(['a', 'b', 'c', 'd', 'e'], 2);
    assert.deepEqual(
      pages.map(({ items, start, last }) => [items.join(''), start, last]),
      [
        ['ab', 1, 3],
        ['cd', 3, 3],
        ['e', 5, 3],
      ],
    );
  });

  test('and an empty one has one page without a number in its address', () => {
    assert.deepEqual(
      pagePaths([], { id: 'x' }).map(({ params }) => params),
      [{ id: 'x', page: undefined }],
    );
  });

  for (const [number, last, numbers] of [
    [1, 1, [1]],
    [2, 4, [1, 2, 3, 4]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [10, 20, [1, undefined, 8, 9, 10, 11, 12, undefined, 20]],
  ] as const)
    test(`page ${number} of ${last} offers ${numbers.map((entry) => entry ?? '…').join(' ')}`, () => {
      assert.deepEqual(pagerNumbers(number, last), numbers);
    });
});

test('an index has a letter for names with accents, one for digits and one for all else', () => {
  const letters = byLetter(['Ärmel', 'Auge', '3D', '語'], (name) => name);
  assert.deepEqual(
    letters.map(({ letter, anchor, items }) => [letter, anchor, items.length]),
    [
      ['A', 'letter-a', 2],
      ['0–9', 'letter-digits', 1],
      ['…', 'letter-other', 1],
    ],
  );
});

describe('suggested searches', () => {
  const term = (label: string, papers: number, from = 'p'): KeyTerm => ({
    slug: label.replaceAll(' ', '-'),
    label,
    also: [],
    weight: 1,
    papers: Array.from({ length: papers }, (_, index) => `${from}${index}`),
    neighbours: [],
  });

  test('are frequent terms of several words, no two alike in a word', () => {
    const terms = [term('desks', 9), term('reading desk', 8), term('desk lamp', 7), term('quiet room', 5)];
    assert.deepEqual(suggestSearches(terms, 4), ['reading desk', 'quiet room']);
  });

  test('find 5 to 60 papers where any do', () => {
    const terms = [
      term('all papers', 314),
      term('two papers', 2),
      term('reading desk', 8),
      term('some rooms', 61),
    ];
    assert.deepEqual(suggestSearches(terms, 2), ['reading desk', 'some rooms']);
  });

  test('come from each part of the collection in turn', () => {
    const terms = [term('reading desk', 30, 'a'), term('quiet room', 20, 'a'), term('tall shelves', 9, 'b')];
    assert.deepEqual(
      suggestSearches(terms, 3, (paper) => paper.charAt(0)),
      ['reading desk', 'tall shelves', 'quiet room'],
    );
  });
});
