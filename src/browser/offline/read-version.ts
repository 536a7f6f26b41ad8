import { locateFiles, type PackedFile } from '../../offline/answer.ts';
import {
  type OfflineIndex,
  type OfflineManifest,
  type OfflinePart,
  partPath,
} from '../../offline/manifest.ts';
import { CACHE } from './kept-versions.ts';

/** A kept version as the worker reads it. */
export interface OpenVersion {
  manifest: OfflineManifest;
  files: ReadonlyMap<string, PackedFile>;
  /** The bytes of a file. Rejects where the browser has dropped its pack. */
  read(file: PackedFile): Promise<Uint8Array<ArrayBuffer>>;
}

/** Packs that stay unpacked: of the page, of what it links to, of the search. */
const MOST_UNPACKED = 8;

export async function openVersion(manifest: OfflineManifest): Promise<OpenVersion> {
  const index: OfflineIndex = JSON.parse(new TextDecoder().decode(await unpack(manifest.index)));
  /** The last asked for at the end. */
  const unpacked = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();
  const pack = (number: number) => {
    const part = manifest.packs[number];
    if (!part) throw new Error(`The kept site has no pack ${number}.`);
    const bytes = unpacked.get(number) ?? unpack(part);
    unpacked.delete(number);
    unpacked.set(number, bytes);
    bytes.catch(() => unpacked.delete(number));
    for (const oldest of unpacked.keys()) {
      if (unpacked.size <= MOST_UNPACKED) break;
      unpacked.delete(oldest);
    }
    return bytes;
  };
  return {
    manifest,
    files: locateFiles(index),
    read: async (file) => (await pack(file.pack)).subarray(file.start, file.end),
  };
}

async function unpack(part: OfflinePart): Promise<Uint8Array<ArrayBuffer>> {
  const cache = await caches.open(CACHE);
  const stored = await cache.match(`${import.meta.env.BASE_URL}${partPath(part)}`);
  if (!stored?.body) throw new Error(`The browser has dropped ${partPath(part)}.`);
  const unpacked = stored.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
