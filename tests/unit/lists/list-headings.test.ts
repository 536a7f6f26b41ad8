import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsAt, headingsOfPage } from '../../../src/lists/list-headings.ts';

const headings = [
  { title: 'Light', depth: 1, place: 0 },
  { title: 'Lamps', depth: 2, place: 2 },
  { title: 'Candles', depth: 2, place: 5 },
  { title: 'Doors', depth: 1, place: 6 },
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

test('a paper stands under the headings that are open at its place', () => {
  assert.deepEqual(
    headingsAt(headings, 5).map(({ title }) => title),
    ['Light', 'Candles'],
  );
});
