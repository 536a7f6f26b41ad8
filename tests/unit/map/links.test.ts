import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linksOf } from '../../../src/map/links.ts';

/** Weights of links by what they join. */
function weightsOf(rows: number[], distances: number[], count: number): Map<string, number> {
  const nearest = { count, rows: Int32Array.from(rows), distances: Float64Array.from(distances) };
  const { from, to, weights } = linksOf(nearest);
  const found = Array.from(weights, (weight, link): [string, number] => [
    `${from[link]} ${to[link]}`,
    weight,
  ]);
  assert.equal(new Set(found.map(([pair]) => pair)).size, found.length, 'no link stands twice');
  return new Map(found);
}

describe('links of points', () => {
  /** Point 3 lies far from the others, and is no neighbour of theirs. */
  const weights = weightsOf([1, 2, 0, 2, 0, 1, 0, 1], [0.1, 0.2, 0.1, 0.15, 0.15, 0.2, 0.8, 0.9], 2);

  test('hold as well in either direction', () => {
    assert.deepEqual([...weights.keys()].sort(), [
      '0 1',
      '0 2',
      '0 3',
      '1 0',
      '1 2',
      '1 3',
      '2 0',
      '2 1',
      '3 0',
      '3 1',
    ]);
    for (const [pair, weight] of weights)
      assert.ok(Math.abs(weight - (weights.get([...pair].reverse().join('')) ?? 0)) < 1e-12);
  });

  test('weigh more between nearer points', () => {
    assert.ok((weights.get('0 1') ?? 0) > (weights.get('0 2') ?? 0));
    assert.ok((weights.get('3 0') ?? 0) > (weights.get('3 1') ?? 0));
  });

  test('reach farther where neighbours are far: those of a point add up to the same', () => {
    const sum = (weights.get('3 0') ?? 0) + (weights.get('3 1') ?? 0);
    assert.ok(Math.abs(sum - Math.log2(3)) < 1e-4, String(sum));
  });

  test('weigh more where both points name each other', () => {
    const mutual = weightsOf([1, 0], [0.5, 0.5], 1).get('0 1') ?? 0;
    assert.ok(mutual > 0.99 && mutual <= 1);
    const even = weightsOf([1, 2, 2, 0, 0, 1], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 2).get('0 1') ?? 0;
    const one = Math.log2(3) / 2;
    assert.ok(Math.abs(even - (2 * one - one * one)) < 1e-4, String(even));
  });

  test('are sure between points in one place', () => {
    assert.deepEqual([...weightsOf([1, 2, 0, 2, 0, 1], [0, 0, 0, 0, 0, 0], 2).values()], [1, 1, 1, 1, 1, 1]);
  });
});
