import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';

/**
 * Every file in a folder and the folders in it, in the order of their names.
 * @param below path of a folder in it, of which alone the files are asked for
 * @returns paths below the first folder, with `/`
 * @throws {Error} that of the file system, where a folder cannot be read
 */
export function filesIn(folder: string, below = ''): string[] {
  const found: string[] = [];
  addFiles(folder, below && `${below}/`, found);
  return found;
}

function addFiles(folder: string, below: string, found: string[]): void {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compare(a.name, b.name)))
    if (entry.isDirectory()) addFiles(folder, `${below}${entry.name}/`, found);
    else found.push(`${below}${entry.name}`);
}
