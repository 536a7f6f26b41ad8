import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compare } from '../compare.ts';
import { ContentError, type Note, type Problem } from '../problem.ts';
import { decodeText } from './decode-text.ts';
import { kindByBytes, kindByName } from './foreign-files.ts';

/** Reads text files below a content folder, and collects what goes wrong. */
export class FolderReader {
  readonly #folder: string;
  readonly #told = new Set<string>();
  readonly problems: Problem[] = [];
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Makes sure that the content folder itself can be read.
   * @throws {ContentError} with this as the only problem, where it cannot
   */
  async assertThere(): Promise<void> {
    try {
      await readdir(this.#folder);
    } catch (error) {
      const text = `${this.#folder}: ${reasonOf(error as Error)}`;
      throw new ContentError([{ kind: 'unreadable-folder', file: './', text }]);
    }
  }

  /** Paths (below the content folder) of the files with that ending, sorted; none where the folder is missing. */
  async list(folder: string, ending: string): Promise<string[]> {
    const names = await readdir(join(this.#folder, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') this.#tellOnce(folder, error);
      return [];
    });
    return names
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  }

  /**
   * Paths of the files in a folder and the folders in it, sorted, whose endings are among these, in any case; a note for
   * every other file but hidden ones, with what to do where its kind is known.
   * @param endings in lower case, each with its dot
   */
  async listByEnding(
    folder: string,
    endings: readonly string[],
  ): Promise<{ files: string[]; notes: Note[] }> {
    const entries = await readdir(join(this.#folder, folder), { recursive: true, withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') this.#tellOnce(folder, error);
        return [];
      },
    );
    const files = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.split('/').some((name) => name.startsWith('.')))
      .toSorted(compare);
    const isKnown = (file: string) => endings.some((ending) => file.toLowerCase().endsWith(ending));
    const noteOn = (file: string): Note => {
      const kind = kindByName(file);
      const why = kind
        ? `it is ${kind.name} · ${kind.todo}`
        : `its name ends in none of ${endings.join(', ')}`;
      return { file, message: `is not read: ${why}` };
    };
    return { files: files.filter(isKnown), notes: files.filter((file) => !isKnown(file)).map(noteOn) };
  }

  /** Text of a file; undefined (and a problem, unless it may be missing) where there is none. */
  async text(file: string, optional = false): Promise<string | undefined> {
    try {
      const path = join(this.#folder, file);
      // A pipe would be waited for.
      if (!(await stat(path)).isFile()) {
        this.problems.push({ kind: 'no-file', file });
        return undefined;
      }
      const bytes = await readFile(path);
      const other = kindByBytes(bytes);
      const decoded = decodeText(bytes);
      if (other) this.problems.push({ kind: 'other-file', file, text: other.name, todo: other.todo });
      else if ('text' in decoded) return decoded.text;
      else this.problems.push({ kind: 'not-text', file, line: decoded.line });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (optional && code === 'ENOENT') return undefined;
      this.problems.push({ kind: 'unreadable-file', file, text: reasonOf(error as Error) });
    }
    return undefined;
  }

  /** A folder is looked into once for each kind of file. */
  #tellOnce(folder: string, error: NodeJS.ErrnoException): void {
    const name = `${folder}/`;
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.problems.push({ kind: 'unreadable-folder', file: name, text: reasonOf(error) });
  }
}

/** Node's own words without the machine's path, which the problem's place says better. */
function reasonOf({ message }: Error): string {
  return message.replace(/, \w+ '.*'$/s, '');
}
