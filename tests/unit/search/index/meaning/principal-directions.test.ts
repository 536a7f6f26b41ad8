import assert from 'node:assert/strict';
import { test } from 'node:test';
import { principalDirections } from '../../../../../src/search/index/meaning/principal-directions.ts';

/** Rows in a plane of three dimensions, mostly along (0, 3, 4). */
const values = Float32Array.of(0, 3, 4, 0, -3, -4, 1, 0, 0, -1, 0, 0);
const rows = { dimensions: 3, values };
const all = [0, 1, 2, 3];
const round = (numbers: Iterable<number>) => Array.from(numbers, (number) => Math.round(number * 1e6) / 1e6);

test('directions are those in which rows differ most, without those in which they do not differ', () => {
  const { powers, turn } = principalDirections(rows, all, 3);
  assert.deepEqual(round(powers), [12.5, 0.5]);
  const turned = turn([
    [0, 3, 4],
    [1, 0, 0],
    [2, 3, 4],
  ]);
  assert.deepEqual(turned.map(round), [
    [5, 0],
    [0, 1],
    [5, 2],
  ]);
});

test('a vector that is shorter than the rows ends in zeros', () => {
  const { turn } = principalDirections(rows, all, 3);
  assert.deepEqual(
    turn([[1], [0, 3, 4]]),
    turn([
      [1, 0, 0],
      [0, 3, 4],
    ]),
  );
  assert.deepEqual(turn([[1]]), turn([[1, 0, 0]]));
});

test('no more directions are given than are wanted, and the rows that are looked at decide which', () => {
  assert.deepEqual(round(principalDirections(rows, all, 1).powers), [12.5]);
  assert.deepEqual(
    principalDirections(rows, [2, 3], 1)
      .turn([[1, 0, 0]])
      .map(round),
    [[1]],
  );
  assert.deepEqual(principalDirections({ dimensions: 3, values: new Float32Array(6) }, [0, 1], 3).powers, []);
});
