import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { trustedChance } from '../../../src/topics/threshold.ts';

const answers = (...outcomes: number[]) =>
  outcomes.map((outcome, index) => ({ outcome, chance: 1 - index / 100 }));

describe('the chance from which on answers are trusted', () => {
  test('is out of reach while few are known', () => {
    assert.equal(trustedChance([], 0.8), Number.POSITIVE_INFINITY);
    assert.equal(trustedChance(answers(1, 1, 1), 0.8), Number.POSITIVE_INFINITY);
  });

  test('is the lowest with enough right ones', () => {
    assert.equal(trustedChance(answers(1, 1, 1, 1, 1, 0, 0, 0, 0), 0.8), 0.96);
  });
});
