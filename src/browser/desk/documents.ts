import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/*
 * What readers put together, in their browser: documents of any kind, each under its kind and id. Nothing leaves the
 * browser. Where it keeps nothing, documents live as long as the page, so that they can still be saved in a file.
 */

/** Something stored: what it is stays its owner's business, who brings old versions up to date when reading. */
export interface StoredDocument {
  /** Whose documents these are, for example `paper`. */
  kind: string;
  /** What tells it from others of its kind. */
  id: string;
  /** Version of the layout of `data`. */
  version: number;
  data: unknown;
}

/** Kind of the one document that holds the file which the desk saves itself in. */
export const FILE_KIND = 'file';

interface Schema extends DBSchema {
  documents: { key: [kind: string, id: string]; value: StoredDocument };
}

/** Why nothing is stored. */
export type StorageFault = 'blocked' | 'full' | 'broken';

/** What readers are told about it. */
export const STORAGE_FAULTS: Readonly<Record<StorageFault, string>> = {
  blocked: 'This browser keeps nothing for this site: the desk is gone when you leave. Save it in a file.',
  full: 'This browser has no room left for the desk. What was on it is still there; this change is not kept. Save the desk in a file, and make room.',
  broken:
    'The browser’s storage failed. What is shown may not be all; this change is not kept. Save the desk in a file.',
};

export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(STORAGE_FAULTS[fault], { cause });
    this.fault = fault;
  }
}

/** Other sites may live at the same origin. */
const NAME = `carrel${import.meta.env.BASE_URL}`;
/** Version of the database itself; the layout of documents has versions of its own. */
const DATABASE_VERSION = 1;

let opened: Promise<IDBPDatabase<Schema> | undefined> | undefined;
/** What stands in for the database where there is none. */
const inMemory = new Map<string, StoredDocument>();

function open(): Promise<IDBPDatabase<Schema> | undefined> {
  // In a promise, since a browser without IndexedDB throws at once.
  opened ??= Promise.resolve()
    .then(() =>
      openDB<Schema>(NAME, DATABASE_VERSION, {
        upgrade: (database) => {
          database.createObjectStore('documents', { keyPath: ['kind', 'id'] });
        },
        // A newer version of the site wants to change the database in another tab.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
        terminated: () => {
          opened = undefined;
        },
      }),
    )
    .catch((error: unknown) => {
      console.info(error);
      return undefined;
    });
  return opened;
}

/** Whether documents outlive the page. */
export async function isStored(): Promise<boolean> {
  return (await open()) !== undefined;
}

/** All documents of a kind, in the order of their ids. @throws {StorageError} */
export async function readDocuments(kind: string): Promise<StoredDocument[]> {
  const database = await open();
  if (!database) return [...inMemory.values()].filter((document) => document.kind === kind);
  return guarded(() => database.getAll('documents', IDBKeyRange.bound([kind], [kind, []])));
}

/**
 * Changes documents of a kind, all of them or none: another tab sees nothing of it before it is done.
 * @param change gets what is stored, and says what is to be; undefined takes it away
 * @throws {StorageError} and what was there stays
 */
export async function changeDocuments(
  kind: string,
  ids: readonly string[],
  change: (id: string, known: StoredDocument | undefined) => StoredDocument | undefined,
): Promise<void> {
  const database = await open();
  if (!database) {
    for (const id of ids) {
      const key = JSON.stringify([kind, id]);
      const document = change(id, inMemory.get(key));
      if (document) inMemory.set(key, document);
      else inMemory.delete(key);
    }
  } else {
    await guarded(async () => {
      const transaction = database.transaction('documents', 'readwrite');
      const work = ids.map(async (id) => {
        const document = change(id, await transaction.store.get([kind, id]));
        await (document ? transaction.store.put(document) : transaction.store.delete([kind, id]));
      });
      await Promise.all([...work, transaction.done]);
    });
  }
  channel()?.postMessage(kind);
  for (const listener of listeners) listener(kind);
}

const listeners = new Set<(kind: string) => void>();

/** Calls back when this page has changed documents. */
export function onChangeHere(listener: (kind: string) => void): void {
  listeners.add(listener);
}

/** Calls back when another tab has changed documents of a kind, until the signal comes. */
export function onChangeElsewhere(kind: string, listener: () => void, signal?: AbortSignal): void {
  channel()?.addEventListener(
    'message',
    ({ data }) => {
      if (data === kind) listener();
    },
    { ...(signal && { signal }) },
  );
}

let broadcast: BroadcastChannel | undefined;

function channel(): BroadcastChannel | undefined {
  broadcast ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);
  return broadcast;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new StorageError(isFull ? 'full' : 'broken', error);
  }
}
