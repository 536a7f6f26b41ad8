import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Where builds work. It lies in the project, because Astro keeps what it renders with in one shared place when the site
 * is written elsewhere, and builds that run at the same time would get in each other's way.
 */
const workshop = resolve('.carrel');

/** Folders that belong to this process: the site and Astro's cache while they are made. */
export const buildFolder = join(workshop, `build-${process.pid}`);

/** A folder beside the finished site that belongs to this process: `.dist-new-4711`. */
function beside(outDir: string, purpose: 'new' | 'old'): string {
  return join(dirname(outDir), `.${basename(outDir)}-${purpose}-${process.pid}`);
}

/** Puts a whole site in the place of the old one. Up to the last step, two renamings, the old one stays as it is. */
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
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(next, outDir);
  rmSync(old, { recursive: true, force: true });
}

/** Removes what this process has made and not finished. */
export function abandon(outDir: string): void {
  for (const folder of [buildFolder, beside(outDir, 'new')]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Clears away what builds that were killed left behind. A site that was moved aside and never replaced comes back
 * first.
 */
export function removeLeftovers(outDir: string): void {
  for (const { folder, purpose } of [
    ...ownedFolders(workshop, 'build-'),
    ...ownedFolders(dirname(outDir), `.${basename(outDir)}-new-`),
    ...ownedFolders(dirname(outDir), `.${basename(outDir)}-old-`),
  ]) {
    if (purpose.endsWith('-old-') && !existsSync(outDir)) renameSync(folder, outDir);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Folders named by a purpose and the number of a process that runs no longer. */
function ownedFolders(parent: string, purpose: string): { folder: string; purpose: string }[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(purpose) && /^\d+$/.test(name.slice(purpose.length)))
    .filter((name) => !isRunning(Number(name.slice(purpose.length))))
    .map((name) => ({ folder: join(parent, name), purpose }));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
