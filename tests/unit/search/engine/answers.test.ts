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

const issued = new Map(papers.map((paper) => [paper.id, paper.issued]));

test('sorting changes the order and never the number of hits', async () => {
  const totals = new Set<number>();
  for (const sort of ['relevance', 'newest', 'oldest', 'title', 'cited'])
    totals.add((await ask(`q=models&sort=${sort}`)).total);
  assert.equal(totals.size, 1);
  const newest = (await ask('q=-zebra&sort=newest')).hits.map(({ id }) => issued.get(id));
  assert.deepEqual(newest.slice(0, 3), ['2024-01', '2024', '2023-04']);
  assert.deepEqual(newest.slice(-2), [undefined, undefined]);
  const cited = (await ask('q=-zebra&sort=cited')).hits.map(({ id }) => id);
  assert.deepEqual(cited.slice(0, 2), ['rag', 'cache']);
  const titles = (await ask('q=-zebra&sort=title')).hits.map(({ title }) => title);
  assert.deepEqual(titles, titles.toSorted());
});

test('a paper of December is a paper of its own year', async () => {
  const years = (await ask('q=&year=2022')).hits.map(({ year }) => year);
  assert.deepEqual(years, ['2022', '2022', '2022']);
});

test('values of one facet widen, different facets narrow, and counts follow the other facets', async () => {
  const all = await ask('listing=march&listing=april');
  assert.equal(all.total, 4);
  const narrow = await ask('listing=march&year=2024');
  assert.deepEqual(
    narrow.hits.map(({ id }) => id),
    ['cache'],
  );
  const counted = await narrow.facets();
  const counts = Object.fromEntries(counted.listing.map(({ id, count }) => [id, count]));
  assert.deepEqual(counts, { march: 1, april: 2 });
  assert.deepEqual(
    counted.year.map(({ id, count }) => [id, count]),
    [
      ['2024', 1],
      ['2023', 1],
    ],
  );
});

test('a word is found by its beginning: while it is typed, and when it was submitted half-typed, which is said', async () => {
  const typing = await search.engine.search({ ...readState(new URLSearchParams('q=recogn')), typing: true });
  assert.equal(typing.hits[0]?.id, 'speech');
  assert.deepEqual(typing.substitutions, []);
  const submitted = await ask('q=recogn');
  assert.deepEqual(
    submitted.substitutions.map(({ kind, searched }) => [kind, searched]),
    [['beginning', ['recognition']]],
  );
});

test('a hit names the year of its paper at once, and all its authors as they are written once its text has come', async () => {
  const people = [
    'Vincent J. Hellendoorn',
    'Guy Van den Broeck',
    'Ann O’Lee-McDonald',
    '李明',
    'A+B Group',
    'Smith, Jr.',
  ];
  const { engine } = await indexPapers([
    paper('many', 'Tides', 'Of the sea.', { authors: people, issued: '0987-03' }),
    paper('none', 'Tides again', ''),
    paper('untold', '…', ''),
  ]);
  const { hits } = await engine.search(readState(new URLSearchParams('q=-zebra')));
  const shown = new Map(hits.map((hit) => [hit.id, hit]));
  assert.deepEqual((await shown.get('many')?.text())?.authors, people);
  assert.deepEqual((await shown.get('none')?.text())?.authors, []);
  assert.deepEqual((await shown.get('untold')?.text())?.authors, []);
  assert.equal(shown.get('many')?.year, '0987');
  assert.equal(shown.get('none')?.year, undefined);
});

test('excerpts are plain text with the hits marked', async () => {
  const [hit] = (await ask('q=kv')).hits;
  const parts = (await hit?.text())?.excerpt ?? [];
  assert.deepEqual(
    parts.filter(({ marked }) => marked).map(({ text }) => text),
    ['KV'],
  );
  assert.equal(
    parts
      .map(({ text }) => text)
      .join('')
      .trim(),
    papers[2]?.abstract,
  );
});
