import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characteristicTerms, surprise } from '../../../src/topics/characteristic-terms.ts';

const papers = (...ids: number[]) => ids.map(String);
const terms = [
  { label: 'everywhere', papers: papers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) },
  { label: 'here', papers: papers(1, 2, 3) },
  { label: 'mostly here', papers: papers(1, 2, 9) },
  { label: 'elsewhere', papers: papers(7, 8, 9) },
  { label: 'once', papers: papers(3) },
];

test('terms of a topic are those that its papers hold more often than others, the most surprising first', () => {
  const found = characteristicTerms(terms, new Set(papers(1, 2, 3)), 10, 5);
  assert.deepEqual(
    found.map(({ label }) => label),
    ['here', 'mostly here'],
  );
});

test('no more terms are given than asked for', () => {
  assert.equal(characteristicTerms(terms, new Set(papers(1, 2, 3)), 10, 1).length, 1);
});

test('a term that one paper holds, or no more papers than chance would have it, is none', () => {
  const topic = new Set(papers(1, 2, 3, 4, 5));
  const labels = (held: number[]) => characteristicTerms([{ papers: papers(...held) }], topic, 10, 5).length;
  assert.equal(labels([1]), 0);
  assert.equal(labels([1, 2]), 1);
  assert.equal(labels([1, 2, 3, 8]), 1);
  assert.equal(labels([1, 2, 8, 9]), 0);
  assert.equal(labels([1, 2, 7, 8, 9]), 0);
});

test('surprise is the log-likelihood ratio of what is seen and what is expected', () => {
  for (const [inside, all, share, expected] of [
    [5, 10, 0.5, 0],
    [10, 10, 0.5, 20 * Math.LN2],
    [0, 10, 0.5, 20 * Math.LN2],
    [3, 4, 0.5, 2 * (3 * Math.log(1.5) + Math.log(0.5))],
    [1, 4, 0.25, 0],
  ] as const)
    assert.ok(Math.abs(surprise(inside, all, share) - expected) < 1e-9, `${inside} of ${all}`);
});
