import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longFormKey } from '../../../src/glossary/long-form.ts';
import { isShortForm, looksShort, shortFormKey, singularShort } from '../../../src/glossary/short-form.ts';

for (const text of [
  'LLM',
  'LLMs',
  'GTR-T',
  'R&D',
  'RDS+',
  'bp',
  't2',
  'mBERT',
  '2DMSE',
  'μP',
  'Pairwise RM',
]) {
  test(`“${text}” may be a short form`, () => assert.ok(isShortForm(text)));
}

for (const text of [
  'A',
  '7B',
  '1.3x',
  '10th',
  '2048',
  'ii',
  'e.g.',
  'large',
  'two words',
  'ABCDEFGHIJKLMNOPQRSTUVW',
  '+8%',
  '',
]) {
  test(`“${text}” is no short form`, () => assert.ok(!isShortForm(text)));
}

for (const [text, expected] of [
  ['LLM', true],
  ['LoRA', true],
  ['t2', true],
  ['Paper', false],
  ['English', false],
] as const) {
  test(`“${text}” ${expected ? 'looks' : 'does not look'} like a short form where no bracket says so`, () =>
    assert.equal(looksShort(text), expected));
}

for (const [plural, singular] of [
  ['LLMs', 'LLM'],
  ['LLM’s', 'LLM'],
  ["GNN's", 'GNN'],
  ['C4s', 'C4'],
  ['GPS', 'GPS'],
  ['AWS', 'AWS'],
  ['bits', 'bits'],
] as const) {
  test(`the singular of “${plural}” is “${singular}”`, () => assert.equal(singularShort(plural), singular));
}

test('writings of a short form have one key', () => {
  const keys = ['LoRA', 'LORA', 'LoRAs', 'Lo-RA'].map(shortFormKey);
  assert.deepEqual([...new Set(keys)], ['lora']);
  assert.equal(shortFormKey('μP'), shortFormKey('muP'));
  assert.notEqual(shortFormKey('OS+'), shortFormKey('OS'));
});

test('writings of a long form have one key', () => {
  const keys = ['Large Language Models', 'large-language model', 'large language models'].map(longFormKey);
  assert.deepEqual([...new Set(keys)], ['large language model']);
});
