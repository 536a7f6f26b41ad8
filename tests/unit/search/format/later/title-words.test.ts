import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTitleWords } from '../../../../../src/search/format/later/title-words.ts';
import { titleFileCount, titleWordFiles } from '../../../../../src/search/index/title-word-files.ts';
import { paper } from '../../../../support/search-corpus.ts';

test('function words of titles come back with their papers and places, and every file is there', () => {
  const papers = ['The End of the World', 'Worlds', 'To the End'].map((title, i) =>
    paper(`p${i}`, title, ''),
  );
  const files = titleWordFiles(papers, new Set(['the', 'of', 'to', 'for']));
  assert.equal(files.size, titleFileCount(papers.length));
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
  assert.deepEqual([...titleWordFiles([], new Set(['the']))], []);
  assert.equal(titleFileCount(1_000_000), 0);
});
