import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './folder-files.ts';

/**
 * Adds a file to a hash.
 * @param name that it counts under
 * @throws {Error} where it cannot be read
 */
export function addFile(hash: Hash, name: string, file: string): void {
  // Reading a pipe would wait for whoever writes into it.
  if (!statSync(file).isFile()) throw new Error(`${file} is no file.`);
  const bytes = readFileSync(file);
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

/**
 * A hash of the names and bytes of all files in a folder.
 * @param but is left out
 * @throws {Error} where something cannot be read
 */
export function hashFolder(folder: string, but?: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) if (path !== but) addFile(hash, path, join(folder, path));
  return hash.digest('hex');
}
