import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../src/map/nearest.ts';

const places = [
  { name: 'a', x: 0, y: 0 },
  { name: 'b', x: 10, y: 0 },
  { name: 'c', x: 10, y: 10 },
];

const cases: [x: number, y: number, within: number, expected: string | undefined][] = [
  [1, 1, 5, 'a'],
  [9, 4, 5, 'b'],
  [9, 6, 5, 'c'],
  [20, 0, 10, 'b'],
  [20, 0, 9.9, undefined],
  [100, 100, 5, undefined],
];
for (const [x, y, within, expected] of cases)
  test(`within ${within} of ${x}, ${y}: ${expected ?? 'nothing'}`, () =>
    assert.equal(nearest(places, x, y, within)?.name, expected));
