import type { CslRecord } from '../../formats/csl.ts';
import { type ReadRecord, readCslRecord } from '../../formats/read-csl.ts';
import { inTurn } from '../in-turn.ts';
import { routes } from '../site-routes.ts';

/** The file of all papers is fetched rather than one file a paper where it has less than this many papers for each wanted. */
const FILE_SHARE = 20;

const known = new Map<string, Promise<ReadRecord>>();

/** Bibliographic record of a paper, by slug. Rejects when its file cannot be fetched; a later call tries again. */
function fetchRecord(id: string): Promise<ReadRecord> {
  const found = known.get(id);
  if (found) return found;
  const record = fetchCsl(routes.beside(routes.paper(id), 'csl.json')).then(([item]) => {
    if (!item) throw new Error(`The file about the paper “${id}” is empty.`);
    return readCslRecord(item);
  });
  known.set(id, record);
  record.catch(() => known.delete(id));
  return record;
}

/**
 * Bibliographic records in the order of the slugs, however many.
 * @param count number of all papers of the site
 */
export async function fetchRecords(ids: readonly string[], count: number): Promise<ReadRecord[]> {
  if (ids.some((id) => !known.has(id)) && ids.length * FILE_SHARE > count) {
    for (const item of await fetchCsl(routes.beside(routes.papers(), 'csl.json'))) {
      const record = readCslRecord(item);
      known.set(record.paper.id, Promise.resolve(record));
    }
  }
  return fetchEach(ids);
}

/** Bibliographic records in the order of the slugs, each from its paper's own file. */
export async function fetchEach(ids: readonly string[]): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  await inTurn([...ids.entries()], async ([place, id]) => {
    records[place] = await fetchRecord(id);
  });
  return records;
}

async function fetchCsl(address: string): Promise<CslRecord[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be had (${response.status}).`);
  return response.json();
}
