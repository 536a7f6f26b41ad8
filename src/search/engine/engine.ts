import type { PageName } from '../format/beside/page-names.ts';
import type { SearchTable } from '../format/search-table.ts';
import type { Answer, SearchRequest } from './answer.ts';
import { besideScript } from './beside-script.ts';
import { Compounds } from './compounds.ts';
import { findPapers } from './find-papers.ts';
import { weightOfMeaning } from './meaning-gate.ts';
import { createPace, type Pace, pauseForPage } from './pace.ts';
import type { SearchClient } from './pagefind-client.ts';
import { present } from './present.ts';
import { LONGEST_QUERY, papersAbout } from './query.ts';
import { isAlike } from './query-state.ts';
import { lookUpTerms } from './query-terms.ts';
import type { TermSources } from './terms.ts';
import { understand } from './understand.ts';
import type { FoundPapers, Understood } from './understood.ts';
import { WordIndex } from './word-index.ts';

export { type Answer, HITS_PER_PAGE, type Hit, type SearchRequest, type Substitution } from './answer.ts';

export interface SearchEngine {
  /** Answers a search. Rejects when a file of the search cannot be fetched; a later search tries again. */
  search(request: SearchRequest): Promise<Answer>;
  /** Pages of topics, authors, listings, terms and abbreviations that a query names, the best first. */
  pagesNamed(q: string): Promise<PageName[]>;
}

/**
 * Makes the search over a client; what it answers depends on the request alone.
 * @param pause lets the page have its turn between two slices of long work
 */
export function createEngine(client: SearchClient, pause = pauseForPage): SearchEngine {
  const pace = createPace(pause);
  let ready: { table: SearchTable; sources: TermSources } | undefined;
  const prepare = async () => {
    const table = await client.table();
    ready ??= { table, sources: sourcesOf(table, client, pace) };
    return ready;
  };
  /** Whether another index has taken the place of the one that was read. */
  const isReplaced = async (): Promise<boolean> => {
    const before = ready?.table.digest;
    client.forget();
    ready = undefined;
    return (await client.table()).digest !== before;
  };
  const answer = async (asked: SearchRequest): Promise<Answer> => {
    const { table, sources } = await prepare();
    if (isAlike(asked)) {
      const { findAlike } = await import('./later/find-alike.ts');
      const { understood, found } = await findAlike(asked, table, sources, client);
      return present(asked, understood, found, table, client, pace);
    }
    const request = { ...asked, q: asked.q.slice(0, LONGEST_QUERY) };
    const { understood, found } = await find(request, table, sources, client);
    const answer = await present(request, understood, found, table, client, pace);
    const weight = weightOfMeaning(request, understood, found, table);
    if (weight === 0) return answer;
    return {
      ...answer,
      byMeaning: async () => {
        const { findByMeaning } = await import('./later/meaning.ts');
        const more = await findByMeaning(found, weight, table, client);
        return more && present(request, understood, { ...found, ...more }, table, client, pace);
      },
    };
  };
  return {
    search: async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        // A page that was open while the site was deployed asks for files that are gone.
        if (!ready || !(await isReplaced())) throw error;
        return answer(request);
      }
    },
    pagesNamed: async (q) => {
      const { table, sources } = await prepare();
      const { pagesNamed } = await besideScript();
      return pagesNamed(q.slice(0, LONGEST_QUERY), table, sources.index);
    },
  };
}

/** Understands a query and finds its papers; what finds nothing as it was read is read with less in it. */
async function find(
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
  client: SearchClient,
): Promise<{ understood: Understood; found: FoundPapers }> {
  const understood = await understand(request.q, sources, client);
  const { query, newest, named } = understood;
  if (named?.isAll) {
    const found = {
      ...named,
      terms: await lookUpTerms([], false, sources),
      sentence: papersAbout(query.groups.flat()),
    };
    return { understood: { query, readings: [], newest: false }, found };
  }
  let found = await findPapers(query, request, table, sources, newest);
  if (found.papers.length === 0 && query.groups.length > 0) {
    const { relax } = await import('./later/relaxations.ts');
    found = (await relax(understood, (other) => findPapers(other, request, table, sources))) ?? found;
  }
  if (named) found.papers = [...new Set([...named.papers, ...found.papers])];
  return { understood, found };
}

function sourcesOf(table: SearchTable, client: SearchClient, pace: Pace): TermSources {
  return {
    index: new WordIndex(table.wordFiles, client.words, table, pace),
    compounds: new Compounds(table.compounds),
    spellings: table.spellings,
    stopWords: table.stopWords,
    vocabulary: (read) => client.beside('vocabulary.txt', read),
    columns: async () => {
      const { readColumns } = await besideScript();
      return readColumns(table, client);
    },
    titlesWith: async (word) => {
      const file = table.titleFileOf(word);
      if (file === undefined) return [];
      const { decodeTitleWords } = await import('../format/later/title-words.ts');
      return (await client.beside(file, decodeTitleWords)).get(word) ?? [];
    },
    pace,
  };
}
