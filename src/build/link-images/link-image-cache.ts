import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

const DAY = 24 * 60 * 60 * 1000;
/** Days after which an image that no build has asked for is removed. */
const KEPT_DAYS = 30;

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/** Whether an image is there from its first to its last byte, each part as its checksum says. */
function isWholePng(data: Buffer): boolean {
  if (!data.subarray(0, 8).equals(PNG_START) || !data.subarray(-12).equals(PNG_END)) return false;
  let start = 8;
  while (start + 12 <= data.length) {
    // Each part: its length, its name, what it holds, and the checksum of name and content.
    const end = start + 8 + data.readUInt32BE(start);
    if (end + 4 > data.length || crc32(data.subarray(start + 4, end)) !== data.readUInt32BE(end))
      return false;
    start = end + 4;
  }
  return start === data.length;
}

/**
 * Images of earlier builds in a folder, by what they were drawn from. Builds that run at the same time may share it. Each
 * file is waited for: asking Node's threads for it takes longer than reading it.
 */
export class LinkImageCache {
  private readonly folder: string;
  private readonly used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The image of that key, if it is there and whole. */
  get(key: string): Buffer | undefined {
    try {
      const data = readFileSync(this.file(key));
      if (!isWholePng(data)) return undefined;
      this.use(key);
      return data;
    } catch {
      return undefined;
    }
  }

  /** Notes that the image of that key is in use, if it is there. */
  use(key: string): void {
    const now = new Date();
    try {
      utimesSync(this.file(key), now, now);
      this.used.add(this.file(key));
    } catch {
      // It has not been drawn.
    }
  }

  /** Keeps an image; it appears whole or not at all. */
  set(key: string, data: Uint8Array): void {
    mkdirSync(this.folder, { recursive: true });
    const draft = `${this.file(key)}.${process.pid}.new`;
    writeFileSync(draft, data);
    renameSync(draft, this.file(key));
  }

  /** Removes what no build has used for a month. */
  removeUnused(): void {
    const oldest = Date.now() - KEPT_DAYS * DAY;
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (this.used.has(file)) continue;
      // Another build may be removing it.
      const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
      if (changed !== undefined && changed < oldest) rmSync(file, { force: true });
    }
  }

  private file(key: string): string {
    return join(this.folder, `${key}.png`);
  }
}
