import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { densest, groundOf, region, sharedGround } from '../../../src/map/ground.ts';
import { placeLabels } from '../../../src/map/labels.ts';
import { seededRandom } from '../../../src/random.ts';

const sheet = { width: 1000, height: 800, points: [], radius: 6 };
const random = seededRandom(3);
/** A crowd of points about a place. */
const crowd = (x: number, y: number, count = 20, width = 30) =>
  Array.from({ length: count }, () => [x + width * random.next(), y + width * random.next()] as const);

describe('names on the map', () => {
  const wishes = Array.from({ length: 30 }, (_, index) => ({
    id: `topic-${index}`,
    text: 'Some name of a topic'.slice(0, 8 + (index % 12)),
    ground: groundOf(crowd(400 + 40 * (index % 5), 300 + 20 * Math.floor(index / 5))),
  }));

  for (const size of [14, 20, 34])
    test(`of ${size} units neither cover each other nor leave the map`, () => {
      const labels = placeLabels(wishes, size, 12, sheet);
      assert.ok(labels.length > 0);
      const boxes = labels.map(({ id, x, y }) => {
        const half = ((wishes.find((wish) => wish.id === id)?.text.length ?? 0) * size * 0.6) / 2;
        return { id, left: x - half, right: x + half, top: y - size, bottom: y };
      });
      for (const [index, a] of boxes.entries()) {
        assert.ok(a.left >= 0 && a.right <= 1000 && a.top >= 0 && a.bottom <= 800, a.id);
        for (const b of boxes.slice(index + 1))
          assert.ok(
            a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom,
            `${a.id} and ${b.id}`,
          );
      }
    });

  test('stand where most of the group lies', () => {
    const ground = groundOf([...crowd(200, 200, 30), ...crowd(800, 600, 10)]);
    const [label] = placeLabels([{ id: 'a', text: 'Bees', ground }], 14, 4, sheet);
    assert.ok(label && Math.hypot(label.x - 215, label.y - 215) < 60, JSON.stringify(label));
  });

  test('stand beside points and cover none, also where that means farther off', () => {
    const points = crowd(500, 400, 60, 80);
    const wish = { id: 'a', text: 'Bees and wasps', ground: groundOf(points) };
    const [label] = placeLabels([wish], 14, 16, { ...sheet, points });
    assert.ok(label);
    const half = (wish.text.length * 14 * 0.64) / 2;
    for (const [x, y] of points)
      assert.ok(
        Math.abs(x - label.x) >= half + 5 || y <= label.y - 14 - 5 || y >= label.y + 5,
        `${x}, ${y} under ${label.x}, ${label.y}`,
      );
    assert.ok(Math.hypot(label.x - 540, label.y - 440) < 120);
  });

  test('are left out where points leave no room', () => {
    const points = Array.from(
      { length: 4000 },
      (_, n) => [(n % 80) * 12.5, Math.floor(n / 80) * 16] as const,
    );
    const wish = { id: 'a', text: 'Bees and wasps', ground: groundOf(crowd(500, 400)) };
    assert.deepEqual(placeLabels([wish], 14, 16, { ...sheet, points }), []);
  });

  test('are left out rather than written over others', () => {
    const ground = groundOf(crowd(500, 400));
    const many = Array.from({ length: 200 }, (_, index) => ({ id: `t${index}`, text: 'Bees', ground }));
    const labels = placeLabels(many, 34, 2, sheet);
    assert.ok(labels.length > 0 && labels.length < 30);
    assert.equal(labels[0]?.id, 't0');
  });
});

describe('ground', () => {
  test('is shared by groups among each other and not by groups apart', () => {
    const bees = groundOf(crowd(200, 200));
    assert.ok(sharedGround(bees, groundOf(crowd(205, 210))) > 0.7);
    assert.equal(sharedGround(bees, groundOf(crowd(700, 600))), 0);
    assert.equal(sharedGround(bees, new Map()), 0);
  });

  test('is densest where most points are', () => {
    const [[x, y] = [0, 0]] = densest(groundOf([...crowd(100, 100, 5), ...crowd(600, 700, 50)]), 1);
    assert.ok(Math.hypot(x - 615, y - 715) < 60);
  });
});

const regions: [x: number, y: number, expected: string][] = [
  [10, 10, 'upper left'],
  [500, 10, 'upper middle'],
  [10, 400, 'middle left'],
  [500, 400, 'centre'],
  [999, 400, 'middle right'],
  [500, 799, 'lower middle'],
  [1000, 800, 'lower right'],
];
for (const [x, y, expected] of regions)
  test(`${x}, ${y} is ${expected}`, () => assert.equal(region([x, y], 1000, 800), expected));
