import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileSign } from '../build/file-sign.ts';
import { GONE } from './site-changes.ts';
import { MARKER } from './site-marker.ts';

/** The file among those to be put into a site that says into which. */
export const MEANT_FOR = '.meant-for';

/** What tells a site from those before and after it: its marker is new each time. Undefined where none is. */
export function signOfSite(site: string): string | undefined {
  const marker = statSync(join(site, MARKER), { throwIfNoEntry: false });
  return marker && fileSign(marker);
}

/**
 * Puts files into the site that they are meant for, each at once, and removes what is gone. If it is ended anywhere it can be
 * begun again: first goes what is gone, by the list among the files; then the list is put in its place, and so is
 * the rest, the marker last.
 * @param files folder of the new files, which is gone then
 * @returns whether the site is still the one that they are meant for; otherwise nothing is done
 */
export function putInPlace(files: string, site: string): boolean {
  if (signOfSite(site) !== readFileSync(join(files, MEANT_FOR), 'utf8')) return false;
  if (existsSync(join(files, GONE))) {
    remove(readFileSync(join(files, GONE), 'utf8').split('\n').filter(Boolean), site);
    renameSync(join(files, GONE), join(site, GONE));
  }
  moveAll(files, site, [MEANT_FOR, MARKER]);
  renameSync(join(files, MARKER), join(site, MARKER));
  rmSync(files, { recursive: true });
  return true;
}

/** Removes files, and folders that are empty then. */
function remove(paths: readonly string[], site: string): void {
  for (const path of paths) rmSync(join(site, path), { force: true });
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  // Those in others come first.
  for (const folder of [...folders].sort().reverse()) removeIfEmpty(join(site, folder));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it, or it is gone already.
  }
}

function moveAll(from: string, to: string, but: readonly string[]): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (but.includes(entry.name)) continue;
    if (!entry.isDirectory()) renameSync(source, target);
    else if (!moveWhole(source, target)) moveAll(source, target, []);
  }
}

/** Moves a folder to where none is that has anything in it. @returns whether that is so */
function moveWhole(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch (error) {
    // Systems differ in what they say of it.
    const found = statSync(target, { throwIfNoEntry: false });
    if (found?.isDirectory()) return false;
    if (!found) throw error;
  }
  // A file that is a folder now.
  rmSync(target);
  renameSync(source, target);
  return true;
}
