import { decodeRows } from '../format/rows.ts';
import { decodeTable, type HitRow, type SearchTable, type StoredTable } from '../format/search-table.ts';
import { askOnce } from './ask-once.ts';

const readingTexts = askOnce(() => import('./beside/read-text.ts'));

/** The files of the search, each fetched once when it is first asked for. */
export interface SearchClient {
  table(): Promise<SearchTable>;
  /** Forgets all files, so that those of a site that was deployed meanwhile are fetched. */
  forget(): void;
  /** A file of the word index by its number, unpacked. */
  words(file: number): Promise<Uint8Array>;
  /** What a list of results shows of a paper, and how long its texts are. */
  row(paper: number): Promise<KnownRow>;
  /** Text of a paper as Pagefind keeps it, see `fromPagefindText`. */
  text(paper: number): Promise<string>;
  /** A text file beside the table, by its name; each is read once. */
  beside<T>(name: string, read: (text: string) => T): Promise<T>;
}

/** A row of which it is known how long the paper is. */
export type KnownRow = HitRow & Required<Pick<HitRow, 'lengths'>>;

/** Fetches a file by its path below the index's folder. */
export type FetchFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

const TABLE = 'carrel/table.json';

/**
 * Client over the files of the search index.
 * @param fetchFile rejects when a file cannot be had; a later call then tries again
 */
export function createSearchClient(fetchFile: FetchFile): SearchClient {
  const pending = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>) => {
    const known = pending.get(path);
    if (known) return known as Promise<T>;
    const result = fetchFile(path).then(read);
    pending.set(path, result);
    result.catch(() => pending.delete(path));
    return result;
  };
  const table = () => once(TABLE, (bytes) => decodeTable(parseJson<StoredTable>(bytes)));
  // Their folder is called by the digest, so that nothing of another build is ever taken for this one's.
  const inFolder = async <T>(name: string, read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>) =>
    once(`carrel/${(await table()).digest}/${name}`, read);
  const beside = <T>(name: string, read: (text: string) => T): Promise<T> =>
    inFolder(name, (bytes) => read(decodeText(bytes)));
  const row = async (paper: number): Promise<KnownRow> => {
    const { rowsPerFile, rows, titleLengths, abstractLengths } = await table();
    const path = `rows/${Math.floor(paper / rowsPerFile)}.json`;
    const found = (rows ?? (await beside(path, decodeRows)))[paper % rowsPerFile];
    if (!found) throw new Error('The search index has changed. Reload the page.');
    return { lengths: [titleLengths[paper] ?? 0, abstractLengths[paper] ?? 0], ...found };
  };
  return {
    table,
    forget: () => pending.clear(),
    row,
    words: (file) => inFolder(`words/${file}.words`, gunzip),
    text: async (paper) => {
      const { readText, TEXT_FOLDERS, textPath } = await readingTexts();
      const folders = (await table()).textFolders ?? (await beside(TEXT_FOLDERS, (text) => text));
      return once(textPath(folders, paper), async (bytes) => readText(await gunzip(bytes)));
    },
    beside,
  };
}

/**
 * Fetches the files of the search over the network.
 * @param folder address of the index's folder, ending in `/`
 */
export function fetchFrom(folder: string): FetchFile {
  return async (path) => {
    // The other files have names of their own in each build; the browser must ask whether its table is still valid.
    const response = await fetch(folder + path, path === TABLE ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`The search could not load ${path} (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Lets only the answer to the newest question through: an older one that comes late is `undefined`. */
export function createLatest(): <T>(question: () => Promise<T>) => Promise<T | undefined> {
  let newest = 0;
  return async (question) => {
    const number = ++newest;
    try {
      const answer = await question();
      return number === newest ? answer : undefined;
    } catch (error) {
      if (number === newest) throw error;
      return undefined;
    }
  };
}

/** Bytes as they were before they were packed with gzip; those that were not are left as they are. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // A server may have unpacked the file on the way.
  if (bytes[0] !== 0x1f) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parseJson<T>(bytes: Uint8Array): T {
  return JSON.parse(decodeText(bytes));
}
