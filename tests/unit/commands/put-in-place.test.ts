import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { SiteFiles } from '../../../src/build/site-files.ts';
import { MEANT_FOR, putInPlace, signOfSite } from '../../../src/commands/put-in-place.ts';
import { CHANGED, GONE, noteChanges } from '../../../src/commands/site-changes.ts';
import { MARKER, markSite } from '../../../src/commands/site-marker.ts';
import { publish, publishFiles, removeLeftovers, restore } from '../../../src/commands/staging.ts';
import { asBefore, readAll, type Texts, writeAll } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dead = spawnSync(process.execPath, ['--version']).pid;

/** Sites of which each has every kind of change to the other: new, changed and gone, files as folders and folders as files. */
const ONE: Texts = {
  'index.html': 'home',
  'papers/a/index.html': 'A',
  'papers/b/index.html': 'B',
  'papers/c/deep/er/index.html': 'C',
  'file-or-folder': 'a file',
  'folder-or-file/index.html': 'in a folder',
  '_astro/a.1.js': '1',
};
const OTHER: Texts = {
  'index.html': 'home',
  'papers/a/index.html': 'A, corrected',
  'papers/d/index.html': 'D',
  'years/2026/index.html': 'year',
  'file-or-folder/index.html': 'in a folder',
  'folder-or-file': 'a file',
  '_astro/a.1.js': '1',
};
const OWN = [MARKER, CHANGED, GONE];

/** A folder with a site in `dist`, and what makes another one of it in a folder of its own. */
function between(one: Texts, other: Texts): { outDir: string; files: string; sign: string } {
  const outDir = join(temporaryFolder(), 'dist');
  const first = new SiteFiles(writeAll(outDir, one));
  first.settle();
  markSite(first, join(outDir, 'nowhere'));
  noteChanges(first);
  const next = new SiteFiles(temporaryFolder(), asBefore(outDir));
  for (const [path, text] of Object.entries(other)) next.put(path, text);
  next.settle();
  markSite(next, outDir);
  noteChanges(next);
  return { outDir, files: next.folder, sign: signOfSite(outDir) ?? '' };
}

function assertIs(outDir: string, texts: Texts): void {
  const found = Object.entries(readAll(outDir)).filter(([path]) => !OWN.includes(path));
  assert.deepEqual(Object.fromEntries(found), texts);
  const folders = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { parentPath, name } of folders)
    assert.notDeepEqual(readdirSync(join(parentPath, name)), [], name);
}

const besides = (outDir: string) => readdirSync(dirname(outDir)).filter((name) => name !== 'dist');

for (const [what, one, other] of [
  ['another one', ONE, OTHER],
  ['the one that it was', OTHER, ONE],
] as const) {
  test(`a site becomes ${what} by the files that differ`, () => {
    const { outDir, files, sign } = between(one, other);
    assert.ok(!existsSync(join(files, 'index.html')));
    publishFiles(files, outDir, sign);
    assertIs(outDir, other);
    assert.deepEqual(besides(outDir), []);
    assert.notEqual(signOfSite(outDir), sign);
  });

  test(`a site that becomes ${what} is that whichever step of it was the last before the build was killed`, () => {
    const renamed = renameSync;
    for (let steps = 1; ; steps += 1) {
      const { outDir, files, sign } = between(one, other);
      const isWhole = killedAfter(steps, () => publishFiles(files, outDir, sign));
      const left = besides(outDir).filter((name) => name.startsWith('.dist-files-'));
      for (const name of left) renamed(join(outDir, '..', name), join(outDir, '..', `.dist-files-${dead}`));
      removeLeftovers(outDir);
      // Before the files are whole beside it, the old one stays.
      assertIs(outDir, left.length > 0 || isWhole ? other : one);
      assert.deepEqual(besides(outDir), []);
      if (isWhole) break;
      assert.ok(steps < 60);
    }
  });
}

/** Does something of which no renaming or removing succeeds after so many. @returns whether it came to its end */
function killedAfter(steps: number, work: () => void): boolean {
  const real = { renameSync: fs.renameSync, rmSync: fs.rmSync, rmdirSync: fs.rmdirSync };
  let left = steps;
  const counted =
    <Arguments extends unknown[]>(call: (...given: Arguments) => void) =>
    (...given: Arguments) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      call(...given);
    };
  Object.assign(fs, {
    renameSync: counted(real.renameSync),
    rmSync: counted(real.rmSync),
    rmdirSync: counted(real.rmdirSync),
  });
  syncBuiltinESMExports();
  try {
    work();
    return left >= 0;
  } catch {
    return false;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

describe('files that are meant for a site', () => {
  test('are not put into another one that was put there meanwhile', () => {
    const { outDir, files, sign } = between(ONE, OTHER);
    const other = between(ONE, ONE).outDir;
    publish(other, outDir);
    assert.throws(
      () => publishFiles(files, outDir, sign),
      /another build has put a site there meanwhile · build it again/,
    );
    assertIs(outDir, ONE);
    assert.deepEqual(besides(outDir), []);
  });

  test('are not put there while another build does that, and no site takes its place then', () => {
    const { ppid } = process;
    const { outDir, files, sign } = between(ONE, OTHER);
    const whole = between(ONE, OTHER).outDir;
    mkdirSync(join(outDir, '..', `.dist-files-${ppid}`));
    assert.throws(() => publishFiles(files, outDir, sign), /build it again/);
    assert.throws(() => publish(whole, outDir), /build it again/);
    assertIs(outDir, ONE);
  });

  for (const [what, happen] of [
    ['was replaced since', (outDir: string) => writeFileSync(join(outDir, MARKER), 'another one')],
    ['has lost its marker', (outDir: string) => rmSync(join(outDir, MARKER))],
  ] as const)
    test(`are removed where their build was killed and the site ${what}`, () => {
      const { outDir, files, sign } = between(ONE, OTHER);
      writeFileSync(join(files, MEANT_FOR), sign);
      renameSync(files, join(outDir, '..', `.dist-files-${dead}`));
      happen(outDir);
      restore(outDir);
      assertIs(outDir, ONE);
      assert.deepEqual(besides(outDir), []);
    });

  test('are removed where the site is gone', () => {
    const { outDir, files, sign } = between(ONE, OTHER);
    writeFileSync(join(files, MEANT_FOR), sign);
    rmSync(outDir, { recursive: true });
    assert.ok(!putInPlace(files, outDir));
    assert.ok(!existsSync(outDir));
  });
});
