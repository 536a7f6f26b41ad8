import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { restore } from '../../src/commands/staging.ts';
import { seededRandom } from '../../src/random.ts';
import { toy } from '../support/built-sites.mjs';
import { runCommand } from '../support/run-command.ts';
import { assertSame } from '../support/same-sites.ts';
import { siteFiles } from '../support/site-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Moments at which a build is killed, one in each part of its time. With `KILLED_BUILDS=20` it is then built again. */
const THOROUGH = 'KILLED_BUILDS' in process.env;
const KILLED = Number(process.env.KILLED_BUILDS || 3);

let folder: string;
before(async () => {
  folder = temporaryFolder();
});

/** Copies the content a file at a time, the last one first, so that its folders hold their files in another order. */
async function copyBackwards(from: string, to: string): Promise<void> {
  const files = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length));
  for (const file of files.sort().reverse()) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(from, file), join(to, file));
  }
}

const env = (outDir: string, contentDir = toy.content) => ({
  CONTENT_DIR: contentDir,
  OUT_DIR: outDir,
  BASE_PATH: toy.base,
  SITE_URL: toy.origin,
});

/** Milliseconds that a whole build takes here. */
let buildTime = 0;

test('content in another folder, its files made in another order, gives the same bytes, also over a site of other content', async () => {
  const content = join(folder, 'shelf/content');
  await copyBackwards(toy.content, content);
  const site = join(folder, 'another/site');
  const listing = join(content, 'listings/old-shelves.txt');
  const correct = await readFile(listing, 'utf8');
  await writeFile(listing, `${correct.trimEnd()} This sentence is struck out later.\n`);
  const first = await runCommand('build.ts', env(site, content));
  assert.equal(first.code, 0, first.output);
  assert.ok(
    siteFiles({ ...toy, folder: site }).some((file) => readFileSync(join(site, file)).includes('struck out')),
  );

  await writeFile(listing, correct);
  const start = performance.now();
  const { code, output } = await runCommand('build.ts', env(site, content));
  buildTime = performance.now() - start;
  assert.equal(code, 0, output);
  assertSame(site, toy.folder);

  const again = await runCommand('build.ts', env(site, content));
  assert.equal(again.code, 0, again.output);
  assert.match(again.output, /^0 of \d+ files changed: .* is up to date$/m);
  const notes = (log: string) => log.split('\n').filter((line) => /^\S+:\d+ {2}/.test(line));
  assert.deepEqual(notes(again.output), notes(output));
  assert.ok(notes(output).length > 0);
  assertSame(site, toy.folder);
});

/** Starts a build and kills it, outright, when it is told to. */
const killedBuild = (surroundings: Record<string, string>, when: (kill: () => void) => void) =>
  new Promise<void>((resolve) => {
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, ...surroundings },
      stdio: 'ignore',
    });
    child.once('exit', () => resolve());
    when(() => child.kill('SIGKILL'));
  });

test('a build that is killed while it puts files into a site leaves what makes it whole', async () => {
  const content = join(folder, 'shelf/content');
  const site = join(folder, 'killed/site');
  const listing = join(content, 'listings/old-shelves.txt');
  const correct = await readFile(listing, 'utf8');
  await writeFile(listing, `${correct.trimEnd()} This sentence is struck out later.\n`);
  const first = await runCommand('build.ts', env(site, content));
  assert.equal(first.code, 0, first.output);
  await writeFile(listing, correct);
  const watcher = watch(dirname(site));
  await killedBuild(env(site, content), (kill) =>
    watcher.on('change', (_, name) => {
      if (String(name).startsWith('.site-files-')) kill();
    }),
  );
  watcher.close();
  restore(site);
  assertSame(site, toy.folder);
  const next = await runCommand('build.ts', env(site, content));
  assert.equal(next.code, 0, next.output);
  assertSame(site, toy.folder);
  assert.deepEqual(await readdir(dirname(site)), ['site']);
});

describe('a build that is killed', () => {
  let site: string;
  const marker = 'marker-of-the-old-site';
  const isOld = () => existsSync(join(site, marker));

  beforeEach(async () => {
    site = join(folder, 'dist');
    if (existsSync(join(site, marker))) return;
    await rm(site, { recursive: true, force: true });
    await cp(toy.folder, site, { recursive: true });
    await writeFile(join(site, marker), 'the old site');
  });

  /** The old site with its marker, or the new one: the same without. */
  const assertWhole = async () => {
    restore(site);
    const old = isOld();
    await rm(join(site, marker), { force: true });
    assertSame(site, toy.folder);
    if (old) await writeFile(join(site, marker), 'the old site');
  };

  const assertNextBuildWorks = async () => {
    const { code, output } = await runCommand('build.ts', env(site));
    assert.equal(code, 0, output);
    // The killed build may have come to its end after all.
    assert.match(output, /^0 of \d+ files changed(?:, 1 gone|: .* is up to date)?$/m);
    assert.ok(!isOld());
    assertSame(site, toy.folder);
    const beside = (await readdir(folder)).filter((name) => name.startsWith('.'));
    assert.deepEqual(beside, []);
  };

  const random = seededRandom(7);
  for (const share of Array.from({ length: KILLED }, (_, index) => (index + random.next()) / KILLED)) {
    test(`after ${(100 * share).toFixed(0)} % of its time leaves the old site whole`, async () => {
      // With less to do than before, a machine may have finished by then.
      await killedBuild(env(site), (kill) => setTimeout(kill, share * buildTime));
      await assertWhole();
      if (THOROUGH) await assertNextBuildWorks();
    });
  }

  test('while sites are exchanged leaves one of the two whole, and the next build works', async () => {
    for (let round = 0; round < (THOROUGH ? 5 : 1); round += 1) {
      const watcher = watch(folder);
      await killedBuild(env(site), (kill) =>
        watcher.on('change', (_, name) => {
          if (String(name).startsWith('.dist-')) kill();
        }),
      );
      watcher.close();
      await assertWhole();
    }
    await assertNextBuildWorks();
  });
});
