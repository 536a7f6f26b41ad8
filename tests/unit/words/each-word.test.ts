import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachWord } from '../../../src/words/each-word.ts';

describe('words of a text', () => {
  const texts = [
    '',
    ' … ',
    'One word',
    'Schrödinger’s ÉTUDE, naı̈ve: x₂ + 10⁹',
    '中文 и русский текст',
    'half of a pair \ud835 and 𝐱𝐲-𝟙 or 😀word',
    'ends in 𝐱',
  ];
  for (const text of texts)
    test(`“${text}” has those that the pattern finds`, () => {
      const found: [number, number][] = [];
      eachWord(text, (start, end) => found.push([start, end]));
      const expected = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => [
        index,
        index + word.length,
      ]);
      assert.deepEqual(found, expected);
    });
});
