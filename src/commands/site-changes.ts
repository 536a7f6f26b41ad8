import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFiles } from '../build/site-files.ts';
import { counted, readableNumber } from '../formats/counted.ts';
import { MARKER } from './site-marker.ts';

/** The file in a site that names what its build changed, one path a line, as `rsync --files-from` takes it. */
export const CHANGED = '.changed';

/** The file in a site that names what the site before had and this one has not. */
export const GONE = '.gone';

/** What is about a site and not of it. */
export const OWN: ReadonlySet<string> = new Set([MARKER, CHANGED, GONE]);

/** How a site differs from the one that it replaces. */
export interface SiteChanges {
  /** Number of its files. */
  files: number;
  /** Paths of files that are new or have other bytes, in order. */
  changed: string[];
  /** Paths of files that only the site before has, in order. */
  gone: string[];
}

/** Notes in a site how it differs from the one that it is to replace. @param site its files, settled */
export function noteChanges(site: SiteFiles): SiteChanges {
  const changed = site.changed();
  const gone = site.gone().filter((path) => !OWN.has(path));
  for (const [name, paths] of [
    [CHANGED, changed],
    [GONE, gone],
  ] as const)
    writeFileSync(join(site.folder, name), paths.map((path) => `${path}\n`).join(''));
  return { files: site.paths().length, changed, gone };
}

/** Changes in a line for the log, for example `1,204 of 97,400 files changed, 3 gone`. */
export function describeChanges({ files, changed, gone }: SiteChanges): string {
  const left = gone.length > 0 ? `, ${readableNumber(gone.length)} gone` : '';
  return `${readableNumber(changed.length)} of ${counted(files, 'file')} changed${left}`;
}
