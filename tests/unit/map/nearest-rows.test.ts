import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestRows } from '../../../src/map/nearest-rows.ts';
import { seededRandom } from '../../../src/random.ts';

const at = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));

test('of each row the nearest others are found, the nearest first', () => {
  const { rows, distances } = nearestRows([0, 0.1, 0.3, 0.7, 1.5].map(at), 2);
  assert.deepEqual([...rows], [1, 2, 0, 2, 1, 0, 2, 1, 3, 2]);
  assert.ok(Math.abs((distances[0] ?? 0) - (1 - Math.cos(0.1))) < 1e-6);
  assert.ok(Math.abs((distances[9] ?? 0) - (1 - Math.cos(1.2))) < 1e-6);
});

test('of equally near rows the first ones count', () => {
  const { rows, distances } = nearestRows([at(0), at(1), at(0), at(0), at(0)], 2);
  assert.deepEqual([...rows], [2, 3, 0, 2, 0, 3, 0, 2, 0, 2]);
  assert.ok(distances.every((distance) => distance >= 0));
});

test('none is missed, however many rows there are', () => {
  const random = seededRandom(1);
  for (let many = 4; many < 24; many += 1) {
    const vectors = Array.from({ length: many }, () => at(6 * random.next()));
    const { rows } = nearestRows(vectors, 3);
    for (const [row, [x = 0, y = 0]] of vectors.entries()) {
      const nearest = vectors
        .map(([px = 0, py = 0], other) => ({ other, product: x * px + y * py }))
        .filter(({ other }) => other !== row)
        .sort((a, b) => b.product - a.product)
        .slice(0, 3)
        .map(({ other }) => other);
      assert.deepEqual([...rows.subarray(3 * row, 3 * row + 3)], nearest);
    }
  }
});
