import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characteristicTerms } from '../../../src/topics/characteristic-terms.ts';

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
