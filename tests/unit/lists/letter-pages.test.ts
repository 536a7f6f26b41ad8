import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterPages, letterPaths } from '../../../src/lists/letter-pages.ts';

const words = ['apple', 'avocado', 'azure', 'Banana', '2D', 'Äpfel'].sort();
const name = (word: string) => word;

test('an index that one page holds has no pages by letter', () => {
  assert.deepEqual(letterPages(words, name, 6), []);
  assert.deepEqual(letterPages([], name, 6), []);
});

test('a longer one has a page for each letter, and more where a letter has many entries', () => {
  const pages = letterPages(words, name, 3).map(({ letter, page }) => [
    letter,
    page.number,
    page.items.join(' '),
  ]);
  assert.deepEqual(pages, [
    ['0–9', 1, '2D'],
    ['B', 1, 'Banana'],
    ['A', 1, 'apple avocado azure'],
    ['A', 2, 'Äpfel'],
  ]);
});

test('their addresses are those of the letters, page 1 without its number', () => {
  const paths = letterPaths(letterPages(words, name, 3)).map(({ params }) => params.letter);
  assert.deepEqual(paths, ['letter-digits', 'letter-b', 'letter-a', 'letter-a/2']);
});
