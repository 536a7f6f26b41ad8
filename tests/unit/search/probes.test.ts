import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readEnglishWords } from '../../../src/build/corpus/read-english-words.ts';
import { writeSearchIndex } from '../../../src/build/search-index/write-search-index.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { NO_MEMO } from '../../../src/memo.ts';
import type { Paper } from '../../../src/schema.ts';
import { createEngine } from '../../../src/search/engine/engine.ts';
import { createSearchClient } from '../../../src/search/engine/pagefind-client.ts';
import { LONGEST_TEXT, readState } from '../../../src/search/engine/query-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/**
 * What people type and paste into a search of the project's own papers, with what they would expect of it: written from
 * the reader's side, not from what the search answers.
 */
interface Probes {
  /** By kind, queries with the beginning of the slug of the paper that must come first. */
  firstHits: Record<string, [query: string, slug: string][]>;
  /** Queries that say something about years, authors or what is new: how that is read, and the query without it. */
  readings: [query: string, says: string, without: string][];
  /** Words that no paper has: nothing else is searched for them unasked, since nothing near them has their meaning. */
  notReplaced: string[];
  /** Words that are written otherwise in the papers, and one of those that are searched. */
  searchedAs: [query: string, typed: string, searched: string][];
  /** Queries that mean what they say: nothing else is searched. */
  searchedAsTyped: string[];
  /**
   * Questions in words that papers do not use, with the topic that most of the first ten papers have. Of 69 that were
   * written before the search was asked, 32 led to the topic in mind; what takes more than the meaning of single words
   * did not.
   */
  meant: [query: string, topic: string][];
  /** Queries with the kind and the name of a page that they name. */
  names: [query: string, kind: string, name: string][];
}

const probes: Probes = JSON.parse(readFileSync(join(import.meta.dirname, 'probes.json'), 'utf8'));

const folder = temporaryFolder();
const engine = createEngine(
  createSearchClient(async (path) => new Uint8Array(readFileSync(join(folder, path)))),
);
let papers: readonly Paper[] = [];
before(async () => {
  const words = await readEnglishWords();
  const corpus = buildCorpus(await readContent('content'), words);
  papers = corpus.papers;
  await writeSearchIndex({ ...corpus, words, memo: NO_MEMO, introductions: new Map() }, folder);
});

const state = readState(new URLSearchParams());
const ask = (q: string) => engine.search({ ...state, q });

for (const [kind, rows] of Object.entries(probes.firstHits))
  for (const [query, slug] of rows)
    test(`${kind}: “${query}” finds ${slug} first`, async () => {
      const id = (await ask(query)).hits[0]?.id ?? '';
      assert.ok(id.startsWith(slug), `${id} was first`);
    });

for (const [query, says, without] of probes.readings)
  test(`“${query}” is read as: ${says}`, async () => {
    const [reading] = (await ask(query)).readings;
    assert.deepEqual([reading?.says, reading?.without], [says, without]);
  });

for (const query of probes.notReplaced)
  test(`“${query}” is not taken for something else`, async () => {
    const kinds = (await ask(query)).substitutions.map(({ kind }) => kind);
    assert.ok(!kinds.includes('spelling') && !kinds.includes('beginning'));
  });

for (const [query, typed, searched] of probes.searchedAs)
  test(`“${query}” is searched as “${searched}”`, async () => {
    const substitution = (await ask(query)).substitutions.find((one) => one.typed === typed);
    assert.ok(substitution?.searched.includes(searched));
  });

for (const query of probes.searchedAsTyped)
  test(`“${query}” is searched as it was typed`, async () => {
    assert.deepEqual((await ask(query)).substitutions, []);
  });

for (const [query, kind, name] of probes.names)
  test(`“${query}” names the ${kind} ${name}`, async () => {
    const named = await engine.pagesNamed(query);
    assert.ok(named.some((page) => page.kind === kind && page.name === name));
  });

for (const [query, topic] of probes.meant)
  test(`“${query}” is understood to be about ${topic}`, async () => {
    const byWords = await ask(query);
    const { hits } = (await byWords.byMeaning?.()) ?? byWords;
    const counts = new Map<string, number>();
    for (const { topics } of hits.slice(0, 10))
      for (const { id } of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
    assert.equal([...counts].sort(([, a], [, b]) => b - a)[0]?.[0], topic);
  });

describe('papers like a text', () => {
  /** A few papers, evenly spread. */
  const some = () => papers.filter((_, number) => number % 80 === 0);
  const like = (text: string) => engine.search({ ...state, by: 'text', q: text });

  test('begin with the paper whose abstract it is, and say what they share with it', async () => {
    for (const { id, abstract } of some()) {
      const { hits, substitutions, withMeaning } = await like(abstract);
      assert.equal(hits[0]?.id, id);
      for (const { why } of hits) assert.deepEqual([why[0]?.kind, why[0]?.searched.length], ['shared', 5]);
      assert.deepEqual([substitutions, withMeaning], [[], true]);
    }
  });

  test('leave out the paper that they are like', async () => {
    for (const { id, title } of some()) {
      const { hits, sentence } = await engine.search({ ...state, like: id });
      assert.ok(hits.length > 8 && hits.every((hit) => hit.id !== id));
      assert.ok(sentence.startsWith(`papers like “${title.slice(0, 30)}`));
    }
  });

  test('are those of a topic where they are narrowed', async () => {
    const [paper] = papers;
    const [topic] = paper?.topics ?? [];
    const answer = await engine.search({ ...state, like: paper?.id ?? '', topic: [topic?.id ?? ''] });
    assert.ok(answer.total > 0 && answer.total < answer.unnarrowed);
    assert.ok(answer.hits.every(({ topics }) => topics.some(({ id }) => id === topic?.id)));
  });

  test('come by meaning where the text shares no word with them', async () => {
    const { hits } = await like('Physicians hospitalise patients whose kidneys fail');
    const byMeaning = hits.filter(({ nearWords }) => nearWords);
    const near = (await Promise.all(byMeaning.map((hit) => hit.nearWords?.() ?? []))).flat();
    assert.ok(
      byMeaning.length > 0 && near.some(({ typed }) => typed === 'patients' || typed === 'physicians'),
    );
  });

  test('are found for a text of any length', async () => {
    const text = papers.map(({ abstract }) => abstract).join(' ');
    assert.ok((await like(text)).total > 0);
    assert.equal((await like(text)).total, (await like(text.slice(0, LONGEST_TEXT))).total);
  });

  test('are none where there is no text', async () => {
    assert.equal((await like(' ? ')).total, 0);
  });

  test('are none for a paper that is not there', async () => {
    const { total, hints } = await engine.search({ ...state, like: 'nowhere' });
    assert.deepEqual([total, hints], [0, ['No paper here has the address “nowhere”.']]);
  });
});
