import { copyFileSync, linkSync, rmSync, statSync } from 'node:fs';

/**
 * Has a file of the former site in the new one, too: sites are replaced as a whole, so that nobody writes into it.
 * @param bytes its size, where that is known
 * @returns whether there is such a file
 */
export function takeOver(from: string, to: string, bytes?: number): boolean {
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found?.isFile() || (bytes !== undefined && found.size !== bytes)) return false;
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has files in two places, and none across file systems.
    copyFileSync(from, to);
  }
  return true;
}
