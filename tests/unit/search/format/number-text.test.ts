import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeNumbers, encodeNumbers } from '../../../../src/search/format/number-text.ts';

test('numbers come back from their string', () => {
  const numbers = [0, 1, 43, 44, 45, 255, 10_000, 55_000];
  assert.deepEqual([...decodeNumbers(encodeNumbers(numbers))], numbers);
});

test('a string of numbers needs no escapes in JSON', () => {
  const text = encodeNumbers(Array.from({ length: 300 }, (_, i) => i));
  assert.equal(JSON.stringify(text).length, text.length + 2);
});

test('numbers too large for a character become the largest one', () => {
  const [largest = 0, other] = decodeNumbers(encodeNumbers([1e9, 1e8]));
  assert.equal(largest, other);
  assert.ok(largest > 55_000);
});
