import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFolder } from '../hash-files.ts';
import { keepNewest } from '../keep-newest.ts';
import { FOREIGN } from './bundle.ts';

/** Where bundles of earlier builds are, by the hash of what they come from; they may be deleted at any time. */
const PLACE = resolve('.carrel', 'bundles');
/** Bundles that are kept, those used last: a few megabytes each. */
const MOST_KEPT = 8;
/** The file in a kept bundle that tells whether it is whole. */
const SUM = 'sum';

/**
 * Takes the bundle of an earlier build. It is copied, since another build may remove the kept one at any time.
 * @param key hash of all that a bundle comes from
 * @param folder takes the bundle; it is not there yet
 * @returns whether there was one, whole
 */
export function takeKeptBundle(key: string, folder: string, place = PLACE): boolean {
  const kept = join(place, key);
  try {
    const sum = readFileSync(join(kept, SUM), 'utf8');
    cpSync(kept, folder, { recursive: true });
    if (hashFolder(folder, SUM) !== sum) throw new Error('It was damaged.');
    const now = new Date();
    utimesSync(join(kept, SUM), now, now);
    return true;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Keeps a bundle for later builds, unless its pages read files whose changes nobody would notice. The bundle is moved. */
export function keepBundle(key: string, folder: string, place = PLACE): void {
  if (existsSync(join(folder, FOREIGN))) return;
  const kept = join(place, key);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(folder, SUM), hashFolder(folder, SUM));
  // What lies there is damaged, or another build has just put it there.
  rmSync(kept, { recursive: true, force: true });
  try {
    renameSync(folder, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
  keepNewest(place, MOST_KEPT, SUM);
}
