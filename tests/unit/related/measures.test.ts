import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resemblance } from '../../../src/related/near-duplicates.ts';
import { inSteps } from '../../../src/related/steps.ts';
import { topicLikeness } from '../../../src/related/topic-likeness.ts';
import { ndcg } from '../../measures/ndcg.ts';

test('numbers in steps are powers of two', () => {
  const table: [value: number, step: number, expected: number][] = [
    [1, 1, 1],
    [3, 1, 4],
    [5, 1, 4],
    [6, 1, 8],
    [393, 1, 512],
    [0.3, 1, 0.25],
    [1.5, 0.5, Math.SQRT2],
  ];
  for (const [value, step, expected] of table)
    assert.equal(inSteps(value, step).toFixed(12), expected.toFixed(12), String(value));
});

describe('measures', () => {
  test('texts resemble each other by common sequences of words', () => {
    assert.equal(resemblance('one two three four', 'One two, three four!'), 1);
    assert.equal(resemblance('one two three four', 'one two three five'), 1 / 3);
    assert.equal(resemblance('', ''), 0);
  });

  test('topics are alike by those they share, main topics before others, however sure these are', () => {
    const [main, other] = [
      { id: 'main', score: 0.9 },
      { id: 'other', score: 0.8 },
    ];
    const likeness = topicLikeness([[main, other], [main], [other], [{ ...main, score: 0.1 }], []]);
    assert.ok(likeness(0, 1) > likeness(0, 2) && likeness(0, 2) > 0);
    assert.equal(likeness(0, 3), likeness(0, 1));
    assert.equal(likeness(0, 4), 0);
  });

  test('gain is 1 for the best ranking and less for others', () => {
    const grades = new Map([
      ['a', 2],
      ['b', 1],
      ['c', 0],
    ]);
    assert.equal(ndcg(['a', 'b', 'c'], grades, 8), 1);
    assert.equal(ndcg(['b', 'a', 'c'], grades, 8), (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
    assert.equal(ndcg(['x', 'c'], grades, 8), 0);
    assert.equal(ndcg([], new Map(), 8), 1);
  });
});
