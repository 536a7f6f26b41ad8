import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type SiteBefore, SiteFiles } from '../../../src/build/site-files.ts';
import { formerAssets, MARKER, markSite } from '../../../src/commands/site-marker.ts';
import { asBefore } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();

for (const [what, assets, before, expected] of [
  ['nothing is kept where no site was', ['a.1.js'], undefined, []],
  ['what the new site does not use is kept', ['a.2.js', 'b.1.js'], [['a.1.js', 'b.1.js'], []], ['a.1.js']],
  ['what was kept already goes', ['a.3.js'], [['a.2.js'], ['a.1.js']], ['a.2.js']],
  ['the same site keeps what it kept', ['a.2.js'], [['a.2.js'], ['a.1.js']], ['a.1.js']],
  ['what comes back is no former one', ['a.1.js'], [['a.2.js'], ['a.1.js']], ['a.2.js']],
] as const)
  test(`of an earlier site’s scripts ${what}`, () => {
    const marker = before && { assets: [...before[0]], former: [...before[1]] };
    assert.deepEqual(formerAssets(assets, marker), expected);
  });

/** A site with these assets. */
function make(name: string, assets: readonly string[], before?: SiteBefore): SiteFiles {
  const site = join(folder, name);
  mkdirSync(join(site, '_astro'), { recursive: true });
  for (const asset of assets) writeFileSync(join(site, '_astro', asset), asset);
  const files = new SiteFiles(site, before);
  files.settle();
  return files;
}

test('scripts of the site before are there for one release', () => {
  const [first, second, third] = [make('1', ['a.1.js']), make('2', ['a.2.js']), make('3', ['a.3.js'])];
  markSite(first, join(folder, 'none'));
  markSite(second, first.folder);
  markSite(third, second.folder);
  assert.deepEqual(readdirSync(join(second.folder, '_astro')).sort(), ['a.1.js', 'a.2.js']);
  assert.deepEqual(readdirSync(join(third.folder, '_astro')).sort(), ['a.2.js', 'a.3.js']);
});

test('scripts of a site that stays are not written again', () => {
  const first = make('stays', ['a.1.js']);
  markSite(first, join(folder, 'none'));
  const next = make('next', ['a.2.js'], asBefore(first.folder));
  markSite(next, first.folder);
  assert.deepEqual(readdirSync(join(next.folder, '_astro')), ['a.2.js']);
  assert.ok(next.isKept('_astro/a.1.js'));
});

for (const [what, text] of [
  ['that is damaged', '{"assets"'],
  ['that names files elsewhere', '{"about": "", "assets": ["../../secret"], "former": []}'],
] as const)
  test(`a marker ${what} keeps nothing`, () => {
    const [before, next] = [make(`${what} before`, ['a.1.js']), make(`${what} after`, ['a.2.js'])];
    writeFileSync(join(before.folder, MARKER), text);
    markSite(next, before.folder);
    assert.deepEqual(readdirSync(join(next.folder, '_astro')), ['a.2.js']);
  });
