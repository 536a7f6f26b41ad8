import { counted, countPapers } from '../formats/counted.ts';

/*
 * What a reader keeps of the site to use it without a network. The files of a version lie in packs, each compressed as a
 * whole: pages have much in common, so that a pack takes a third of what they take one by one, and a few dozen requests
 * take the place of thousands. A pack is called by what is in it, so that a new version fetches only those that changed.
 */

/** Version of the layout of the files below. */
export const OFFLINE_FORMAT = 1;

/** Folder of the packs, below the site's base path. */
export const OFFLINE = 'offline';

/** Name of the manifest, below the site's base path. */
export const OFFLINE_MANIFEST = 'offline.json';

/** Name of the worker that answers from what is kept; at the top of the site, whose pages it may speak for. */
export const OFFLINE_WORKER = 'offline-worker.js';

/** A part of a version: hash of what is in it, as its file's name has it, and its size in bytes as fetched. */
export type OfflinePart = readonly [hash: string, bytes: number];

/** `offline.json`: what a version of the site consists of. */
export interface OfflineManifest {
  format: typeof OFFLINE_FORMAT;
  /** Hash of all that is below. */
  version: string;
  papers: number;
  /** Number of files in the packs. */
  files: number;
  /** What is fetched and stored, in bytes. */
  bytes: number;
  /** Where each file lies: an {@link OfflineIndex}. */
  index: OfflinePart;
  packs: readonly OfflinePart[];
}

/** Files of each pack, in the order in which they lie in it: path below the base path, and bytes unpacked. */
export type OfflineIndex = readonly (readonly (readonly [path: string, bytes: number])[])[];

/** Path of a part below the base path. */
export function partPath([hash]: OfflinePart): string {
  return `${OFFLINE}/${hash}.pack`;
}

/** All parts of a version. */
export function partsOf({ index, packs }: OfflineManifest): OfflinePart[] {
  return [index, ...packs];
}

/** A manifest as it was fetched; undefined for anything else, and for a layout that this version does not know. */
export function readManifest(data: unknown): OfflineManifest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { format, version, index, packs } = data as Partial<OfflineManifest>;
  const isKnown = format === OFFLINE_FORMAT && typeof version === 'string';
  return isKnown && Array.isArray(index) && Array.isArray(packs) ? (data as OfflineManifest) : undefined;
}

/** What a version holds and takes, for readers: `393 papers, 3.4 MB`. */
export function describeVersion({ papers, bytes }: OfflineManifest): string {
  return `${countPapers(papers)}, ${readableBytes(bytes)}`;
}

/** Bytes in the unit that fits, decimal as systems show them. */
export function readableBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** How far fetching has come, in words for those who do not see the bar. */
export function describeProgress(done: number, total: number): string {
  return `${readableBytes(done)} of ${readableBytes(total)}`;
}

/** What a build says of it. */
export function describeOffline({ files, packs, bytes }: OfflineManifest): string {
  return `${counted(files, 'file')} to be kept offline in ${counted(packs.length, 'pack')}, ${readableBytes(bytes)}`;
}
