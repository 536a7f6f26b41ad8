import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'astro/zod';
import type { MemoPlace } from '../build/file-memo.ts';
import { fileSign } from '../build/file-sign.ts';
import { filesIn } from '../build/folder-files.ts';
import { addFile } from '../build/hash-files.ts';
import { proseFolders } from '../build/prose/prose-folders.ts';
import type { Settings } from '../settings.ts';
import { buildFolder } from './staging.ts';

/** What the code of a site is: folders and files of the project. Packages are told by the two lists of what is installed. */
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

const lastBuildSchema = z.object({
  /** Hash of all that the site was made from. */
  inputs: z.string(),
  /** The part of it that is of the code, the packages, the settings and Node. */
  code: z.string(),
  /** Hash of what the site's folder held when it was finished. */
  site: z.string(),
  /** Number of its files. */
  files: z.int(),
  /** What the build said about the content. */
  said: z.array(z.string()),
});
/** What is known of the build that made a site, kept in `.carrel/last-builds/`, which may be deleted at any time. */
export type LastBuild = z.infer<typeof lastBuildSchema>;

/** Hashes of what a site is made from. */
export interface Inputs {
  /** Of the code, the packages, the settings and Node. */
  code: string;
  /** Of these and the content's prose, from which the pages are bundled. */
  bundle: string;
  /** Of the code and all files of the content. */
  all: string;
}

/**
 * Hashes of all that a site is made from.
 * @param root folder of the project
 * @returns undefined where the content holds something that cannot be read, of which the build says more
 */
export function hashInputs(settings: Settings, root: string): Inputs | undefined {
  const { contentDir, outDir, port, ...others } = settings;
  try {
    const code = hashPlaces(
      JSON.stringify([others, root, process.version, process.platform, process.arch]),
      CODE.map((name) => join(root, name)),
    );
    const prose = Object.values(proseFolders).map((name) => join(contentDir, name));
    return { code, bundle: hashPlaces(code, prose), all: hashPlaces(code, [contentDir]) };
  } catch {
    return undefined;
  }
}

/** A hash of a text and of all that lies at some places. @throws {Error} where something cannot be read */
function hashPlaces(text: string, places: readonly string[]): string {
  const hash = createHash('sha256').update(text);
  for (const place of places) {
    hash.update('\n');
    if (!existsSync(place)) continue;
    if (statSync(place).isFile()) addFile(hash, '', place);
    else for (const path of filesIn(place)) addFile(hash, path, join(place, path));
  }
  return hash.digest('hex');
}

/**
 * The build that made a site, where it was made from the same inputs and nobody has touched the site since.
 * @param inputs what {@link hashInputs} gives now
 * @param site what {@link stateOf} gives now
 */
export function findLastBuild(outDir: string, inputs: Inputs, site = stateOf(outDir)): LastBuild | undefined {
  const last = findBuildOf(outDir, site);
  return last?.inputs === inputs.all ? last : undefined;
}

/** The build that left a site as it is now. @param site what {@link stateOf} gives now */
export function findBuildOf(outDir: string, site: string): LastBuild | undefined {
  try {
    const last = lastBuildSchema.parse(JSON.parse(readFileSync(fileOfLastBuild(outDir), 'utf8')));
    return last.site === site && site !== '' ? last : undefined;
  } catch {
    // There is none, it is damaged or from another version, or the site is gone.
    return undefined;
  }
}

/** Keeps what is known of the build that has just made a site. */
export function keepLastBuild(
  outDir: string,
  inputs: Inputs,
  files: number,
  said: string[],
  site = stateOf(outDir),
): void {
  const file = fileOfLastBuild(outDir);
  mkdirSync(dirname(file), { recursive: true });
  // Another build of the same site may be writing, too.
  const next = `${file}.${process.pid}`;
  writeFileSync(
    next,
    JSON.stringify({ inputs: inputs.all, code: inputs.code, site, files, said } satisfies LastBuild),
  );
  renameSync(next, file);
}

/** Files of a site with their signs, by which it is seen when somebody has touched one; empty where there is no site. */
export function signsOf(site: string): Map<string, string> {
  if (!existsSync(site)) return new Map();
  return new Map(filesIn(site).map((path) => [path, fileSign(statSync(`${site}/${path}`))]));
}

/** A hash of what {@link signsOf} gives; empty where there is no site. */
export function stateOf(site: string, signs = signsOf(site)): string {
  if (signs.size === 0) return '';
  const lines = [...signs.keys()].sort().map((path) => `${path}\0${signs.get(path)}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Where it is kept. */
export function fileOfLastBuild(outDir: string): string {
  return join(resolve('.carrel'), 'last-builds', `${nameOf(outDir)}.json`);
}

/** Steps of which something is kept, the corpus and the index in a folder. */
export const STEPS = ['references', 'pages', 'packs', 'corpus'] as const;

/** Where what a step of the builds of a site came to is kept; it may be deleted at any time. */
export function fileOfStep(outDir: string, step: (typeof STEPS)[number]): string {
  return join(resolve('.carrel'), 'steps', `${nameOf(outDir)}-${step}`);
}

/** Where it is kept what making the corpus and the index came to. @param code hash of all code, packages and settings */
export function memoPlace(outDir: string, code: string): MemoPlace {
  return { folder: fileOfStep(outDir, 'corpus'), draft: join(buildFolder, 'memo'), code };
}

function nameOf(outDir: string): string {
  return createHash('sha256').update(outDir).digest('hex').slice(0, 16);
}
