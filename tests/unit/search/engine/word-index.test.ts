import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WordIndex } from '../../../../src/search/engine/word-index.ts';
import { concatenate } from '../../../../src/search/format/byte-columns.ts';
import { namesByWord } from '../../../../src/search/index/names-by-word.ts';
import { packWords } from '../../../../src/search/index/pack-words.ts';
import { fieldLengths, joinedWordsOf, unpaced } from '../../../support/query-terms.ts';

/** So many papers that each word has a file of its own. */
const PAPERS = 2000;
const pages = Object.fromEntries(Array.from({ length: PAPERS }, (_, page) => [page, { 1: 1 }]));
const words = joinedWordsOf(
  ['also', 'as', 'ass', 'go', 'goal', 'lamp', 'lamps', 'lampshade', 'mixture', 'zebra'].map(
    (word) => [word, pages] as const,
  ),
);
const files = packWords(words, PAPERS, namesByWord([], [], new Set()));

describe('an index of words', () => {
  const open = () => {
    const loaded: number[] = [];
    const index = new WordIndex(
      files.map(({ from }) => from),
      async (file) => {
        loaded.push(file);
        return concatenate(files[file]?.parts ?? []);
      },
      fieldLengths(),
      unpaced,
    );
    return { index, loaded };
  };

  test('reads the first two files that have words which begin so', async () => {
    const { index, loaded } = open();
    const found = await index.filesBeginning('lamp');
    assert.deepEqual(
      found.map(({ postings }) => [...postings.keys()]),
      [['lamp'], ['lamps']],
    );
    assert.deepEqual(loaded, [5, 6]);
    assert.deepEqual([...(await index.wordsBeginning('lamp')).keys()], ['lamp', 'lamps']);
    assert.deepEqual(loaded, [5, 6]);
  });

  test('knows a word with its forms, and nothing that only begins like it', async () => {
    const { index } = open();
    assert.deepEqual([...(await index.formsOf('lamp')).keys()], ['lamp', 'lamps']);
    assert.deepEqual([...(await index.formsOf('candle')).keys()], []);
    assert.equal((await index.pagesOf('zebra')).size, PAPERS);
    assert.equal((await index.pagesOf('zebras')).size, 0);
  });

  test('knows a short word with its plural alone', async () => {
    const { index } = open();
    assert.deepEqual([...(await index.formsOf('as')).keys()], ['as', 'ass']);
    assert.deepEqual([...(await index.formsOf('go')).keys()], ['go']);
    assert.deepEqual([...(await index.formsOf('xy')).keys()], []);
    assert.deepEqual([...(await index.wordsBeginning('go')).keys()], ['go', 'goal']);
    assert.deepEqual([...(await index.wordsBeginning('goa')).keys()], ['goal']);
  });

  test('fetches all at once what several words need', async () => {
    const { index } = open();
    const fetched = async (...wanted: string[]) =>
      (await index.prepare(wanted)).flatMap(({ postings }) => [...postings.keys()]);
    assert.deepEqual(await fetched('zebra', 'zebras'), ['zebra']);
    assert.deepEqual(await fetched('as', 'go'), ['as', 'ass', 'go', 'goal']);
    assert.deepEqual(await fetched('lamps', 'also'), ['lamp', 'lamps', 'lampshade', 'also']);
    assert.deepEqual(await fetched(), []);
  });

  test('says which words stand where another is looked for', () => {
    const { index, loaded } = open();
    assert.equal(index.isNear('lamps', 'lamp'), true);
    assert.equal(index.isNear('lamp', 'lamps'), false);
    assert.equal(index.isNear('mixture', 'lamp'), false);
    assert.equal(index.isNear('zebra', 'zebra'), true);
    assert.equal(index.isNear('zebras', 'zebra'), true);
    assert.equal(index.isNear('also', 'zebra'), false);
    assert.deepEqual(loaded, []);
  });
});
