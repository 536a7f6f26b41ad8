import { readStoredFollow } from '../../desk/desk-file.ts';
import { editFollow, type FollowEdit } from '../../desk/follows.ts';
import type { Follow } from '../../desk/schema.ts';
import { changeDocuments, readDocuments, type StoredDocument } from './documents.ts';
import { rememberFollowed } from './followed-ids.ts';
import { PAPER_VERSION } from './keep.ts';

/** Kind of the documents about what is followed. */
export const FOLLOW_KIND = 'follow';

/** All that was ever followed, in the order of addresses; what cannot be read is left as it is. @throws {StorageError} */
export async function loadFollows(): Promise<Follow[]> {
  const documents = await readDocuments(FOLLOW_KIND);
  const follows = documents.flatMap(({ data, version }) => readStoredFollow(data, version) ?? []);
  rememberFollowed(new Set(follows.filter(({ kept }) => kept.value).map(({ id }) => id)));
  return follows;
}

/** Changes what is stored of something followed. @throws {StorageError} */
export async function changeFollow(id: string, edit: FollowEdit): Promise<void> {
  const at = new Date().toISOString();
  await changeDocuments(FOLLOW_KIND, [id], (_, known) => {
    const follow = known && readStoredFollow(known.data, known.version);
    if (known && !follow)
      throw new Error(`What this browser has stored of “${id}” cannot be read, so it is left as it is.`);
    return followDocument(editFollow(id, follow, edit, at));
  });
  await loadFollows();
}

/** Stores what is followed as it is, in place of what is stored of it. @throws {StorageError} */
export async function storeFollows(follows: readonly Follow[]): Promise<void> {
  const byId = new Map(follows.map((follow) => [follow.id, follow]));
  await changeDocuments(FOLLOW_KIND, [...byId.keys()], (id, known) => {
    const follow = byId.get(id);
    return follow ? followDocument(follow) : known;
  });
  await loadFollows();
}

/** Forgets all that is followed, what cannot be read included. @throws {StorageError} */
export async function wipeFollows(): Promise<void> {
  const ids = (await readDocuments(FOLLOW_KIND)).map(({ id }) => id);
  await changeDocuments(FOLLOW_KIND, ids, () => undefined);
  rememberFollowed(new Set());
}

function followDocument(data: Follow): StoredDocument {
  return { kind: FOLLOW_KIND, id: data.id, version: PAPER_VERSION, data };
}
