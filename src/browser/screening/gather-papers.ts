import { savedSearch } from '../../desk/follows.ts';
import type { Scope } from '../../screening/schema.ts';
import { readState } from '../../search/engine/query-state.ts';
import { loadDesk } from '../desk/desk-store.ts';
import { fetchCatalogue } from '../desk/fetch-catalogue.ts';
import { allHits } from '../search/all-hits.ts';
import { engine } from '../search/results/browser-engine.ts';
import { countRecords } from './fetch-terms.ts';
import { siteFacts } from './site-facts.ts';

/**
 * Gathers the papers of a new project, as they are now.
 * @param from `site`, `desk`, or the parameters of a search
 * @param name of the papers, for readers
 * @throws {Error} with a sentence for readers where there are none
 */
export async function gatherPapers(from: string, name: string): Promise<Scope> {
  const { papers } = await fetchCatalogue();
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const { ids, ...found } = await idsOf(
    from,
    papers.map(({ id }) => id),
  );
  const known = ids.flatMap((id) => {
    const title = titles.get(id);
    return title ? [{ id, title }] : [];
  });
  if (known.length === 0)
    throw new Error(
      from === 'desk'
        ? 'Your desk has no papers of this site: keep some first, or choose other papers.'
        : `${name} has no papers: choose others.`,
    );
  return {
    ...found,
    name,
    corpus: siteFacts.corpus,
    at: new Date().toISOString(),
    records: await countRecords(known.map(({ id }) => id)),
    papers: known,
  };
}

async function idsOf(
  from: string,
  all: readonly string[],
): Promise<Pick<Scope, 'kind' | 'query' | 'byMeaning'> & { ids: readonly string[] }> {
  if (from === 'site') return { kind: 'site', ids: all };
  if (from === 'desk') {
    const { papers } = await loadDesk();
    return { kind: 'desk', ids: papers.filter(({ kept }) => kept.value).map(({ id }) => id) };
  }
  const { ids, byMeaning } = await allHits(engine, { ...readState(new URLSearchParams(from)), page: 1 });
  return { kind: 'search', query: from, byMeaning, ids: [...new Set(ids)] };
}

/** What a search is called, from its parameters. */
export function searchName(parameters: string): string {
  return savedSearch(parameters).name;
}
