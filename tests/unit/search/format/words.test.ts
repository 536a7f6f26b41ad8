import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWord, wordsAt, wordsOf } from '../../../../src/search/format/words.ts';

const cases: [text: string, words: string[]][] = [
  ['LoRA-XS', ['lora', 'xs']],
  ['pre-training', ['pre', 'training']],
  ['C++ and C#', ['c++', 'and', 'c#']],
  ['k-NN', ['k', 'nn']],
  ['GPT-4', ['gpt', '4']],
  ['R^2', ['r', '2']],
  ['1.5-Pints', ['1', '5', 'pints']],
  ['01.AI', ['01', 'ai']],
  ['Hullman', ['hullman']],
  ['Lövheim’s café', ['lovheim', 's', 'cafe']],
  ['a+b', ['a', 'b']],
  ['', []],
  ['— … !', []],
];

for (const [text, words] of cases)
  test(`“${text}” has the words ${words.join(', ') || '(none)'}`, () => {
    assert.deepEqual(wordsOf(text), words);
  });

test('folding takes case and diacritics away', () => {
  assert.equal(foldWord('ÉCOLE'), 'ecole');
});

test('places of words lead back into the text', () => {
  const text = 'The (pre-)training of C++';
  assert.deepEqual(
    wordsAt(text).map(({ start, end }) => text.slice(start, end)),
    ['The', 'pre', 'training', 'of', 'C++'],
  );
});
