import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compare } from '../compare.ts';
import type { Note, Problem } from '../problem.ts';
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

  /**
   * Paths of the files in a folder and the folders in it, sorted, whose endings are among these, in any case; a note for
   * every other file but hidden ones.
   * @param endings in lower case, each with its dot
   */
  async listByEnding(
    folder: string,
    endings: readonly string[],
  ): Promise<{ files: string[]; notes: Note[] }> {
    const entries = await readdir(join(this.#folder, folder), { recursive: true, withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      },
    );
    const files = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.split('/').some((name) => name.startsWith('.')))
      .toSorted(compare);
    const isKnown = (file: string) => endings.some((ending) => file.toLowerCase().endsWith(ending));
    const message = `is not read: its name ends in none of ${endings.join(', ')}`;
    return {
      files: files.filter(isKnown),
      notes: files.filter((file) => !isKnown(file)).map((file) => ({ file, message })),
    };
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
