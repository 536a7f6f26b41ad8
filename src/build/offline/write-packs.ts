import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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
import { filesIn } from '../folder-files.ts';
import { StepCache } from '../step-cache.ts';
import { takeOver } from '../take-over.ts';

const compress = promisify(gzip);

/** Packs of earlier builds. */
export interface FormerPacks {
  /** The site that has them, where nobody has touched it. */
  site?: string | undefined;
  /** What each is called, by the hash of what it packs. */
  packs?: StepCache<OfflinePart> | undefined;
}

/** @param code hash of all code, packages and settings */
export function keptPacks(file: string, code: string): StepCache<OfflinePart> {
  return new StepCache<OfflinePart>(file, code, (json) => partSchema.parse(json));
}

const partSchema = z.tuple([z.string(), z.int()]);

/** Of the project’s own packs this level takes two fifths of the time that the last takes, and 0.5 % more bytes. */
const LEVEL = 6;
/** Room for what comes out, which zlib then gives in one piece; no less than zlib takes, for packs of nothing. */
const LEAST_CHUNK = 64;

/** Packs compressed at the same time: as many as zlib has threads for. */
const AT_ONCE = 4;

/**
 * Writes the files of a built site once more, in packs, and the manifest that names them.
 * @param site folder of the site
 * @param former packs that need not be made again
 */
export async function writePacks(
  site: string,
  papers: number,
  former: FormerPacks = {},
): Promise<OfflineManifest> {
  const files = filesOf(site);
  const packs = partIntoPacks(files);
  mkdirSync(join(site, 'offline'), { recursive: true });
  const parts: OfflinePart[] = [];
  for (let at = 0; at < packs.length; at += AT_ONCE) {
    const some = packs.slice(at, at + AT_ONCE);
    const made = some.map(async (pack) =>
      writePart(site, Buffer.concat(pack.map(({ path }) => readFileSync(join(site, path)))), former),
    );
    parts.push(...(await Promise.all(made)));
  }
  const entries: OfflineIndex = packs.map((pack) => pack.map(({ path, bytes }) => [path, bytes]));
  const index = await writePart(site, Buffer.from(JSON.stringify(entries)), former);
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
function filesOf(site: string): SiteFile[] {
  const paths = [...filesIn(site)].filter(isKeptOffline);
  return paths.map((path) => ({ path, bytes: statSync(join(site, path)).size }));
}

async function writePart(site: string, bytes: Buffer, former: FormerPacks): Promise<OfflinePart> {
  const packed = hashOf(bytes);
  const known = former.site === undefined ? undefined : former.packs?.get(packed);
  if (
    known &&
    takeOver(
      join(former.site ?? '', partPath(known)),
      join(site, partPath(known)),
      ({ size }) => size === known[1],
    )
  )
    return known;
  const part = await compressPart(site, bytes);
  former.packs?.set(packed, part);
  return part;
}

async function compressPart(site: string, bytes: Buffer): Promise<OfflinePart> {
  const packed = await compress(bytes, { level: LEVEL, chunkSize: Math.max(bytes.length, LEAST_CHUNK) });
  const part: OfflinePart = [hashOf(packed), packed.length];
  writeFileSync(join(site, partPath(part)), packed);
  return part;
}

function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
