import { decodeShard, PAPERS_PER_SHARD, type Shard, termsOfPapers } from '../../screening/vectors/shards.ts';
import type { TermCounts } from '../../screening/vectors/term-counts.ts';
import { gunzip } from '../../search/engine/pagefind-client.ts';
import { fetchCatalogue } from '../desk/fetch-catalogue.ts';
import { inTurn } from '../in-turn.ts';
import { routes } from '../site-routes.ts';
import { siteFacts } from './site-facts.ts';

/** The files that have terms of these papers. Rejects where one cannot be had. */
export async function fetchShards(ids: readonly string[]): Promise<Shard[]> {
  const { papers } = await fetchCatalogue();
  const placeOf = new Map(papers.map(({ id }, place) => [id, place]));
  const numbers = new Set(
    ids.flatMap((id) => {
      const place = placeOf.get(id);
      return place === undefined ? [] : [Math.floor(place / PAPERS_PER_SHARD)];
    }),
  );
  const shards: Shard[] = [];
  await inTurn([...numbers], async (number) => {
    const name = siteFacts.termFiles[number];
    if (name === undefined) return;
    const response = await fetch(routes.file(`screening/${name}.terms`));
    if (!response.ok) throw new Error(`${response.url} cannot be had (${response.status}).`);
    shards.push(decodeShard(await gunzip(new Uint8Array(await response.arrayBuffer()))));
  });
  return shards;
}

/** The terms of these papers, in their order. Rejects where they cannot be had. */
export async function fetchTerms(ids: readonly string[]): Promise<TermCounts> {
  return termsOfPapers(ids, await fetchShards(ids));
}

/** Number of entries of listings that these papers stand for. Rejects where it cannot be had. */
export async function countRecords(ids: readonly string[]): Promise<number> {
  const wanted = new Set(ids);
  let count = 0;
  for (const { ids: known, records } of await fetchShards(ids))
    for (const [place, id] of known.entries()) if (wanted.has(id)) count += records[place] ?? 1;
  // A paper that is new on the site since this page was loaded stands for itself.
  return Math.max(count, ids.length);
}
