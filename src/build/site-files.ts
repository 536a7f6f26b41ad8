import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compare } from '../compare.ts';
import { fileSign, sizeIn, timeIn } from './file-sign.ts';
import { filesIn } from './folder-files.ts';
import { Folders } from './folders.ts';

/** The site that is to be replaced, as it was when the build began. */
export interface SiteBefore {
  folder: string;
  /** Its files with their signs, see `fileSign`. */
  signs: ReadonlyMap<string, string>;
  /** Whether it is as its build left it: then it stays where it is, and only what differs is put into it. */
  isUntouched: boolean;
}

/**
 * The files of a site that is made over another one: new ones lie in a folder of their own, and those that are taken over
 * stay where they are and are noted. Paths are below the folder of the site, with `/`.
 */
export class SiteFiles {
  /** Where new files are written. */
  readonly folder: string;
  readonly #before: SiteBefore | undefined;
  /** New files with their signs, as far as they have been looked at. */
  readonly #made = new Map<string, string>();
  /** Files with the same bytes as before; of a site that stays none of them is in {@link folder}. */
  readonly #same = new Set<string>();
  readonly #folders = new Folders();

  constructor(folder: string, before?: SiteBefore) {
    this.folder = folder;
    this.#before = before;
  }

  /** Has a file of the site before in the new one, too. @returns whether there is one that may be taken over */
  keep(path: string): boolean {
    if (!this.#before?.isUntouched || !this.#before.signs.has(path)) return false;
    this.#same.add(path);
    return true;
  }

  /** Writes a file, unless the site before has one with the same bytes that may be taken over. */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (this.#before?.isUntouched && this.#isAsBefore(path, bytes.length, () => bytes)) {
      this.#same.add(path);
      return;
    }
    this.#folders.makeFor(join(this.folder, path));
    writeFileSync(join(this.folder, path), bytes);
    this.#look(path);
  }

  /**
   * Looks at what was written since: what has the same bytes as before is taken over, or else has the time of the old file,
   * so that programs that copy sites, and hosts that tell versions by time, leave it be.
   * @param below folder that all of it lies in
   */
  settle(below = ''): void {
    for (const path of filesIn(this.folder, below)) if (!this.#made.has(path)) this.#look(path);
  }

  /** All files, as far as they have been looked at. */
  paths(): string[] {
    return [...this.#made.keys(), ...[...this.#same].filter((path) => !this.#made.has(path))];
  }

  /** Those of them that are new or have other bytes than before, in order. */
  changed(): string[] {
    return [...this.#made.keys()].filter((path) => !this.#same.has(path)).sort(compare);
  }

  /** Files that only the site before has, but for those in whose place there is a folder now, in order. */
  gone(): string[] {
    const folders = new Set<string>();
    for (const path of this.#made.keys())
      for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
        folders.add(folder);
    const before = this.#before?.signs.keys() ?? [];
    return [...before].filter((path) => !this.has(path) && !folders.has(path)).sort(compare);
  }

  has(path: string): boolean {
    return this.#made.has(path) || this.#same.has(path);
  }

  /** Whether a file was taken over. */
  isKept(path: string): boolean {
    return this.#same.has(path) && !this.#made.has(path);
  }

  /** Where a file lies now. */
  placeOf(path: string): string {
    return join(this.isKept(path) && this.#before ? this.#before.folder : this.folder, path);
  }

  /** What tells a file from others with its path. @throws {Error} where there is none */
  signOf(path: string): string {
    const sign = this.#made.get(path) ?? (this.#same.has(path) ? this.#before?.signs.get(path) : undefined);
    if (sign === undefined) throw new Error(`${path} is no file of the site.`);
    return sign;
  }

  #look(path: string): void {
    const file = join(this.folder, path);
    const stats = statSync(file);
    const isSame = this.#isAsBefore(path, stats.size, () => readFileSync(file));
    if (isSame) this.#same.add(path);
    else this.#same.delete(path);
    if (isSame && this.#before?.isUntouched) rmSync(file);
    else this.#made.set(path, isSame ? this.#takeTime(path, file) : fileSign(stats));
  }

  /** Whether the site before has the same bytes under a path. */
  #isAsBefore(path: string, size: number, bytes: () => Uint8Array): boolean {
    const sign = this.#before?.signs.get(path);
    if (!this.#before || sign === undefined || sizeIn(sign) !== size) return false;
    try {
      return readFileSync(join(this.#before.folder, path)).equals(bytes());
    } catch {
      // It may be gone meanwhile.
      return false;
    }
  }

  /** Gives a file the time that it had before. @returns its sign */
  #takeTime(path: string, file: string): string {
    const time = timeIn(this.#before?.signs.get(path) ?? '');
    utimesSync(file, time, time);
    return fileSign(statSync(file));
  }
}
