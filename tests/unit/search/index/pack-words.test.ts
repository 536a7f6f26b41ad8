import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { readWordFile } from '../../../../src/search/format/word-files.ts';
import { compareWords } from '../../../../src/search/format/words.ts';
import { packWords } from '../../../../src/search/index/pack-words.ts';
import { wordPages as pagesOf } from '../../../support/query-terms.ts';

const noNames = { names: [], topics: [] };

describe('files of words', () => {
  const numbered = (from: number, count: number) =>
    new Map(
      Array.from({ length: count }, (_, i) => {
        const pages = pagesOf({ [i]: { 0: 1 } });
        return [`word${String(from + i).padStart(5, '0')}`, () => pages] as const;
      }),
    );

  test('hold all words in order, each beginning after the words of the one before', () => {
    const files = packWords([numbered(0, 1500), numbered(1500, 1500)], 1500, noNames);
    assert.ok(files.length > 1);
    const words = files.map(({ parts }) => [...readWordFile(concatenate(parts)).postings.keys()]);
    assert.deepEqual(words.flat(), [...numbered(0, 3000).keys()]);
    for (const [number, { from }] of files.entries()) {
      assert.ok(from <= (words[number]?.[0] ?? ''));
      if (number > 0) assert.ok(from > (words[number - 1]?.at(-1) ?? ''));
    }
  });

  test('are of about one size, but for a word that fills more than one', () => {
    const everywhere = new Map(Array.from({ length: 8000 }, (_, page) => [page, new Map([[3, 1]])]));
    const files = packWords(
      [
        new Map([
          ['a', () => pagesOf({ 1: { 1: 1 } })],
          ['of', () => everywhere],
          ['on', () => pagesOf({ 1: { 2: 1 } })],
        ]),
      ],
      8000,
      noNames,
    );
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
