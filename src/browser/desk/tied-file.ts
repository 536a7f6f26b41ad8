import { readDesk, writeDesk } from '../../desk/desk-file.ts';
import { mergeDesks } from '../../desk/merge.ts';
import type { Desk } from '../../desk/schema.ts';
import { routes } from '../site-routes.ts';
import { loadDesk, storePapers } from './desk-store.ts';
import { changeDocuments, FILE_KIND, onChangeHere, readDocuments } from './documents.ts';
import { FOLLOW_KIND, loadFollows, storeFollows } from './follow-store.ts';
import { PAPER_KIND } from './keep.ts';
import { queue } from './queue.ts';
import { tell } from './tell.ts';
import { changesAreSaved } from './unsaved-changes.ts';

/*
 * A file that the reader chose, and that the desk saves itself in, where the browser lets a page write one:
 * https://wicg.github.io/file-system-access/, of which TypeScript does not know these parts.
 */

interface TiedHandle extends FileSystemFileHandle {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

declare global {
  interface Window {
    showSaveFilePicker?(options: { suggestedName: string }): Promise<TiedHandle>;
  }
}

const FILE_ID = 'desk';
const READWRITE = { mode: 'readwrite' } as const;
/** All that reads or writes the file or the tie: two at once would write over each other. */
const inTurn = queue();

/** How the desk stands to its file. */
export interface Tie {
  /** Name of the file; empty where there is none. */
  name: string;
  /** Whether the browser lets the page write it without asking. */
  isOpen: boolean;
}

export async function tieOf(): Promise<Tie> {
  const handle = await storedHandle();
  return { name: handle?.name ?? '', isOpen: (await permission(handle)) === 'granted' };
}

/**
 * Ties the desk to a file that the reader chooses. A desk that is in it comes to what is here, and this to what is in it.
 * @throws {Error} with a sentence for readers where the file holds something else, which then stays as it is
 */
export async function tieFile(): Promise<void> {
  const handle = await window.showSaveFilePicker?.({ suggestedName: 'desk.json' });
  if (!handle) return;
  await inTurn(async () => {
    await bringTogether(handle);
    await changeDocuments(FILE_KIND, [FILE_ID], (id) => ({ kind: FILE_KIND, id, version: 1, data: handle }));
  });
}

/** Asks the browser for the file once more, which needs a click. */
export async function openTie(): Promise<void> {
  const handle = await storedHandle();
  if (handle && (await handle.requestPermission(READWRITE)) === 'granted')
    await inTurn(() => bringTogether(handle));
}

/** The file stays where it is, as it is. */
export async function untie(): Promise<void> {
  await inTurn(() => changeDocuments(FILE_KIND, [FILE_ID], () => undefined));
}

/** Saves the desk in its file, where there is one that may be written. */
async function save(): Promise<void> {
  const handle = await storedHandle();
  if (handle && (await permission(handle)) === 'granted') await bringTogether(handle);
}

onChangeHere((kind) => {
  if (kind === PAPER_KIND || kind === FOLLOW_KIND)
    inTurn(save).catch((error: unknown) => tell(`The desk’s file is not written. ${error}`));
});

/** Makes file and desk the same: what either has more, or newer, comes to the other. */
async function bringTogether(handle: TiedHandle): Promise<void> {
  const text = await (await handle.getFile()).text();
  const file = text.trim() === '' ? { papers: [], follows: [], leftOut: [] } : readDesk(text);
  if (file.leftOut.length > 0) throw new Error(`${file.leftOut.join(' ')} Choose another file, or mend it.`);
  const here: Desk = { papers: (await loadDesk()).papers, follows: await loadFollows() };
  const both = mergeDesks(here, file);
  if (contents(both) !== contents(mergeDesks(file, file))) {
    const stream = await handle.createWritable();
    await stream.write(writeDesk(both, routes.absolute(routes.home()), new Date().toISOString()));
    await stream.close();
  }
  changesAreSaved();
  if (contents(both) === contents(mergeDesks(here, here))) return;
  await storePapers(both.papers);
  await storeFollows(both.follows);
}

function contents({ papers, follows }: Desk): string {
  return JSON.stringify([papers, follows]);
}

async function storedHandle(): Promise<TiedHandle | undefined> {
  const [document] = await readDocuments(FILE_KIND);
  return document?.data instanceof FileSystemFileHandle ? (document.data as TiedHandle) : undefined;
}

async function permission(handle: TiedHandle | undefined): Promise<PermissionState> {
  return (await handle?.queryPermission(READWRITE).catch(() => undefined)) ?? 'denied';
}
