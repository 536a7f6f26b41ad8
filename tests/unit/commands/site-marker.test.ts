import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formerAssets, MARKER, markSite } from '../../../src/commands/site-marker.ts';
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
function make(name: string, assets: readonly string[]): string {
  const site = join(folder, name);
  mkdirSync(join(site, '_astro'), { recursive: true });
  for (const asset of assets) writeFileSync(join(site, '_astro', asset), asset);
  return site;
}

test('scripts of the site before are there for one release', () => {
  const [first, second, third] = [make('1', ['a.1.js']), make('2', ['a.2.js']), make('3', ['a.3.js'])];
  markSite(first, join(folder, 'none'));
  markSite(second, first);
  markSite(third, second);
  assert.deepEqual(readdirSync(join(second, '_astro')).sort(), ['a.1.js', 'a.2.js']);
  assert.deepEqual(readdirSync(join(third, '_astro')).sort(), ['a.2.js', 'a.3.js']);
});

for (const [what, text] of [
  ['that is damaged', '{"assets"'],
  ['that names files elsewhere', '{"about": "", "assets": ["../../secret"], "former": []}'],
] as const)
  test(`a marker ${what} keeps nothing`, () => {
    const [before, next] = [make(`${what} before`, ['a.1.js']), make(`${what} after`, ['a.2.js'])];
    writeFileSync(join(before, MARKER), text);
    markSite(next, before);
    assert.deepEqual(readdirSync(join(next, '_astro')), ['a.2.js']);
  });
