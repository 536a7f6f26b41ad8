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
async function idsOf(query: string): Promise<string[]> {
  return (await ask(new URLSearchParams({ q: query }).toString())).hits.map(({ id }) => id);
}

const firsts: [query: string, first: string][] = [
  ['kv cache', 'cache'],
  ['kvcache', 'cache'],
  ['longcontext', 'cache'],
  ['long-context', 'cache'],
  ['quantisation', 'cache'],
  ['quantizaton', 'cache'],
  ['deepseed', 'cache'],
  ['pretraining data', 'pretrain'],
  ['pre training data', 'pretrain'],
  ['C++', 'prollama'],
  ['k-NN', 'prollama'],
  ['R^2', 'prollama'],
  ['01.AI', 'speech'],
  ['lovheim', 'upcycling'],
];
for (const [query, first] of firsts)
  test(`“${query}” finds its paper first`, async () => {
    assert.equal((await idsOf(query))[0], first);
  });

test('one paper that matches everything drives nobody out', async () => {
  const { total } = await ask(
    `q=${encodeURIComponent('Load balancing of routers. We release a dataset of speech models')}`,
  );
  assert.ok(total >= 5, `${total} papers`);
});

test('words that run in a title find it first, function words included', async () => {
  assert.equal((await idsOf('into a Mixture'))[0], 'upcycling');
  assert.equal((await idsOf('Recognition at Scale'))[0], 'speech');
});

test('a title in a longer text finds its paper first', async () => {
  const text = 'See Routing for MoE, 2024, and other work on experts and dense models with routed experts.';
  assert.equal((await idsOf(text))[0], 'routing');
});

test('a page after the last one is the last one', async () => {
  const answer = await ask('q=models&page=1000');
  assert.deepEqual([answer.request.page, answer.pages, answer.hits.length > 0], [1, 1, true]);
});

const exact: [query: string, ids: string[]][] = [
  ['"lost in the middle"', ['pretrain']],
  ['"pretraining data"', ['pretrain']],
  ['"PRE-TRAINING DATA"', ['pretrain']],
  ['title:survey', []],
  ['title:surveys', ['rag']],
  ['abstract:survey', ['hullman']],
  ['title:llama', ['prollama']],
  ['author:hullman', ['hullman']],
  ['author:"van den broeck"', ['upcycling']],
  ['-models -lost -c++', ['december', 'routing']],
  ['year:2022', ['december', 'hullman', 'speech']],
  ['year:2022 has:code', ['speech']],
  ['topic:speech', ['speech']],
  ['topic:"Speech and audio"', ['speech']],
  ['listing:march', ['cache', 'upcycling']],
  ['speech OR title:charts', ['hullman', 'speech']],
  ['+experts balancing', ['upcycling']],
  ['llm', []],
  ['ullman', ['hullman']],
];
for (const [query, ids] of exact)
  test(`${query} finds ${ids.join(' and ') || 'nothing'}`, async () => {
    assert.deepEqual((await idsOf(query)).sort(), ids);
  });

test('abbreviations work both ways and are said', async () => {
  assert.deepEqual((await idsOf('moe')).sort(), ['routing', 'upcycling']);
  const written = await ask('q=mixture+of+experts');
  assert.ok(written.hits.some(({ id }) => id === 'routing'));
  assert.deepEqual(written.substitutions, [
    { kind: 'abbreviation', typed: 'mixture of experts', searched: ['moe'] },
  ]);
  const [, other] = (await ask('q=rag')).hits;
  assert.equal(other?.id, 'speech');
  assert.deepEqual(other?.why, [
    { kind: 'abbreviation', typed: 'rag', searched: ['retrieval augmented generation'] },
  ]);
});

test('a correction is said, and quoted words are searched literally', async () => {
  const answer = await ask('q=quantizaton');
  assert.deepEqual(answer.substitutions, [
    { kind: 'spelling', typed: 'quantizaton', searched: ['quantization'] },
  ]);
  assert.equal((await ask('q=%22quantizaton%22')).total, 0);
});

test('what a hit has and has not of the query is told', async () => {
  const [hit] = (await ask('q=speech+zebra+recognition')).hits;
  assert.deepEqual([hit?.matched, hit?.missed], [['speech', 'recognition'], ['zebra']]);
});

test('a quotation that no paper has is searched as words with a hint', async () => {
  const answer = await ask('q=%22cache+kv%22');
  assert.equal(answer.hits[0]?.id, 'cache');
  assert.equal(answer.hints.length, 1);
});

test('an answer does not depend on what was searched before', async () => {
  const queries = ['routing', 'q', 'kv cache', 'quantizaton moe', 'speech'];
  const results = async (order: string[]) => {
    const engine = search.another();
    const answers = new Map<string, string[]>();
    for (const q of order)
      answers.set(
        q,
        (await ask(new URLSearchParams({ q }).toString(), engine)).hits.map(({ id }) => id),
      );
    return queries.map((q) => answers.get(q));
  };
  assert.deepEqual(await results(queries), await results(queries.toReversed()));
});

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
  const counts = Object.fromEntries(narrow.facets.listing.map(({ id, count }) => [id, count]));
  assert.deepEqual(counts, { march: 1, april: 2 });
  assert.deepEqual(
    narrow.facets.year.map(({ id, count }) => [id, count]),
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
