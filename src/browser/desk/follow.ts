import { savedSearch } from '../../desk/follows.ts';
import { allSeen } from '../../desk/seen.ts';
import { fetchAdditions } from '../news/fetch-additions.ts';
import { routes } from '../site-routes.ts';
import { isStored, STORAGE_FAULTS } from './documents.ts';
import { changeFollow } from './follow-store.ts';
import { followedIds } from './followed-ids.ts';
import { tell } from './tell.ts';
import { watchFile } from './watch-file.ts';

/**
 * Follows something, or does so no longer where it is followed, and says how it went.
 * @param id address below the base path
 * @param name what the reader knows it by
 */
export async function toggleFollow(id: string, name: string): Promise<void> {
  await watchFile();
  if (followedIds().has(id)) {
    await report(changeFollow(id, { kept: false }).then(() => [`“${name}” is followed no longer.`]));
    return;
  }
  await report(
    follow(id, name).then(() => [
      `What is new in “${name}” will be on your desk.`,
      { href: routes.desk(), text: 'Open the desk' },
    ]),
  );
}

/**
 * Saves the search that the page shows.
 * @param query of its address
 */
export async function saveSearch(query: string): Promise<void> {
  const { id, name } = savedSearch(query);
  await watchFile();
  await report(
    follow(id, name).then(() => [
      'Saved. What is new in this search will be on your desk.',
      { href: routes.desk(), text: 'Open the desk' },
    ]),
  );
}

async function follow(id: string, name: string): Promise<void> {
  // Only what comes from now on is new.
  const seen = allSeen(await fetchAdditions());
  await changeFollow(id, { name, kept: true, seen });
}

async function report(work: Promise<Parameters<typeof tell>>): Promise<void> {
  try {
    const said = await work;
    await ((await isStored()) ? tell(...said) : tell(STORAGE_FAULTS.blocked));
  } catch (error) {
    await tell(error instanceof Error ? error.message : String(error));
  }
}
