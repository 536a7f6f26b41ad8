import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeExcerpt } from '../../../../../src/search/engine/later/excerpt.ts';
import { toPagefindText } from '../../../../../src/search/format/later/pagefind-text.ts';

const content = (text: string) => toPagefindText(text, () => false);
const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('hits are marked without the punctuation around them', () => {
  const text = content('Title “LLaMA-MoE”, <b>fast</b> & C++.');
  assert.equal(shown(makeExcerpt(text, 1, 7, [[2], [6]])).trim(), '“LLaMA-[MoE]”, <b>fast</b> & [C++].');
});

test('the stretch with most different words is shown', () => {
  const words = Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ');
  const excerpt = shown(makeExcerpt(content(words), 0, 200, [[3, 150], [155]]));
  assert.match(excerpt, /^… w144 .*\[w150\].*\[w155\].* …$/);
});

test('an abstract without a hit is shown from its beginning, one without words not at all', () => {
  assert.equal(shown(makeExcerpt(content('Title One two.'), 1, 3, [[0]])).trim(), 'One two.');
  assert.equal(shown(makeExcerpt(content('Title'), 1, 1, [[0]])), '');
});

test('an excerpt begins at a clause where one is near, and never inside a word', () => {
  const before = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  const after = Array.from({ length: 60 }, (_, i) => `v${i}`).join(' ');
  const begin = (text: string) => {
    const words = content(text).split(' ');
    const hit = words.findIndex((word) => word.startsWith('hit'));
    return shown(makeExcerpt(content(text), 0, words.length, [[hit]])).slice(0, 12);
  };
  assert.equal(begin(`${before}, one two three four five six seven hit ${after}`), '… one two th');
  assert.equal(begin(`${before} end. One two three four five six hit ${after}`), '… One two th');
  assert.equal(begin(`${before} a GPT-3.5 level model of 50K hit ${after}`), '… GPT-3.5 le');
});
