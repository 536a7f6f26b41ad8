import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTitleWords } from '../../../../../src/search/format/later/title-words.ts';
import { readTexts } from '../../../../../src/search/index/read-texts.ts';
import { titleFileCount, titleWordFiles } from '../../../../../src/search/index/title-word-files.ts';

test('function words of titles come back with their papers and places, and every file is there', () => {
  const titles = ['The End of the World', 'Worlds', 'To the End'];
  const texts = readTexts(titles.map((title) => [title, 'of the abstract']));
  const files = titleWordFiles(texts, new Set(['the', 'of', 'to', 'for']));
  assert.equal(files.size, titleFileCount(titles.length));
  const read = decodeTitleWords(files.get('titles/0.json') ?? '');
  assert.deepEqual(
    [...read],
    [
      [
        'the',
        [
          [0, 0],
          [0, 3],
          [2, 1],
        ],
      ],
      ['of', [[0, 2]]],
      ['to', [[2, 0]]],
    ],
  );
  assert.deepEqual([...titleWordFiles(readTexts([]), new Set(['the']))], []);
  assert.equal(titleFileCount(1_000_000), 0);
});
