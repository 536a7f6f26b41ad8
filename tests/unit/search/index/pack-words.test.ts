import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { readWordFile } from '../../../../src/search/format/word-files.ts';
import { compareWords } from '../../../../src/search/format/words.ts';
import { packWords } from '../../../../src/search/index/pack-words.ts';
import { joinedWordsOf } from '../../../support/query-terms.ts';

const noNames = { names: [], topics: [] };

describe('files of words', () => {
  const numbered = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => [`word${String(i).padStart(5, '0')}`, { [i]: { 0: 1 } }] as const,
    );

  test('hold all words in order, each beginning after the words of the one before', () => {
    const files = packWords(joinedWordsOf(numbered(3000)), 1500, noNames);
    assert.ok(files.length > 1);
    const words = files.map(({ parts }) => [...readWordFile(concatenate(parts)).postings.keys()]);
    assert.deepEqual(
      words.flat(),
      numbered(3000).map(([word]) => word),
    );
    for (const [number, { from }] of files.entries()) {
      assert.ok(from <= (words[number]?.[0] ?? ''));
      if (number > 0) assert.ok(from > (words[number - 1]?.at(-1) ?? ''));
    }
  });

  test('are of about one size, but for a word that fills more than one', () => {
    const everywhere = Object.fromEntries(Array.from({ length: 8000 }, (_, page) => [page, { 3: 1 }]));
    const words = joinedWordsOf([
      ['a', { 1: { 1: 1 } }],
      ['of', everywhere],
      ['on', { 1: { 2: 1 } }],
    ]);
    const files = packWords(words, 8000, noNames);
    assert.deepEqual(
      files.map(({ parts }) => [...readWordFile(concatenate(parts)).postings.keys()]),
      [['a'], ['of'], ['on']],
    );
  });
});

test('words are in the order of their bytes in UTF-8, signs beyond the first plane last', () => {
  const words = ['', 'a', 'ab', 'b', 'ü', '中', 'ｶ', '\u{10400}', '\u{1d400}'];
  const bytes = (word: string) => Buffer.from(word, 'utf8');
  assert.deepEqual(words.toReversed().sort(compareWords), words);
  assert.deepEqual(
    words.toReversed().sort((a, b) => bytes(a).compare(bytes(b))),
    words,
  );
});
