import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaShape } from '../../../src/map/shapes.ts';

/** Twice the area within the corners of a path. */
function doubleArea(path: string): number {
  const corners = path
    .slice(1, -1)
    .split('L')
    .map((corner) => corner.split(' ').map(Number));
  return corners.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = corners[(at + 1) % corners.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

test('seven areas have seven shapes, and then they begin again', () => {
  const shapes = [1, 2, 3, 4, 5, 6, 7].map((area) => areaShape(area, 10));
  assert.equal(new Set(shapes).size, 7);
  assert.equal(areaShape(8, 10), shapes[0]);
  assert.equal(areaShape(13, 10), shapes[5]);
});

test('a paper without an area is a circle', () => assert.equal(areaShape(0, 10), areaShape(1, 10)));

for (const area of [2, 3, 4, 5, 6, 7])
  test(`the shape of area ${area} is about as large as a circle`, () => {
    const covered = Math.abs(doubleArea(areaShape(area, 10))) / 2;
    assert.ok(covered > 0.8 * Math.PI * 100 && covered < 1.2 * Math.PI * 100, String(covered));
  });
