import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Memo } from '../memo.ts';

/** Where a thread finds what was kept, and puts what is to be kept. */
export interface MemoPlace {
  /** Folder with what the last build of the site kept; it need not be there. */
  folder: string;
  /** Folder of this build, which takes its place when the site is whole: see {@link keepMemo}. */
  draft: string;
  /** Hash of all code, packages and settings. */
  code: string;
}

/** Bytes of the checksum at the beginning of a file. */
const CHECKSUM = 32;

/** Results of one step by the digests of what they were asked for. */
interface Table {
  /** Those that were kept. */
  known: ReadonlyMap<string, unknown>;
  /** Those that this build asked for. */
  used: Map<string, unknown>;
}

/**
 * A memo of files, one for each result and one for each step of many, called by the hash of code, step and input. A file
 * that is damaged or not whole counts as none.
 */
export class FileMemo implements Memo {
  readonly #place: MemoPlace;
  readonly #tables = new Map<string, Table>();

  constructor(place: MemoPlace) {
    this.#place = place;
    mkdirSync(place.draft, { recursive: true });
  }

  digest(...data: readonly unknown[]): string {
    const hash = createHash('sha256');
    for (const part of data) {
      const bytes = ArrayBuffer.isView(part)
        ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
        : Buffer.from(JSON.stringify(part, assertKept) ?? '');
      hash.update(`${typeof part} ${bytes.length}\n`).update(bytes);
    }
    return hash.digest('base64url');
  }

  of<Result>(step: string, input: readonly string[], make: () => Result): Result {
    const name = this.#nameOf(step, input);
    const kept = this.#find<Result>(name);
    return kept ? kept.result : this.#write(name, make());
  }

  async later<Result>(step: string, input: readonly string[], make: () => Promise<Result>): Promise<Result> {
    const name = this.#nameOf(step, input);
    const kept = this.#find<Result>(name);
    return kept ? kept.result : this.#write(name, await make());
  }

  each<Result>(step: string, input: readonly string[]): (text: string, make: () => Result) => Result {
    const name = this.#nameOf(step, input);
    const table = this.#tables.get(name) ?? this.#readTable(name);
    this.#tables.set(name, table);
    const { known, used } = table;
    return (text, make) => {
      const key = hash('sha256', text, 'base64url');
      if (!used.has(key)) used.set(key, known.has(key) ? known.get(key) : make());
      return used.get(key) as Result;
    };
  }

  /** Writes what steps of many came to, when all has been asked for. */
  save(): void {
    for (const [name, { known, used }] of this.#tables) {
      const isKnown = known.size === used.size && [...used.keys()].every((key) => known.has(key));
      if (!isKnown || !this.#takeOver(name)) this.#write(name, used);
    }
    this.#tables.clear();
  }

  #nameOf(step: string, input: readonly string[]): string {
    return this.digest(this.#place.code, step, input);
  }

  /** What was kept under a name, and is kept again. */
  #find<Result>(name: string): { result: Result } | undefined {
    const kept = this.#read(name);
    if (kept) this.#takeOver(name);
    return kept as { result: Result } | undefined;
  }

  #readTable(name: string): Table {
    const known = this.#read(name)?.result;
    return { known: known instanceof Map ? known : new Map(), used: new Map() };
  }

  #read(name: string): { result: unknown } | undefined {
    try {
      const file = readFileSync(join(this.#place.folder, name));
      const bytes = file.subarray(CHECKSUM);
      if (!file.subarray(0, CHECKSUM).equals(checksum(name, bytes))) return undefined;
      return { result: deserialize(bytes) };
    } catch {
      return undefined;
    }
  }

  /** Keeps what was kept already. @returns whether it was there */
  #takeOver(name: string): boolean {
    const [from, to] = [join(this.#place.folder, name), join(this.#place.draft, name)];
    rmSync(to, { force: true });
    try {
      linkSync(from, to);
      return true;
    } catch {
      // Not every file system has files in two places.
    }
    try {
      copyFileSync(from, to);
      return true;
    } catch {
      // Another build of the same site has just put its own there.
      return false;
    }
  }

  #write<Result>(name: string, result: Result): Result {
    const path = join(this.#place.draft, name);
    try {
      // What is there may be a file of the last build.
      rmSync(path, { force: true });
      writeChecked(path, name, serialize(result));
    } catch {
      // The site does not need it. What is not whole counts as none.
    }
    return result;
  }
}

function writeChecked(path: string, name: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, checksum(name, bytes));
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

/** Has what a build used or made be what is kept; all else is forgotten. */
export function keepMemo({ folder, draft }: Pick<MemoPlace, 'folder' | 'draft'>): void {
  mkdirSync(draft, { recursive: true });
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch {
    // Another build of the same site was quicker; what it kept is as good.
  }
}

function checksum(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(bytes).digest();
}

/** @throws {TypeError} for what JSON would leave out without a word */
function assertKept(_key: string, value: unknown): unknown {
  const isLost =
    typeof value === 'function' ||
    (typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      ![Object.prototype, null].includes(Object.getPrototypeOf(value)));
  if (isLost) throw new TypeError(`${Object.prototype.toString.call(value)} has no digest`);
  return value;
}
