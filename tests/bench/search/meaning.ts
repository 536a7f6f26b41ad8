import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../../src/search/engine/engine.ts';
import { findByMeaning } from '../../../src/search/engine/later/meaning.ts';
import { createSearchClient, type SearchClient } from '../../../src/search/engine/pagefind-client.ts';
import { readState } from '../../../src/search/engine/query-state.ts';
import type { Term } from '../../../src/search/engine/terms.ts';
import { NOWHERE } from '../../../src/search/format/posting-list.ts';
import { wordsOf } from '../../../src/search/format/words.ts';

/** Slugs that one part of the search finds on its first page, best first. */
export type Part = (query: string) => Promise<string[]>;

const FIRST_PAGE = 20;

/** The parts of the search of a built site, each alone and together, over its files without a browser. */
export function searchParts(site: string): Record<'words' | 'meaning' | 'together', Part> {
  const client = createSearchClient(
    async (path) => new Uint8Array(readFileSync(join(site, 'pagefind', path))),
  );
  const engine = createEngine(client, async () => {});
  const ask = (q: string) => engine.search({ ...readState(new URLSearchParams()), q });
  return {
    words: async (q) => (await ask(q)).hits.map(({ id }) => id),
    meaning: (q) => byMeaningAlone(q, client),
    together: async (q) => {
      const byWords = await ask(q);
      const answer = (await byWords.byMeaning?.()) ?? byWords;
      return answer.hits.map(({ id }) => id);
    },
  };
}

async function byMeaningAlone(query: string, client: SearchClient): Promise<string[]> {
  const table = await client.table();
  const words = wordsOf(query);
  const terms = words
    .filter((word) => !table.stopWords.has(word))
    .map((word): Term => ({ word, count: 1, own: NOWHERE, pages: NOWHERE, alternatives: [] }));
  const dropped = words.filter((word) => table.stopWords.has(word)).map((word, place) => ({ word, place }));
  const found = await findByMeaning(
    {
      papers: [],
      terms: { terms, dropped, sequence: [], length: words.length },
    },
    1,
    table,
    client,
  );
  const papers = found?.papers.slice(0, FIRST_PAGE) ?? [];
  return Promise.all(papers.map(async (paper) => (await client.row(paper)).id));
}
