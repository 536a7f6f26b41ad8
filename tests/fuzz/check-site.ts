import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compare } from '../../src/compare.ts';
import type { Random } from '../../src/random.ts';
import type { ListingFile } from './check-listings.ts';

const BUILD = join(import.meta.dirname, '../../src/commands/build.ts');
/** Far more than a build of a few papers takes: what takes longer hangs. */
const LONGEST_BUILD = 180_000;

interface Ended {
  /** Null where the build was killed. */
  code: number | null;
  output: string;
}

/**
 * Builds listings into a folder where a site stands already. A build that fails must name a file and line, and one that
 * fails or is killed must leave the site that was there, to the byte.
 * @param folder a folder of its own, which is emptied
 * @param listings content, right or wrong
 * @param rightListings content that can be built
 */
export async function checkSite(
  folder: string,
  listings: readonly ListingFile[],
  rightListings: readonly ListingFile[],
  random: Random,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const site = join(folder, 'dist');
  writeListings(folder, rightListings);
  const first = await build(folder);
  assert.equal(first.code, 0, first.output);
  const before = digest(site);

  writeListings(folder, listings);
  const killed = await build(folder, 200 + random.below(6000));
  const after = digest(site);
  if (killed.code !== 0) assert.equal(after, before, `a killed build changed the site: ${killed.output}`);

  const ended = await build(folder);
  if (ended.code === 0) {
    const papers = JSON.parse(readFileSync(join(site, 'papers.json'), 'utf8')) as { id: string }[];
    for (const { id } of papers) assert.ok(existsSync(join(site, 'papers', id, 'index.html')), id);
  } else {
    assert.equal(ended.code, 1, ended.output);
    assert.match(ended.output, /^\d+ problems? in the content; nothing was built\.\n\S+/m);
    assert.equal(digest(site), after, 'a build that failed changed the site');
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.')),
    [],
    'something half made is left',
  );
  rmSync(folder, { recursive: true, force: true });
}

function writeListings(folder: string, listings: readonly ListingFile[]): void {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  for (const { file, source } of listings) {
    const path = join(folder, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
}

/** @param killAfter milliseconds; without it the build may end by itself */
async function build(folder: string, killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [BUILD], {
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      LINK_IMAGES: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const timer = new AbortController();
  setTimeout(killAfter ?? LONGEST_BUILD, undefined, { signal: timer.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  timer.abort();
  assert.ok(code !== null || killAfter !== undefined, `a build did not end: ${output}`);
  return { code, output };
}

/** Digest of all files of a folder with their names. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    compare(join(a.parentPath, a.name), join(b.parentPath, b.name)),
  )) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
