import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CLIENT, ENTRY, FOREIGN, SCRIPTS, SERVER } from '../../../../src/build/astro/bundle.ts';
import { findKeptBundle, keepBundle } from '../../../../src/build/astro/kept-bundle.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A folder with a bundle in it, and a place where bundles are kept. */
function madeBundle(): { made: string; place: string } {
  const folder = temporaryFolder();
  const made = join(folder, 'made');
  for (const part of [CLIENT, SERVER]) mkdirSync(join(made, part), { recursive: true });
  writeFileSync(join(made, SERVER, ENTRY), 'export const findPages = () => [];');
  writeFileSync(join(made, CLIENT, 'icon.svg'), '<svg/>');
  writeFileSync(join(made, SCRIPTS), '[]');
  return { made, place: join(folder, 'kept') };
}

describe('the bundle of a build', () => {
  test('is taken by the next that has the same code, settings and prose', () => {
    const { made, place } = madeBundle();
    keepBundle('key', made, place);
    const found = findKeptBundle('key', place) ?? '';
    assert.equal(readFileSync(join(found, CLIENT, 'icon.svg'), 'utf8'), '<svg/>');
    assert.equal(findKeptBundle('other', place), undefined);
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
      const { made, place } = madeBundle();
      const again = `${made}-again`;
      cpSync(made, again, { recursive: true });
      keepBundle('key', made, place);
      spoil(join(place, 'key'));
      assert.equal(findKeptBundle('key', place), undefined);
      keepBundle('key', again, place);
      assert.ok(findKeptBundle('key', place));
    });

  test('is not kept where it comes from files that nobody watches', () => {
    const { made, place } = madeBundle();
    writeFileSync(join(made, FOREIGN), '["/elsewhere/a.js"]');
    keepBundle('key', made, place);
    assert.equal(findKeptBundle('key', place), undefined);
  });

  test('is left where it is by a build that has made the same', () => {
    const { made, place } = madeBundle();
    const again = `${made}-again`;
    cpSync(made, again, { recursive: true });
    keepBundle('key', made, place);
    keepBundle('key', again, place);
    assert.deepEqual([existsSync(again), readdirSync(place)], [true, ['key']]);
  });

  for (const [what, used, left] of [
    ['makes room for later ones', new Date('2020-01-01'), 8],
    ['stays while a build may be using it', undefined, 12],
  ] as const)
    test(what, () => {
      const { made, place } = madeBundle();
      for (let number = 0; number < 12; number += 1) {
        const copy = `${made}-${number}`;
        cpSync(made, copy, { recursive: true });
        keepBundle(`key-${number}`, copy, place);
        if (used) utimesSync(join(place, `key-${number}`, 'sum'), used, used);
      }
      keepBundle('key-0', made, place);
      assert.equal(readdirSync(place).length, left);
    });
});
