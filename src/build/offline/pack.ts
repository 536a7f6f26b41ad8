import { hash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { type OfflinePart, partPath } from '../../offline/manifest.ts';

/** At this level packs take a tenth less time than at zlib’s own, 6, and 1.1 to 1.6 % more bytes. */
const LEVEL = 5;
/** Room for what comes out, which zlib then gives in one piece; no less than zlib takes, for packs of nothing. */
const LEAST_CHUNK = 64;

/** A file that is packed. */
export interface PackedFile {
  /** Where it lies. */
  file: string;
  bytes: number;
}

/** Files that lie in one pack. */
export interface Pack {
  files: readonly PackedFile[];
  /** Whether they hold numbers, see `holdsNumbers`. */
  areNumbers: boolean;
}

/**
 * Writes packs of files, through a room that all of them share.
 * @param folder of the files of a site that are new
 * @returns them in the same order
 */
export function writePacksOf(folder: string, packs: readonly Pack[]): OfflinePart[] {
  let room = Buffer.alloc(0);
  return packs.map(({ files, areNumbers }) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (room.length < bytes) room = Buffer.allocUnsafeSlow(bytes);
    let at = 0;
    for (const { file, bytes: size } of files) at += readInto(room.subarray(at, at + size), file);
    return writePart(folder, room.subarray(0, at), areNumbers);
  });
}

/**
 * Writes a part of what is kept offline: bytes, compressed. Looking for what comes again in numbers takes nearly all the
 * time, and 2 % more bytes than to leave it be.
 */
export function writePart(folder: string, bytes: Buffer, areNumbers = false): OfflinePart {
  const packed = gzipSync(bytes, {
    level: LEVEL,
    strategy: areNumbers ? constants.Z_HUFFMAN_ONLY : constants.Z_DEFAULT_STRATEGY,
    chunkSize: Math.max(bytes.length, LEAST_CHUNK),
  });
  const part: OfflinePart = [hashOf(packed), packed.length];
  writeFileSync(join(folder, partPath(part)), packed);
  return part;
}

/** What tells a part, or a version, from others. */
export function hashOf(bytes: Buffer | string): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/** Reads a file of a known size. @returns the size @throws {Error} where it has become shorter */
function readInto(room: Buffer, file: string): number {
  const source = openSync(file, 'r');
  try {
    for (let at = 0; at < room.length; ) {
      const more = readSync(source, room, at, room.length - at, null);
      if (more === 0) throw new Error(`${file} has become shorter while it was packed.`);
      at += more;
    }
    return room.length;
  } finally {
    closeSync(source);
  }
}
