import { readFileSync, type Stats, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../build/folder-files.ts';
import { compare } from '../compare.ts';
import { counted, readableNumber } from '../formats/counted.ts';
import { MARKER } from './site-marker.ts';

/** The file in a site that names what its build changed, one path a line, as `rsync --files-from` takes it. */
export const CHANGED = '.changed';

/** The file in a site that names what the site before had and this one has not. */
export const GONE = '.gone';

/** What is about a site and not of it. */
const OWN: ReadonlySet<string> = new Set([MARKER, CHANGED, GONE]);

/** How a site differs from the one that it replaces. */
export interface SiteChanges {
  /** Number of its files. */
  files: number;
  /** Paths of files that are new or have other bytes, in order. */
  changed: string[];
  /** Paths of files that only the site before has, in order. */
  gone: string[];
}

/** Whether files of a site have the same bytes as those of the site before, by their paths. */
export type ComparedFiles = Map<string, boolean>;

/**
 * Compares a site with the one that it is to replace. Files with the same bytes take over the time of the old ones, so that
 * programs that copy sites, and hosts that tell versions by time, leave them be.
 * @param site folder of the new site
 * @param before folder of the site that it is to replace; it need not be there
 * @param known files that were compared; takes the others
 */
export function keepTimes(site: string, before: string, known: ComparedFiles = new Map()): ComparedFiles {
  for (const path of filesIn(site))
    if (!OWN.has(path) && !known.has(path)) known.set(path, keepTime(join(site, path), join(before, path)));
  return known;
}

/**
 * Notes in a site how it differs from the one that it is to replace.
 * @param known what {@link keepTimes} has given of the files that were there then
 */
export function noteChanges(site: string, before: string, known?: ComparedFiles): SiteChanges {
  const files = keepTimes(site, before, known);
  const changed = [...files].flatMap(([path, isSame]) => (isSame ? [] : path)).sort(compare);
  const gone = lookAt(before)?.isDirectory()
    ? [...filesIn(before)].filter((path) => !OWN.has(path) && !files.has(path) && !lookAt(join(site, path)))
    : [];
  for (const [name, paths] of [
    [CHANGED, changed],
    [GONE, gone],
  ] as const)
    writeFileSync(join(site, name), paths.map((path) => `${path}\n`).join(''));
  return { files: files.size, changed, gone };
}

/** Changes in a line for the log, for example `1,204 of 97,400 files changed, 3 gone`. */
export function describeChanges({ files, changed, gone }: SiteChanges): string {
  const left = gone.length > 0 ? `, ${readableNumber(gone.length)} gone` : '';
  return `${readableNumber(changed.length)} of ${counted(files, 'file')} changed${left}`;
}

/** Gives a file the time of an older one with the same bytes. @returns whether there is such a one */
function keepTime(file: string, older: string): boolean {
  const [now, then] = [statSync(file), lookAt(older)];
  if (!then?.isFile() || then.size !== now.size) return false;
  if (isOneFile(now, then)) return true;
  if (!readFileSync(file).equals(readFileSync(older))) return false;
  utimesSync(file, then.atime, then.mtime);
  return true;
}

/** Whether it is one file in two places, as what was taken from the site before is. */
function isOneFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.mtimeMs === b.mtimeMs;
}

/** What lies at a path; undefined where nothing does. */
function lookAt(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
