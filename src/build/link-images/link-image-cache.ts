import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
/** Days after which an image that no build has asked for is removed. */
const KEPT_DAYS = 30;

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/** Images of earlier builds in a folder, by what they were drawn from. Builds that run at the same time may share it. */
export class LinkImageCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The image of that key, if it is there and whole. */
  async get(key: string): Promise<Buffer | undefined> {
    const file = this.file(key);
    try {
      const data = await readFile(file);
      if (!data.subarray(0, 8).equals(PNG_START) || !data.subarray(-12).equals(PNG_END)) return undefined;
      const now = new Date();
      await utimes(file, now, now);
      return data;
    } catch {
      return undefined;
    }
  }

  /** Keeps an image; it appears whole or not at all. */
  async set(key: string, data: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const draft = `${this.file(key)}.${process.pid}.new`;
    await writeFile(draft, data);
    await rename(draft, this.file(key));
  }

  /** Removes what no build has used for a month. */
  async removeUnused(): Promise<void> {
    const oldest = Date.now() - KEPT_DAYS * DAY;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = join(this.folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < oldest) await rm(file, { force: true });
    }
  }

  private file(key: string): string {
    return join(this.folder, `${key}.png`);
  }
}
