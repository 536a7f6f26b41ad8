import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { exchanged, lineWeights, summedMatrices } from '../../../src/vectors/line-sums.ts';
import { sparseRows } from '../../support/sparse-rows.ts';

const rows = sparseRows(
  [
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ],
    [],
    [[5, 7]],
  ],
  6,
);
/** The fourth column is left out, and the last comes first. */
const lineOf = Int32Array.of(1, 2, 3, -1, 4, 0);

// Numbers are taken in pairs, so that one is left over of three.
for (const width of [1, 2, 3]) {
  const factors = [1, 10, 100].slice(0, width);
  const lines = (...numbers: number[]) =>
    numbers.flatMap((number) => factors.map((factor) => number * factor));

  test(`a line of ${width} is set to the sum of a row's lines, each times its weight`, () => {
    const { first, second, setFirst, setSecond } = summedMatrices(width, 2, 5);
    first.fill(9);
    second.set(lines(1, 2, 3, 4, 5));
    setFirst(lineWeights(rows, lineOf, [0, 2]));
    assert.deepEqual([...first], lines(2 + 2 * 3 + 3 * 4 + 5 * 5 + 6, 7));
    setSecond(exchanged(lineWeights(rows, lineOf, [0, 2]), 5));
    assert.deepEqual([...second].slice(0, 2 * width), lines(6 * 51 + 7 * 7, 51));
  });
}

test('sums are made in the order of the lines, however many there are', () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 2500 }, () => random.next() - 0.5);
  const row = sparseRows([numbers.map((number, column) => [column, number])], numbers.length);
  const { first, second, setFirst } = summedMatrices(3, 1, numbers.length);
  second.set(numbers.flatMap((number) => [number, 1, number]));
  const places = Int32Array.from(numbers.keys());
  setFirst(lineWeights(row, places, [0]));
  const sum = (of: (weight: number, number: number) => number) =>
    numbers.reduce((total, number) => total + of(Math.fround(number), number), 0);
  const product = sum((weight, number) => weight * number);
  assert.deepEqual([...first], [product, sum((weight) => weight), product]);
});

test('a row without lines is zero, whatever stood there', () => {
  const { first, setFirst } = summedMatrices(2, 1, 5);
  first.fill(9);
  setFirst(lineWeights(rows, lineOf, [1]));
  assert.deepEqual([...first], [0, 0]);
});

test('rows and lines exchanged have the same weights, rows ascending', () => {
  const { starts, lines, weights } = exchanged(lineWeights(rows, lineOf, [0, 1, 2]), 5);
  assert.deepEqual([...starts], [0, 2, 3, 4, 5, 6]);
  assert.deepEqual([...lines], [0, 2, 0, 0, 0, 0]);
  assert.deepEqual([...weights], [6, 7, 1, 2, 3, 5]);
});
