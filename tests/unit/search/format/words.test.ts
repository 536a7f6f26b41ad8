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
  ['大型语言模型的阅读研究', ['大型', '语言', '模型', '的', '阅读', '研究']],
  ['日本の図書館', ['日本', 'の', '図書館']],
  ['ห้องสมุดดิจิทัล', ['หอง', 'สมด', 'ดจทล']],
  ['도서관의 열람실', ['도서관의', '열람실'].map(foldWord)],
  ['BERT模型与C++', ['bert', '模型', '与', 'c++']],
  ['', []],
  ['— … !', []],
];

for (const [text, words] of cases)
  test(`“${text}” has the words ${words.join(', ') || '(none)'}`, () => {
    assert.deepEqual(wordsOf(text), words);
  });

test('folding takes case and diacritics away', () => {
  assert.equal(foldWord('ÉCOLE'), 'ecole');
  assert.equal(foldWord('\u0940'), '\u0940');
});

test('places of words lead back into the text', () => {
  const text = 'The (pre-)training of C++';
  assert.deepEqual(
    wordsAt(text).map(({ start, end }) => text.slice(start, end)),
    ['The', 'pre', 'training', 'of', 'C++'],
  );
});

test('places of words lead back into a text without spaces', () => {
  const text = '关于阅读桌的研究';
  assert.equal(
    wordsAt(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(''),
    text,
  );
});
