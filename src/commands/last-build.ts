import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { filesIn } from '../build/folder-files.ts';
import type { Settings } from '../settings.ts';

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
  /** Hash of what the site's folder held when it was finished. */
  site: z.string(),
  /** Number of its files. */
  files: z.int(),
  /** What the build said about the content. */
  said: z.array(z.string()),
});
/** What is known of the build that made a site, kept in `.carrel/last-builds/`, which may be deleted at any time. */
export type LastBuild = z.infer<typeof lastBuildSchema>;

/**
 * A hash of all that a site is made from: the content's files, the code, the packages, the settings and Node.
 * @param root folder of the project
 * @returns undefined where the content holds something that cannot be read, of which the build says more
 */
export function hashInputs(
  { contentDir, outDir, port, ...settings }: Settings,
  root: string,
): string | undefined {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([settings, process.version, process.platform, process.arch]));
  try {
    for (const place of [contentDir, ...CODE.map((name) => join(root, name))]) {
      hash.update('\n');
      if (!existsSync(place)) continue;
      if (statSync(place).isFile()) addFile(hash, '', place);
      else for (const path of filesIn(place)) addFile(hash, path, join(place, path));
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/**
 * The build that made a site, where it was made from the same inputs and nobody has touched the site since.
 * @param inputs what {@link hashInputs} gives now
 */
export function findLastBuild(outDir: string, inputs: string): LastBuild | undefined {
  try {
    const last = lastBuildSchema.parse(JSON.parse(readFileSync(fileOfLastBuild(outDir), 'utf8')));
    return last.inputs === inputs && last.site === hashSite(outDir) ? last : undefined;
  } catch {
    // There is none, it is damaged or from another version, or the site is gone.
    return undefined;
  }
}

/** Keeps what is known of the build that has just made a site. */
export function keepLastBuild(outDir: string, inputs: string, files: number, said: string[]): void {
  const file = fileOfLastBuild(outDir);
  mkdirSync(dirname(file), { recursive: true });
  // Another build of the same site may be writing, too.
  const next = `${file}.${process.pid}`;
  writeFileSync(next, JSON.stringify({ inputs, site: hashSite(outDir), files, said } satisfies LastBuild));
  renameSync(next, file);
}

/** A hash of the names, sizes and times of a site's files: it differs when somebody has touched one of them. */
function hashSite(site: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(site)) {
    const { size, mtimeMs } = statSync(join(site, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Where it is kept. */
export function fileOfLastBuild(outDir: string): string {
  const name = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
  return join(resolve('.carrel'), 'last-builds', `${name}.json`);
}

function addFile(hash: Hash, name: string, file: string): void {
  // Reading a pipe would wait for whoever writes into it.
  if (!statSync(file).isFile()) throw new Error(`${file} is no file.`);
  const bytes = readFileSync(file);
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}
