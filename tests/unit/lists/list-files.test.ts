import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorHasFiles, fewestPapersOfAuthor, yearsHaveFiles } from '../../../src/lists/list-files.ts';

test('people have pages from two papers on, in a large corpus from three', () => {
  assert.deepEqual([393, 10_000, 10_001].map(fewestPapersOfAuthor), [2, 2, 3]);
});

describe('lists of authors and years', () => {
  const cases: [papers: number, published: 'page' | 'files' | undefined, haveFiles: boolean][] = [
    [393, undefined, true],
    [2000, 'page', true],
    [2001, undefined, false],
    [2001, 'page', false],
    [100_000, 'files', true],
  ];
  for (const [papers, published, haveFiles] of cases)
    test(`have ${haveFiles ? '' : 'no '}files among ${papers} papers where of people ${published ?? 'nothing'} was published`, () => {
      const author = { name: 'Ada', slug: 'ada', ...(published && { published }) };
      assert.equal(authorHasFiles(author, papers, 500), haveFiles);
      assert.equal(yearsHaveFiles(Array.from({ length: papers }, () => ({ authors: [author] }))), haveFiles);
    });
});

test('people of few papers by very many have no files, but what was published stays', () => {
  const published = { published: 'files' } as const;
  assert.deepEqual([authorHasFiles({}, 400, 2000), authorHasFiles({}, 400, 2001)], [true, false]);
  assert.equal(authorHasFiles(published, 400, 2001), true);
});
