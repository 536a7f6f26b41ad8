import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSpellings } from '../../../../src/search/index/find-spellings.ts';

for (const [what, words, found] of [
  [
    'British and American words that both occur',
    { behaviour: 2, behavior: 1 },
    ['behavi=behaviour', 'behaviour=behavior'],
  ],
  ['a Greek letter by its name, where papers have the letter', { α: 3 }, ['alpha=α']],
  ['its name by the letter, where papers have the name', { beta: 1 }, ['β=beta']],
  ['both, where they have both', { gamma: 1, γ: 1 }, ['gamma=γ', 'γ=gamma']],
  ['nothing of words that are written in one way', { tide: 5, colour: 1 }, []],
] as const)
  test(`finds ${what}`, () => {
    const counts = new Map(Object.entries(words));
    assert.deepEqual(
      findSpellings(counts).map(([stem, word]) => `${stem}=${word}`),
      found,
    );
  });
