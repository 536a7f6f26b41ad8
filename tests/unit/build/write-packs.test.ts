import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { filesIn } from '../../../src/build/folder-files.ts';
import { keptPacks, writePacks } from '../../../src/build/offline/write-packs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A site of so many pages. */
function siteOf(folder: string, pages: Record<string, string>): string {
  for (const [path, text] of Object.entries(pages)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
/** Gives the pages of a site the times that they have in another. */
function withTimesOf(former: string, site: string, paths: readonly string[]): string {
  for (const path of paths) {
    const { atime, mtime } = statSync(join(former, path));
    utimesSync(join(site, path), atime, mtime);
  }
  return site;
}
const packsIn = (site: string) =>
  new Map(
    [...filesIn(join(site, 'offline'))].map((path) => [path, readFileSync(join(site, 'offline', path))]),
  );

describe('packs of a site', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [`papers/p${number}/index.html`, `<p>Paper ${number}</p>`]),
  );
  const made = async () => {
    const folder = temporaryFolder();
    const site = siteOf(join(folder, 'one'), pages);
    const packs = keptPacks(join(folder, 'packs'), 'code');
    await writePacks(site, 60, filesIn(site), { packs });
    packs.save();
    return { folder, site };
  };

  for (const [what, spoil] of [
    ['as they were', () => {}],
    ['cut off', (file: string) => writeFileSync(file, '')],
    ['gone', (file: string) => rmSync(file)],
  ] as const)
    test(`are the same over a site whose packs are ${what} as over none`, async () => {
      const { folder, site: former } = await made();
      for (const path of packsIn(former).keys()) spoil(join(former, 'offline', path));
      const changed = { ...pages, 'papers/p7/index.html': '<p>Corrected</p>' };
      const packs = keptPacks(join(folder, 'packs'), 'code');
      const [two, clean] = [siteOf(join(folder, 'two'), changed), siteOf(join(folder, 'three'), changed)];
      const same = Object.keys(pages).filter((path) => path !== 'papers/p7/index.html');
      const site = withTimesOf(former, two, same);
      assert.deepEqual(
        await writePacks(site, 60, filesIn(site), { site: former, packs }),
        await writePacks(clean, 60, filesIn(clean)),
      );
      assert.deepEqual(packsIn(site), packsIn(clean));
      assert.ok(existsSync(join(site, 'offline.json')));
    });

  test('are taken from the former site where their files have the times that they had there', async () => {
    const { folder, site: former } = await made();
    const site = withTimesOf(former, siteOf(join(folder, 'two'), pages), Object.keys(pages));
    const packs = keptPacks(join(folder, 'packs'), 'code');
    const { packs: parts } = await writePacks(site, 60, filesIn(site), { site: former, packs });
    for (const [hash] of parts)
      assert.equal(
        statSync(join(site, 'offline', `${hash}.pack`)).mtimeMs,
        statSync(join(former, 'offline', `${hash}.pack`)).mtimeMs,
      );
    assert.ok(parts.length > 1);
  });
});
