import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Area,
  between,
  holds,
  moved,
  readArea,
  showing,
  writeArea,
  zoomed,
} from '../../../src/map/view.ts';

const whole: Area = { left: 0, top: 0, right: 1000, bottom: 800 };
const view: Area = { left: 200, top: 160, right: 700, bottom: 560 };

describe('the view of the map', () => {
  test('keeps the point it is zoomed at where it is', () => {
    const nearer = zoomed(view, whole, 2, 300, 360);
    assert.equal(nearer.right - nearer.left, 250);
    assert.equal((300 - nearer.left) / 250, (300 - view.left) / 500);
    assert.equal((360 - nearer.top) / 200, (360 - view.top) / 400);
  });

  test('shows no more than the whole map and no less than a sixteenth of its width', () => {
    assert.deepEqual(zoomed(view, whole, 0.01, 450, 360), whole);
    const { left, right } = zoomed(view, whole, 1e6, 450, 360);
    assert.equal(right - left, 1000 / 16);
  });

  test('stops at the edges', () => {
    assert.deepEqual(moved(view, whole, -900, 900), { left: 0, top: 400, right: 500, bottom: 800 });
    assert.deepEqual(moved(whole, whole, 50, 50), whole);
  });

  test('moves only for a point that is out of sight', () => {
    assert.equal(showing(view, whole, 300, 300), view);
    const other = showing(view, whole, 900, 100);
    assert.ok(holds(other, 900, 100));
    assert.equal(other.right - other.left, 500);
  });
});

describe('an area in the address', () => {
  test('comes back as it was written', () => {
    const area = between(640.4, 20.2, 100.6, 333.3, whole);
    assert.equal(writeArea(area), '100,20,641,334');
    assert.deepEqual(readArea(writeArea(area), whole), { left: 100, top: 20, right: 641, bottom: 334 });
  });

  test('may name any two opposite corners and reach over the edges', () => {
    assert.deepEqual(readArea('400,900,-50,300', whole), { left: 0, top: 300, right: 400, bottom: 800 });
  });

  for (const text of [
    null,
    '',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    '1,2,,4',
    '5,5,5,9',
    '1e3,0,2,2',
    '2000,0,3000,50',
    '1,2,3,NaN',
  ])
    test(`is none where it says ${text === null ? 'nothing' : `“${text}”`}`, () => {
      assert.equal(readArea(text, whole), undefined);
    });
});
