import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromPagefindText, toPagefindText } from '../../../../../src/search/format/beside/pagefind-text.ts';
import { partsOfName } from '../../../../../src/search/format/name-parts.ts';
import { wordsOf } from '../../../../../src/search/format/words.ts';

const known = new Set(['deep', 'speed', 'pro', 'llama', 'chat', 'gpt']);
const isWord = (word: string) => known.has(word);

const texts = [
  'LLaMA-MoE: Building Mixture-of-Experts from LLaMA',
  'DeepSpeed and ProLLaMA (LLMs), vLLM',
  'C++, C#, F# and a+b, A+, ++x, snake_case',
  'R^2 = 0.9 -- or 95% … see [1]',
  '“quoted”—dashes–without spaces',
  '— leading dash',
  'GPT4 and GPT-4o, 7B, llama2-7b',
  'the vowel sign \u0940 alone, \u093e\u093e-x, \u0363 and \u0301',
];

for (const text of texts) {
  test(`each place of “${text}” holds one word`, () => {
    const places = toPagefindText(text, isWord).split(' ');
    assert.deepEqual(
      places.map((place) => wordsOf(fromPagefindText(`${place} `))),
      wordsOf(text).map((word) => [word]),
    );
  });

  test(`“${text}” comes back unchanged`, () => {
    assert.equal(fromPagefindText(toPagefindText(text, isWord)), text);
  });
}

test('words get a place each, are kept whole, and take what is no word with them', () => {
  const visible = { '\u2060': '⁀', '\u2061': '‿', ' ': '␣' };
  let text = toPagefindText('LLaMA-MoE – a+b', isWord);
  for (const [mark, shown] of Object.entries(visible)) text = text.replaceAll(mark, shown);
  assert.equal(text, 'L⁀La⁀MA\\␣-Mo⁀E‿–␣a\\␣＋b');
});

test('a name is parted where all of its parts are words', () => {
  assert.deepEqual(partsOfName('DeepSpeed', isWord), ['deep', 'speed']);
  assert.deepEqual(partsOfName('ProLLaMA', isWord), ['pro', 'llama']);
  assert.deepEqual(partsOfName('LLaMA', isWord), []);
  assert.deepEqual(partsOfName('OpenReview', isWord), []);
});
