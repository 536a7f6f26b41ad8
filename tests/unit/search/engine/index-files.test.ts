import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Answer } from '../../../../src/search/engine/engine.ts';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { enginePapers as papers } from '../../../support/engine-papers.ts';
import { indexPapers, paper, type TestSearch } from '../../../support/search-corpus.ts';

let search: TestSearch;
before(async () => {
  search = await indexPapers(papers);
});

function ask(address: string, engine = search.engine): Promise<Answer> {
  return engine.search(readState(new URLSearchParams(address)));
}

test('a file that cannot be fetched fails the search, and the next search tries again', async () => {
  const engine = search.another();
  const [path, bytes] = [...search.files].find(([name]) => name.endsWith('.words')) ?? ['', new Uint8Array()];
  search.files.delete(path);
  await assert.rejects(ask('q=kv', engine));
  search.files.set(path, bytes);
  assert.equal((await ask('q=kv', engine)).total, 1);
});

test('a page that was open while the site was deployed searches the new index', async () => {
  const before = await indexPapers(papers);
  assert.equal((await ask('q=kv', before.engine)).total, 1);
  const after = await indexPapers([paper('new', 'Kettles', 'A kettle.'), ...papers]);
  before.files.clear();
  for (const [path, bytes] of after.files) before.files.set(path, bytes);
  assert.deepEqual(
    (await ask('q=kettle', before.engine)).hits.map(({ id }) => id),
    ['new'],
  );
});

test('papers indexed in bundles give the very files of papers indexed at once', async () => {
  const [parted, whole] = [await indexPapers(papers, {}, 4), await indexPapers(papers)];
  assert.deepEqual([...parted.files], [...whole.files]);
});

test('the index numbers papers in the order of their records', () => {
  assert.equal(search.pages.length, papers.length);
});
