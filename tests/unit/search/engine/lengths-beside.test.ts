import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { enginePapers } from '../../../support/engine-papers.ts';
import { indexPapers, type TestSearch } from '../../../support/search-corpus.ts';

/** Queries of every kind that asks how long papers are: by words, by conditions, by names, by nothing. */
const ADDRESSES = [
  'q=kv+cache',
  'q=mixture+of+experts',
  'q=into+a+Mixture',
  'q=%22load+balancing%22',
  'q=title:models',
  'q=abstract:models',
  'q=author:lovheim',
  'q=papers+by+lovheim',
  'q=recent+models',
  'q=models+2023',
  'q=topic:speech',
  'q=&sort=newest',
  'q=models&sort=title',
  'q=models&topic=efficiency',
];

describe('how long papers are', () => {
  let ahead: TestSearch;
  let beside: TestSearch;
  before(async () => {
    const papers = enginePapers.map(({ related: _, ...paper }) => paper);
    ahead = await indexPapers(papers);
    beside = await indexPapers(papers, {}, papers.length, false);
  });

  for (const address of ADDRESSES)
    test(`may stand with words and rows: ${address} is answered alike`, async () => {
      const [expected, found] = await Promise.all(
        [ahead, beside].map(async (search) => {
          // Each with files that nobody has asked for yet.
          const answer = await search.another().search(readState(new URLSearchParams(address)));
          const texts = await Promise.all(answer.hits.map((hit) => hit.text()));
          return { ...answer, facets: await answer.facets(), byMeaning: undefined, texts };
        }),
      );
      assert.equal(JSON.stringify(found), JSON.stringify(expected));
    });

  test('are then no part of the table', () => {
    const table = JSON.parse(new TextDecoder().decode(beside.files.get('carrel/table.json')));
    assert.equal(table.lengths, undefined);
    assert.equal(table.textFolders, undefined);
    assert.equal(table.related, '');
  });
});
