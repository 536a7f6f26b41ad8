import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, stepOf } from '../../../../src/search/format/length-steps.ts';

test('a length is an eighth from its step at most, and no length is none', () => {
  assert.equal(lengthOf(stepOf(0)), 0);
  for (let length = 1; length < 2 ** 16; length += 1) {
    assert.ok(Math.abs(lengthOf(stepOf(length)) - length) <= Math.max(1, length / 8), `${length}`);
    assert.ok(stepOf(length) < 64);
  }
});
