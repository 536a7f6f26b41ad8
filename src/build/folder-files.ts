import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';

/**
 * Every file in a folder and the folders in it, one after the other, in the order of their names.
 * @returns paths below the folder, with `/`
 * @throws {Error} that of the file system, where a folder cannot be read
 */
export function* filesIn(folder: string, path = ''): Generator<string> {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const name = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else yield name;
  }
}
