import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Answer } from '../../../../src/search/engine/engine.ts';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { enginePapers as papers } from '../../../support/engine-papers.ts';
import { indexPapers, type TestSearch } from '../../../support/search-corpus.ts';

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
