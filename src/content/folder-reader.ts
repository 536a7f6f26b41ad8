import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { decodeText } from './decode-text.ts';

/** Reads text files below a content folder, and collects what goes wrong. */
export class FolderReader {
  readonly #folder: string;
  readonly problems: Problem[] = [];
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Paths (below the content folder) of the files with that ending, sorted; none where the folder is missing. */
  async list(folder: string, ending: string): Promise<string[]> {
    const names = await readdir(join(this.#folder, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  }

  /** Text of a file; undefined (and a problem, unless it may be missing) where there is none. */
  async text(file: string, optional = false): Promise<string | undefined> {
    try {
      const decoded = decodeText(await readFile(join(this.#folder, file)));
      if ('text' in decoded) return decoded.text;
      this.problems.push({ kind: 'not-text', file, line: decoded.line });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (optional && code === 'ENOENT') return undefined;
      this.problems.push({ kind: 'unreadable-file', file, text: message });
    }
    return undefined;
  }
}
