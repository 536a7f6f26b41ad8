import { pageAt, withEntries } from '../../desk/follow-reading-list.ts';
import type { ListEntry, ReadingList } from '../../desk/reading-list.ts';
import { inTurn } from '../in-turn.ts';
import { entriesOf } from './list-in-hand.ts';

/** Some entries of a list, one after another, and the place of the first. */
interface Run {
  start: number;
  entries: ListEntry[];
}

/** A list with the entries about a place as well. Rejects where they cannot be had. */
export async function loadPlace(list: ReadingList, place: number): Promise<ReadingList> {
  const { start, entries } = await runAt(list, place);
  return withEntries(list, start, entries);
}

/** All entries of a list, in its order. Rejects where a part of it cannot be had. */
export async function loadWhole(list: ReadingList): Promise<readonly ListEntry[]> {
  if (list.entries.length >= list.total) return list.entries;
  const first = await runAt(list, 1);
  const size = first.entries.length;
  if (size === 0) return list.entries;
  const places = Array.from({ length: Math.ceil(list.total / size) - 1 }, (_, page) => (page + 1) * size + 1);
  const runs: Run[] = [first];
  await inTurn(places, async (place) => {
    runs.push(await runAt(list, place));
  });
  return runs.sort((a, b) => a.start - b.start).flatMap(({ entries }) => entries);
}

function runAt(list: ReadingList, place: number): Promise<Run> {
  return list.search === undefined ? fetchPage(pageAt(list, place)) : searchPage(list.search, place);
}

async function searchPage(search: string, place: number): Promise<Run> {
  const [{ engine }, { readState }, { HITS_PER_PAGE }] = await Promise.all([
    import('../search/results/browser-engine.ts'),
    import('../../search/engine/query-state.ts'),
    import('../../search/engine/engine.ts'),
  ]);
  const page = Math.ceil(place / HITS_PER_PAGE);
  const answer = await engine.search({ ...readState(new URLSearchParams(search)), page });
  return {
    start: (answer.request.page - 1) * HITS_PER_PAGE + 1,
    entries: answer.hits.map(({ id, title }) => ({ id, title })),
  };
}

async function fetchPage(address: string): Promise<Run> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be had (${response.status}).`);
  const text = await response.text();
  // The list alone: the policy of this page knows nothing of the styles of that one.
  const from = Math.max(0, text.indexOf('<ol class="paper-list"'));
  const page = new DOMParser().parseFromString(text.slice(from, text.indexOf('</ol>', from)), 'text/html');
  const list = page.querySelector<HTMLOListElement>('ol.paper-list');
  return list ? { start: list.start, entries: entriesOf(list) } : { start: 1, entries: [] };
}
