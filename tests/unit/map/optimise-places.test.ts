import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Links } from '../../../src/map/links.ts';
import { optimisePlaces } from '../../../src/map/optimise-places.ts';

/** Links between these pairs, in both directions. */
function linksBetween(pairs: readonly (readonly [number, number, number])[]): Links {
  const both = pairs.flatMap(([a, b, weight]) => [
    [a, b, weight],
    [b, a, weight],
  ]);
  return {
    from: Int32Array.from(both, ([a = 0]) => a),
    to: Int32Array.from(both, ([, b = 0]) => b),
    weights: Float64Array.from(both, ([, , weight = 0]) => weight),
  };
}

/** Places of points after 200 rounds, from a line on which they stand 1 apart. */
function optimised(
  count: number,
  pairs: readonly (readonly [number, number, number])[],
  spacing = 1,
): [number, number][] {
  const places = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? (spacing * i) / 2 : 0));
  optimisePlaces(places, linksBetween(pairs), 200);
  return Array.from({ length: count }, (_, i) => [places[2 * i] ?? 0, places[2 * i + 1] ?? 0]);
}

const between = (places: readonly (readonly [number, number])[], a: number, b: number) =>
  Math.hypot((places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0), (places[a]?.[1] ?? 0) - (places[b]?.[1] ?? 0));

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('places that are optimised', () => {
  /** Two rings, the even and the odd points. */
  const pairs = Array.from({ length: 40 }, (_, i) => [i, (i + 2) % 40, 1] as const);

  test('are near where points are linked and apart where they are not', () => {
    const places = optimised(40, pairs);
    const linked = mean(pairs.map(([a, b]) => between(places, a, b)));
    const strange = mean(pairs.map(([a, b]) => between(places, a, (b + 19) % 40)));
    assert.ok(3 * linked < strange, `${linked} ${strange}`);
  });

  test('are the same each time', () => {
    assert.deepEqual(optimised(40, pairs), optimised(40, pairs));
  });

  test('are nearer the more a link weighs', () => {
    const couples = Array.from({ length: 30 }, (_, i) => [2 * i, 2 * i + 1, i % 2 === 0 ? 1 : 0.1] as const);
    const places = optimised(60, couples);
    const apart = (weight: number) =>
      mean(couples.filter((couple) => couple[2] === weight).map(([a, b]) => between(places, a, b)));
    assert.ok(2 * apart(1) < apart(0.1), `${apart(1)} ${apart(0.1)}`);
  });

  test('stay numbers where all points begin in one place', () => {
    const places = optimised(40, pairs, 0);
    assert.ok(places.flat().every(Number.isFinite));
  });

  test('come nearer from very far', () => {
    const places = optimised(2, [[0, 1, 1]], 300);
    assert.ok(between(places, 0, 1) < 299, String(between(places, 0, 1)));
  });

  test('do not matter where a link weighs so little that it never pulls', () => {
    const places = optimised(4, [
      [0, 1, 1],
      [2, 3, 1e-9],
    ]);
    assert.deepEqual(places.slice(2), [
      [2, 0],
      [3, 0],
    ]);
  });
});
