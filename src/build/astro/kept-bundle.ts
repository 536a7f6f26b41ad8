import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFolder } from '../hash-files.ts';
import { keepNewest } from '../keep-newest.ts';
import { FOREIGN } from './bundle.ts';

/** Where bundles of earlier builds are, by the hash of what they come from; they may be deleted at any time. */
const PLACE = resolve('.carrel', 'bundles');
/** Bundles that are kept, those used last: a few megabytes each. */
const MOST_KEPT = 8;
/** Milliseconds in which a build that has found a bundle is done with it. */
const IN_USE = 3_600_000;
/** The file in a kept bundle that tells whether it is whole. */
const SUM = 'sum';

/**
 * The bundle of an earlier build, whole. It stays where it is, so that Node finds the modules compiled that it has compiled
 * before; it is left there for {@link IN_USE} at least.
 * @param key hash of all that a bundle comes from
 * @returns its folder, in which nobody writes; undefined where there is none
 */
export function findKeptBundle(key: string, place = PLACE): string | undefined {
  const kept = join(place, key);
  try {
    const sum = readFileSync(join(kept, SUM), 'utf8');
    const now = new Date();
    utimesSync(join(kept, SUM), now, now);
    return hashFolder(kept, SUM) === sum ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for later builds, unless its pages read files whose changes nobody would notice. The bundle is moved. */
export function keepBundle(key: string, folder: string, place = PLACE): void {
  if (existsSync(join(folder, FOREIGN))) return;
  // Another build may be using what it has just put there.
  if (findKeptBundle(key, place)) return;
  const kept = join(place, key);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(folder, SUM), hashFolder(folder, SUM));
  // What lies there is damaged.
  rmSync(kept, { recursive: true, force: true });
  try {
    renameSync(folder, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
  keepNewest(place, MOST_KEPT, { inside: SUM, untouchedFor: IN_USE });
}
