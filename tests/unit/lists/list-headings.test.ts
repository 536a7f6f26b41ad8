import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ContentsEntry,
  contentsOf,
  headingsAt,
  headingsOfPage,
} from '../../../src/lists/list-headings.ts';

const headings = [
  { title: 'Light', anchor: 'light', depth: 1, place: 0 },
  { title: 'Lamps', anchor: 'lamps', depth: 2, place: 2 },
  { title: 'Candles', anchor: 'candles', depth: 2, place: 5 },
  { title: 'Doors', anchor: 'doors', depth: 1, place: 6 },
];
const titles = (start: number, length: number) =>
  headingsOfPage(headings, start, length).map((own) =>
    own.map(({ title, isContinued }) => (isContinued ? `${title} …` : title)).join(' › '),
  );

test('headings stand before the paper that they begin with', () => {
  assert.deepEqual(titles(1, 4), ['Light', '', 'Lamps', '']);
});

test('those that are open where a page begins are said again', () => {
  assert.deepEqual(titles(4, 2), ['Light … › Lamps …', '']);
  assert.deepEqual(titles(6, 2), ['Light … › Candles', 'Doors']);
  assert.deepEqual(titles(7, 1), ['Doors']);
});

test('a heading has its anchor where it begins, and not where it is said again', () => {
  assert.deepEqual(
    headingsOfPage(headings, 6, 2)
      .flat()
      .map(({ anchor }) => anchor),
    [undefined, 'candles', 'doors'],
  );
});

test('a paper stands under the headings that are open at its place', () => {
  assert.deepEqual(
    headingsAt(headings, 5).map(({ title }) => title),
    ['Light', 'Candles'],
  );
});

describe('the contents of a list', () => {
  const tell = ({ anchor, count, page, below }: ContentsEntry): string =>
    `${page}#${anchor} ${count}${below.length > 0 ? ` (${below.map(tell).join(', ')})` : ''}`;
  const lists: readonly [what: string, size: number | undefined, contents: readonly string[]][] = [
    ['on one page', undefined, ['1#light 6 (1#lamps 3, 1#candles 1)', '1#doors 2']],
    ['on several pages', 3, ['1#light 6 (1#lamps 3, 2#candles 1)', '3#doors 2']],
    ['whose headings begin pages', 2, ['1#light 6 (2#lamps 3, 3#candles 1)', '4#doors 2']],
  ];
  for (const [what, size, contents] of lists)
    test(`counts the papers under each heading and knows its page: a list ${what}`, () => {
      assert.deepEqual(contentsOf(headings, 8, size).map(tell), contents);
    });

  test('is empty where there are no headings', () => {
    assert.deepEqual(contentsOf([], 8), []);
  });
});
