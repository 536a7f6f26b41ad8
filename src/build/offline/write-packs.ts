import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import {
  OFFLINE,
  OFFLINE_FORMAT,
  OFFLINE_MANIFEST,
  type OfflineIndex,
  type OfflineManifest,
  type OfflinePart,
  partPath,
} from '../../offline/manifest.ts';
import { holdsNumbers, isKeptOffline, partIntoPacks, type SiteFile } from '../../offline/packs.ts';
import { sizeIn } from '../file-sign.ts';
import { runInThread } from '../run-in-thread.ts';
import type { SiteFiles } from '../site-files.ts';
import { StepCache } from '../step-cache.ts';
import { hashOf, type Pack, writePart } from './pack.ts';
import type { PackRequest } from './pack-thread.ts';

/** What packs are called, by the paths and signs of the files in them. @param code hash of all code, packages and settings */
export function keptPacks(file: string, code: string): StepCache<OfflinePart> {
  return new StepCache<OfflinePart>(file, code, (json) => partSchema.parse(json));
}

const partSchema = z.tuple([z.string(), z.int()]);

/** Threads that pack. */
const THREADS = 2;

/**
 * Writes the files of a built site once more, in packs, and the manifest that names them. They are read and compressed in
 * threads of their own: where all data of the site are in memory, each pack would have them looked through for garbage.
 * @param site its files, settled
 * @param known packs that need not be made again where the site before has them
 */
export async function writePacks(
  site: SiteFiles,
  papers: number,
  known?: StepCache<OfflinePart>,
): Promise<OfflineManifest> {
  const files = site
    .paths()
    .filter(isKeptOffline)
    .map((path): SiteFile => ({ path, bytes: sizeIn(site.signOf(path)) }));
  const packs = partIntoPacks(files);
  mkdirSync(join(site.folder, OFFLINE), { recursive: true });
  const parts = await partsOf(site, packs, known);
  const entries: OfflineIndex = packs.map((pack) => pack.map(({ path, bytes }) => [path, bytes]));
  const index = writePart(site.folder, Buffer.from(JSON.stringify(entries)));
  site.settle(OFFLINE);
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
  site.put(OFFLINE_MANIFEST, `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** The parts that packs are written as, in their order: those of the site before, and new ones. */
async function partsOf(
  site: SiteFiles,
  packs: readonly (readonly SiteFile[])[],
  known?: StepCache<OfflinePart>,
): Promise<OfflinePart[]> {
  const inputs = packs.map((pack) => pack.map(({ path }) => [path, site.signOf(path)]));
  const kept = inputs.map((input) => {
    const part = known?.get(input);
    return part && site.keep(partPath(part)) ? part : undefined;
  });
  const missing = kept.flatMap((part, place) => (part ? [] : [place]));
  const groups = Array.from({ length: THREADS }, (_, thread) =>
    missing.filter((_, order) => order % THREADS === thread),
  ).filter((places) => places.length > 0);
  const placed = (pack: readonly SiteFile[] = []): Pack => ({
    files: pack.map(({ path, bytes }) => ({ file: site.placeOf(path), bytes })),
    areNumbers: pack.some(({ path }) => holdsNumbers(path)),
  });
  const made = await Promise.all(
    groups.map((places) =>
      packInThread({ folder: site.folder, packs: places.map((place) => placed(packs[place])) }),
    ),
  );
  const parts = new Map(
    groups.flatMap((places, group) => places.map((place, order) => [place, made[group]?.[order]])),
  );
  return kept.map((before, place) => {
    const part = before ?? parts.get(place);
    if (!part) throw new Error(`Pack ${place} was not written.`);
    known?.set(inputs[place], part);
    return part;
  });
}

function packInThread(request: PackRequest): Promise<OfflinePart[]> {
  return runInThread('offline/pack-thread.ts', 'pack the site for use without a network', request);
}
