import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CLIENT, ENTRY, FOREIGN, SCRIPTS, SERVER } from '../../../../src/build/astro/bundle.ts';
import { keepBundle, takeKeptBundle } from '../../../../src/build/astro/kept-bundle.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A folder with a bundle in it, and a place where bundles are kept. */
function madeBundle(): { made: string; place: string; taken: string } {
  const folder = temporaryFolder();
  const made = join(folder, 'made');
  for (const part of [CLIENT, SERVER]) mkdirSync(join(made, part), { recursive: true });
  writeFileSync(join(made, SERVER, ENTRY), 'export const findPages = () => [];');
  writeFileSync(join(made, CLIENT, 'icon.svg'), '<svg/>');
  writeFileSync(join(made, SCRIPTS), '[]');
  return { made, place: join(folder, 'kept'), taken: join(folder, 'taken') };
}

describe('the bundle of a build', () => {
  test('is taken by the next that has the same code, settings and prose', () => {
    const { made, place, taken } = madeBundle();
    keepBundle('key', made, place);
    assert.ok(takeKeptBundle('key', taken, place));
    assert.equal(readFileSync(join(taken, CLIENT, 'icon.svg'), 'utf8'), '<svg/>');
    rmSync(taken, { recursive: true });
    assert.ok(!takeKeptBundle('other', taken, place));
  });

  for (const [what, spoil] of [
    ['a file cut off', (kept: string) => truncateSync(join(kept, SERVER, ENTRY), 3)],
    ['a file changed', (kept: string) => writeFileSync(join(kept, CLIENT, 'icon.svg'), '<svg>>')],
    ['a file gone', (kept: string) => rmSync(join(kept, CLIENT, 'icon.svg'))],
    ['a file more', (kept: string) => writeFileSync(join(kept, CLIENT, 'more.js'), '')],
    ['names of scripts changed', (kept: string) => writeFileSync(join(kept, SCRIPTS), '[["a","b"]]')],
    ['no sum', (kept: string) => rmSync(join(kept, 'sum'))],
    ['nothing left', (kept: string) => rmSync(kept, { recursive: true })],
  ] as const)
    test(`counts for nothing with ${what}, and is replaced`, () => {
      const { made, place, taken } = madeBundle();
      const again = `${made}-again`;
      cpSync(made, again, { recursive: true });
      keepBundle('key', made, place);
      spoil(join(place, 'key'));
      assert.ok(!takeKeptBundle('key', taken, place));
      keepBundle('key', again, place);
      assert.ok(takeKeptBundle('key', taken, place));
    });

  test('is not kept where it comes from files that nobody watches', () => {
    const { made, place, taken } = madeBundle();
    writeFileSync(join(made, FOREIGN), '["/elsewhere/a.js"]');
    keepBundle('key', made, place);
    assert.ok(!takeKeptBundle('key', taken, place));
  });

  test('makes room for later ones', () => {
    const { made, place } = madeBundle();
    for (let number = 0; number < 12; number += 1) {
      const copy = `${made}-${number}`;
      cpSync(made, copy, { recursive: true });
      keepBundle(`key-${number}`, copy, place);
    }
    assert.equal(readdirSync(place).length, 8);
  });
});
