import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import {
  OFFLINE_FORMAT,
  OFFLINE_MANIFEST,
  type OfflineIndex,
  type OfflineManifest,
  type OfflinePart,
  partPath,
} from '../../offline/manifest.ts';
import { isKeptOffline, partIntoPacks, type SiteFile } from '../../offline/packs.ts';
import { runInThread } from '../run-in-thread.ts';
import { StepCache } from '../step-cache.ts';
import { takeOver } from '../take-over.ts';
import { hashOf, writePart } from './pack.ts';
import type { PackRequest } from './pack-thread.ts';

/** Packs of earlier builds. */
export interface FormerPacks {
  /** The site that has them, where nobody has touched it. */
  site?: string | undefined;
  /** What each is called, by the names, sizes and times of the files in it: those with the same bytes have the same time. */
  packs?: StepCache<OfflinePart> | undefined;
}

/** @param code hash of all code, packages and settings */
export function keptPacks(file: string, code: string): StepCache<OfflinePart> {
  return new StepCache<OfflinePart>(file, code, (json) => partSchema.parse(json));
}

const partSchema = z.tuple([z.string(), z.int()]);

/** Threads that pack. */
const THREADS = 2;

/** A file with its time, in whole milliseconds, which is what can be set. */
interface TimedFile extends SiteFile {
  time: number;
}

/**
 * Writes the files of a built site once more, in packs, and the manifest that names them. They are read and compressed in
 * threads of their own: where all data of the site are in memory, each pack would have them looked through for garbage.
 * @param site folder of the site
 * @param paths of its files, in order
 * @param former packs that need not be made again
 */
export async function writePacks(
  site: string,
  papers: number,
  paths: Iterable<string>,
  former: FormerPacks = {},
): Promise<OfflineManifest> {
  const files = keptFiles(site, paths);
  const packs = partIntoPacks(files);
  mkdirSync(join(site, 'offline'), { recursive: true });
  const parts = await partsOf(site, packs, former);
  const entries: OfflineIndex = packs.map((pack) => pack.map(({ path, bytes }) => [path, bytes]));
  const index = writePart(site, Buffer.from(JSON.stringify(entries)));
  const all = [index, ...parts];
  const manifest: OfflineManifest = {
    format: OFFLINE_FORMAT,
    version: hashOf(JSON.stringify(all)),
    papers,
    files: files.length,
    bytes: all.reduce((sum, [, bytes]) => sum + bytes, 0),
    index,
    packs: parts,
  };
  writeFileSync(join(site, OFFLINE_MANIFEST), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** Asked one after the other: for so many small files that takes a third of what asking for several at once does. */
function keptFiles(site: string, paths: Iterable<string>): TimedFile[] {
  return [...paths].filter(isKeptOffline).map((path) => {
    const { size, mtime } = statSync(join(site, path));
    return { path, bytes: size, time: mtime.getTime() };
  });
}

/** The parts that packs are written as, in their order: those of the former site, and new ones. */
async function partsOf(
  site: string,
  packs: readonly (readonly TimedFile[])[],
  former: FormerPacks,
): Promise<OfflinePart[]> {
  const inputs = packs.map((pack) => pack.map(({ path, bytes, time }) => [path, bytes, time]));
  const known = inputs.map((input) => takeKnown(site, input, former));
  const missing = known.flatMap((part, place) => (part ? [] : [place]));
  const groups = Array.from({ length: THREADS }, (_, thread) =>
    missing.filter((_, order) => order % THREADS === thread),
  ).filter((places) => places.length > 0);
  const made = await Promise.all(
    groups.map((places) => packInThread({ site, packs: places.map((place) => bare(packs[place])) })),
  );
  const parts = new Map(
    groups.flatMap((places, group) => places.map((place, order) => [place, made[group]?.[order]])),
  );
  return known.map((before, place) => {
    const part = before ?? parts.get(place);
    if (!part) throw new Error(`Pack ${place} was not written.`);
    former.packs?.set(inputs[place], part);
    return part;
  });
}

function takeKnown(site: string, input: unknown, former: FormerPacks): OfflinePart | undefined {
  const part = former.site === undefined ? undefined : former.packs?.get(input);
  if (!part || former.site === undefined) return undefined;
  const path = partPath(part);
  return takeOver(join(former.site, path), join(site, path), ({ size }) => size === part[1])
    ? part
    : undefined;
}

function packInThread(request: PackRequest): Promise<OfflinePart[]> {
  return runInThread('offline/pack-thread.ts', 'pack the site for use without a network', request);
}

function bare(pack: readonly TimedFile[] = []): SiteFile[] {
  return pack.map(({ path, bytes }) => ({ path, bytes }));
}
