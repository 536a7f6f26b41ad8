import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { keptPacks, writePacks } from '../../../src/build/offline/write-packs.ts';
import { type SiteBefore, SiteFiles } from '../../../src/build/site-files.ts';
import { asBefore, readAll, type Texts } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const packsIn = (site: string) =>
  Object.entries(readAll(site)).filter(([path]) => path.startsWith('offline/') && path.endsWith('.pack'));
/** All packs of a site, wherever they lie. */
const packsOf = (files: SiteFiles) => {
  files.settle();
  return files
    .paths()
    .filter((path) => path.startsWith('offline/'))
    .sort()
    .map((path) => [path, readFileSync(files.placeOf(path), 'utf8')]);
};

describe('packs of a site', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [`papers/p${number}/index.html`, `<p>Paper ${number}</p>`]),
  );
  /** A site over another one, with these pages. */
  const site = (texts: Texts, before?: SiteBefore) => {
    const files = new SiteFiles(temporaryFolder(), before);
    for (const [path, text] of Object.entries(texts)) files.put(path, text);
    files.settle();
    return files;
  };
  const made = async () => {
    const kept = join(temporaryFolder(), 'packs');
    const files = site(pages);
    const packs = keptPacks(kept, 'code');
    await writePacks(files, 60, packs);
    packs.save();
    return { kept, folder: files.folder };
  };
  const changed = { ...pages, 'papers/p7/index.html': '<p>Corrected</p>' };

  for (const [what, isUntouched, spoil] of [
    ['as they were', true, () => {}],
    ['cut off', false, (file: string) => writeFileSync(file, '')],
    ['gone', false, (file: string) => rmSync(file)],
  ] as const)
    test(`are the same over a site whose packs are ${what} as over none`, async () => {
      const { folder, kept } = await made();
      for (const [path] of packsIn(folder)) spoil(join(folder, path));
      const [over, clean] = [site(changed, asBefore(folder, isUntouched)), site(changed)];
      assert.deepEqual(await writePacks(over, 60, keptPacks(kept, 'code')), await writePacks(clean, 60));
      assert.deepEqual(packsOf(over), packsOf(clean));
      assert.ok(over.has('offline.json'));
    });

  test('are taken over where their files are, and written for those that are new', async () => {
    const { folder, kept } = await made();
    const over = site(changed, asBefore(folder));
    const { packs } = await writePacks(over, 60, keptPacks(kept, 'code'));
    // The pack of the page that was corrected, and the index of all.
    assert.equal(packsIn(over.folder).length, 2);
    assert.ok(packs.length > 1);
    assert.equal(packsOf(over).length, packs.length + 1);
  });
});
