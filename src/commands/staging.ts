import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PlaceError } from './place-error.ts';
import { MEANT_FOR, putInPlace } from './put-in-place.ts';

/**
 * Where builds work. It lies in the project, because Astro keeps what it renders with in one shared place when the site
 * is written elsewhere (`getOutDirWithinCwd` in its `core/build/common.js`), and builds that run at the same time would
 * get in each other's way.
 */
const workshop = resolve('.carrel');

/** Folders that belong to this process: the site and Astro's cache while they are made. */
export const buildFolder = join(workshop, `build-${process.pid}`);

/**
 * What lies beside a finished site for an instant: a new one that may not be whole, the old one, and whole new files that are
 * to be put into it.
 */
type Purpose = 'new' | 'old' | 'files';

/** A folder beside the finished site that belongs to this process: `.dist-new-4711`. */
function beside(outDir: string, purpose: Purpose): string {
  return `${start(outDir, purpose)}${process.pid}`;
}

/** What the paths of folders beside a site begin with. */
function start(outDir: string, purpose: Purpose): string {
  return join(dirname(outDir), `.${basename(outDir)}-${purpose}-`);
}

/**
 * Puts a whole site in the place of the old one. Up to the last step, two renamings, the old one stays as it is. Between
 * the two there is no site: Node knows no call that exchanges two folders, and a link in the place of the folder would
 * confuse what copies it elsewhere. `restore` mends a build that was killed just there.
 */
export function publish(site: string, outDir: string): void {
  const [next, old] = [beside(outDir, 'new'), beside(outDir, 'old')];
  moveBeside(site, outDir, next);
  if (hasOthers(outDir, ['files'])) throw replacedMeanwhile(outDir);
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

/**
 * Puts new files into a site that stays where it is. Up to the last step it stays as it is; if that is ended before its
 * end, `restore` goes on with it.
 * @param files folder with what {@link putInPlace} takes
 * @param sign of the site that they are meant for
 * @throws {PlaceError} where another build has put something there since
 */
export function publishFiles(files: string, outDir: string, sign: string): void {
  writeFileSync(join(files, MEANT_FOR), sign);
  moveBeside(files, outDir, beside(outDir, 'new'));
  const whole = beside(outDir, 'files');
  renameSync(beside(outDir, 'new'), whole);
  // Who comes later sees this one.
  if (!hasOthers(outDir, ['files', 'new']) && putInPlace(whole, outDir)) return;
  rmSync(whole, { recursive: true });
  throw replacedMeanwhile(outDir);
}

/** Moves a folder to one beside the site. */
function moveBeside(folder: string, outDir: string, target: string): void {
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    renameSync(folder, target);
  } catch (error) {
    // Folders cannot be renamed from one file system to another.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(folder, target, { recursive: true });
  }
}

/** Whether other builds are putting something into a site, or were ended while they did. */
function hasOthers(outDir: string, purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) =>
    numberedFolders(start(outDir, purpose)).some(
      ({ pid }) => pid !== process.pid && (purpose === 'files' || isRunning(pid)),
    ),
  );
}

function replacedMeanwhile(outDir: string): PlaceError {
  return new PlaceError(`${outDir}  another build has put a site there meanwhile · build it again`);
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

/**
 * Mends a site whose build was killed at its end: one that was moved aside before the new one was there comes back, and of one
 * that files were put into the rest is put there.
 */
export function restore(outDir: string): void {
  const [aside] = leftBeside(outDir, 'old');
  if (aside && !existsSync(outDir)) renameSync(aside, outDir);
  for (const files of leftBeside(outDir, 'files'))
    if (!putInPlace(files, outDir)) rmSync(files, { recursive: true });
}

/** Clears away what builds that were killed left behind; what has to come back comes back first. */
export function removeLeftovers(outDir: string): void {
  restore(outDir);
  // A program that the killed build had started may still be writing.
  for (const folder of [
    ...leftFolders(join(workshop, 'build-')),
    ...leftBeside(outDir, 'new'),
    ...leftBeside(outDir, 'old'),
  ])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function leftBeside(outDir: string, purpose: Purpose): string[] {
  return leftFolders(start(outDir, purpose));
}

/** Folders of processes that run no longer, or of this one, which has none yet. @param beginning of their paths */
function leftFolders(beginning: string): string[] {
  return numberedFolders(beginning)
    .filter(({ pid }) => pid === process.pid || !isRunning(pid))
    .map(({ path }) => path);
}

/** Folders that are called by the numbers of processes. @param beginning of their paths */
function numberedFolders(beginning: string): { path: string; pid: number }[] {
  const [parent, name] = [dirname(beginning), basename(beginning)];
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((found) => found.startsWith(name) && /^\d+$/.test(found.slice(name.length)))
    .sort()
    .map((found) => ({ path: join(parent, found), pid: Number(found.slice(name.length)) }));
}

/** Numbers of processes come round again, in containers soon. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
