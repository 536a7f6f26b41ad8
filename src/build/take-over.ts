import { copyFileSync, linkSync, rmSync, type Stats, statSync } from 'node:fs';

/** Tells a file from the same one with other bytes: builds give files with the same bytes the same time. */
export function fileSign({ size, mtimeMs }: Stats): string {
  return `${size} ${mtimeMs}`;
}

/**
 * Has a file of the former site in the new one, too: sites are replaced as a whole, so that nobody writes into it.
 * @param isRight whether it is the file that is meant: another build may have put its site there meanwhile
 * @returns whether there is such a file
 */
export function takeOver(from: string, to: string, isRight: (file: Stats) => boolean): boolean {
  try {
    link(from, to, isRight);
    return true;
  } catch {
    rmSync(to, { force: true });
    return false;
  }
}

function link(from: string, to: string, isRight: (file: Stats) => boolean): void {
  let taken = from;
  try {
    linkAnew(from, to);
    taken = to;
  } catch {
    // Not every file system has files in two places, and none across file systems.
    if (!isRight(statSync(from))) throw new Error(`${from} is another file.`);
    // What is there may be the same file as one of the former site.
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
  if (!isRight(statSync(taken))) throw new Error(`${from} is another file.`);
}

/** Mostly nothing is there: asking first would take as long as the rest. */
function linkAnew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(to, { force: true });
    linkSync(from, to);
  }
}
