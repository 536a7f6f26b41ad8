import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folders of files that are written one after the other, each asked for once. */
export class Folders {
  readonly #made = new Set<string>();

  /** Sees to the folder of a file. */
  makeFor(file: string): void {
    const folder = dirname(file);
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
