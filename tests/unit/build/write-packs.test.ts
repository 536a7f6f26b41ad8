import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    await writePacks(site, 60, { packs });
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
      const [site, clean] = [siteOf(join(folder, 'two'), changed), siteOf(join(folder, 'three'), changed)];
      assert.deepEqual(await writePacks(site, 60, { site: former, packs }), await writePacks(clean, 60));
      assert.deepEqual(packsIn(site), packsIn(clean));
      assert.ok(existsSync(join(site, 'offline.json')));
    });
});
