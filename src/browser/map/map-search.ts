import { FACET_KEYS } from '../../search/engine/facet-choice.ts';
import { readState } from '../../search/engine/query-state.ts';
import { paperOf } from '../reading/list-in-hand.ts';
import { allHits } from '../search/all-hits.ts';
import { engine } from '../search/results/browser-engine.ts';
import type { MapPaper } from './map-paper.ts';

/** What a search finds on the map. */
export interface FoundOnMap {
  query: string;
  /** Papers on the map, the best first. */
  found: readonly MapPaper[];
  /** Number of all papers found. */
  total: number;
}

/**
 * The papers on the map that a search finds. Rejects where the index cannot be had.
 * @param parameters of the search page's address
 * @returns nothing where they ask for nothing
 */
export async function findOnMap(
  parameters: URLSearchParams,
  papers: readonly MapPaper[],
): Promise<FoundOnMap | undefined> {
  const state = readState(parameters);
  if (state.q.trim() === '' && FACET_KEYS.every((key) => state[key].length === 0)) return undefined;
  const { ids } = await allHits(engine, state);
  const byId = new Map(papers.map((paper) => [paperOf(paper.link.href.baseVal), paper]));
  return { query: state.q.trim(), found: ids.flatMap((id) => byId.get(id) ?? []), total: ids.length };
}
