import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseAbbreviations } from '../../../../src/search/index/abbreviations.ts';

test('plurals and spellings of a definition are one', () => {
  const found = [
    { short: 'LLMs', long: 'Large Language Models' },
    { short: 'LLM', long: 'large language model' },
  ];
  assert.deepEqual(chooseAbbreviations(found, []), [{ short: 'llm', long: 'large language models' }]);
});

test('a rare meaning beside a frequent one is left out', () => {
  const often = Array.from({ length: 10 }, () => ({ short: 'IR', long: 'information retrieval' }));
  const rare = { short: 'IR', long: 'intermediate representation' };
  assert.deepEqual(chooseAbbreviations([...often, rare], []), [
    { short: 'ir', long: 'information retrieval' },
  ]);
});

test('what is written by hand wins', () => {
  const found = [{ short: 'MT', long: 'mountain time' }];
  const byHand = [{ short: 'MT', long: 'machine translation' }];
  assert.deepEqual(chooseAbbreviations(found, byHand), [{ short: 'mt', long: 'machine translation' }]);
});

test('a definition of a single word is none', () => {
  assert.deepEqual(chooseAbbreviations([{ short: 'X', long: 'Xylophone' }], []), []);
});
