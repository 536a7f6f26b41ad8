import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Where builds work. It lies in the project, because Astro keeps what it renders with in one shared place when the site
 * is written elsewhere (`getOutDirWithinCwd` in its `core/build/common.js`), and builds that run at the same time would
 * get in each other's way.
 */
const workshop = resolve('.carrel');

/** Folders that belong to this process: the site and Astro's cache while they are made. */
export const buildFolder = join(workshop, `build-${process.pid}`);

/** A folder beside the finished site that belongs to this process: `.dist-new-4711`. */
function beside(outDir: string, purpose: 'new' | 'old'): string {
  return join(dirname(outDir), `.${basename(outDir)}-${purpose}-${process.pid}`);
}

/**
 * Puts a whole site in the place of the old one. Up to the last step, two renamings, the old one stays as it is. Between
 * the two there is no site: Node knows no call that exchanges two folders, and a link in the place of the folder would
 * confuse what copies it elsewhere. `restore` mends a build that was killed just there.
 */
export function publish(site: string, outDir: string): void {
  const [next, old] = [beside(outDir, 'new'), beside(outDir, 'old')];
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    renameSync(site, next);
  } catch (error) {
    // Folders cannot be renamed from one file system to another.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(site, next, { recursive: true });
  }
  const hasOld = existsSync(outDir);
  if (hasOld) renameSync(outDir, old);
  try {
    renameSync(next, outDir);
  } catch (error) {
    if (hasOld) renameSync(old, outDir);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Clears the way for a site: what was left is cleared away, and so is, in the end, what this process does not finish. */
export function beginStaging(outDir: string): void {
  // Also reached when a page throws where nobody catches it, which ends the process at once.
  process.once('exit', () => abandon(outDir));
  removeLeftovers(outDir);
}

/** Removes what this process has made and not finished. */
function abandon(outDir: string): void {
  for (const folder of [buildFolder, beside(outDir, 'new')]) rmSync(folder, { recursive: true, force: true });
}

/** Brings back a site that was moved aside by a build that was killed before it put the new one there. */
export function restore(outDir: string): void {
  const [aside] = leftFolders(dirname(outDir), `.${basename(outDir)}-old-`);
  if (aside && !existsSync(outDir)) renameSync(aside, outDir);
}

/** Clears away what builds that were killed left behind; what has to come back comes back first. */
export function removeLeftovers(outDir: string): void {
  restore(outDir);
  // A program that the killed build had started may still be writing.
  for (const folder of [
    ...leftFolders(workshop, 'build-'),
    ...leftFolders(dirname(outDir), `.${basename(outDir)}-new-`),
    ...leftFolders(dirname(outDir), `.${basename(outDir)}-old-`),
  ])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Folders named by a purpose and the number of a process that runs no longer, or of this one, which has none yet. */
function leftFolders(parent: string, purpose: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(purpose) && /^\d+$/.test(name.slice(purpose.length)))
    .filter((name) => !isRunning(Number(name.slice(purpose.length))))
    .sort()
    .map((name) => join(parent, name));
}

function isRunning(pid: number): boolean {
  // Numbers of processes come round again, in containers soon.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
