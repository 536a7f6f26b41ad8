import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorHasFiles, fewestPapersOfAuthor, yearsHaveFiles } from '../../../src/lists/list-files.ts';

test('people have pages from two papers on, in a large corpus from three', () => {
  assert.deepEqual([393, 10_000, 10_001].map(fewestPapersOfAuthor), [2, 2, 3]);
});

describe('lists of authors and years', () => {
  const cases: [papers: number, published: 'page' | 'files' | undefined, author: boolean, years: boolean][] =
    [
      [393, undefined, true, true],
      [2000, 'page', true, true],
      [2001, undefined, false, false],
      [2001, 'page', false, false],
      [100_000, 'files', true, false],
    ];
  for (const [papers, published, author, years] of cases)
    test(`have ${author ? '' : 'no '}files of an author of whom ${published ?? 'nothing'} was published and ${years ? '' : 'no '}files of years among ${papers} papers`, () => {
      assert.equal(authorHasFiles(published ? { published } : {}, papers), author);
      assert.equal(yearsHaveFiles(papers), years);
    });
});
