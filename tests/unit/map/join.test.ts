import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinMap } from '../../../src/map/join.ts';

/** Three points about one thing on the left, three about another on the right, and those that are to join. */
const left = [1, 0];
const right = [0, 1];
const latent = {
  dimensions: 2,
  values: Float32Array.from([left, left, left, right, right, right, left, right, left].flat()),
};
const places: [number, number][] = [
  [100, 100],
  [110, 100],
  [105, 110],
  [800, 400],
  [810, 400],
  [805, 410],
];
const rows = [...places.keys()];

describe('papers that join a map', () => {
  const joined = joinMap({ latent, rows, places }, [6, 7, 8], 4);

  test('lie amid those that they are most like', () => {
    for (const [place, [x, y]] of [
      [0, [105, 103.3]],
      [1, [805, 403.3]],
      [2, [105, 103.3]],
    ] as const)
      assert.ok(Math.hypot((joined[place]?.[0] ?? 0) - x, (joined[place]?.[1] ?? 0) - y) < 20);
  });

  test('lie at free places, in tenths', () => {
    const all = [...places, ...joined];
    for (const [index, [x, y]] of all.entries()) {
      assert.equal(x, Number(x.toFixed(1)));
      assert.equal(y, Number(y.toFixed(1)));
      for (const [otherX, otherY] of all.slice(index + 1)) assert.ok(Math.hypot(x - otherX, y - otherY) >= 4);
    }
  });

  test('stay on the map, in one place where all are taken', () => {
    const crowd = joinMap({ latent, rows, places }, [6], 10_000);
    const [[x, y] = [0, 0]] = crowd;
    assert.ok(x >= 20 && x <= 980 && y >= 20 && y <= 410);
  });
});
