import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { readState } from '../../../src/search/engine/query-state.ts';
import { indexPapers, type TestSearch } from '../../support/search-corpus.ts';

/** What people type and paste into a search of the project's own papers, with what they expect. */
interface Probes {
  /** Queries with the slug of the paper that must come first. */
  firstHits: [query: string, slug: string][];
  /** Queries that say something about years, authors or what is new: how that is read, and the query without it. */
  readings: [query: string, says: string, without: string][];
}

const { firstHits, readings }: Probes = JSON.parse(
  readFileSync(join(import.meta.dirname, 'probes.json'), 'utf8'),
);

let search: TestSearch;
before(async () => {
  const { papers } = buildCorpus(await readContent('content'));
  search = await indexPapers(
    papers.map((paper) => ({
      ...paper,
      authors: paper.authors?.map(({ name }) => name) ?? [],
      topics: [],
      listings: [],
      related: paper.related.map(({ id }) => id),
      hasCode: false,
    })),
  );
});

const ask = (q: string) => search.engine.search({ ...readState(new URLSearchParams()), q });

for (const [query, first] of firstHits)
  test(`“${query}” finds ${first} first`, async () => {
    assert.equal((await ask(query)).hits[0]?.id, first);
  });

for (const [query, says, without] of readings)
  test(`“${query}” is read as: ${says}`, async () => {
    const [reading] = (await ask(query)).readings;
    assert.deepEqual([reading?.says, reading?.without], [says, without]);
  });
