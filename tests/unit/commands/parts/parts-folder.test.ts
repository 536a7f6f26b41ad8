import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import {
  hasPart,
  hasShared,
  partsFolder,
  placeOfPart,
  placeOfShared,
  requireParts,
  requireShared,
} from '../../../../src/commands/parts/parts-folder.ts';
import { isForeign, SEAL, sealFolder } from '../../../../src/commands/parts/sealed-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const inputs = { code: 'c', all: 'a' };
let parts: string;
beforeEach(() => {
  parts = temporaryFolder();
});

/** Puts a folder there that says what it was made from. */
function put(place: string, made = inputs): string {
  mkdirSync(join(place, 'site/papers'), { recursive: true });
  writeFileSync(join(place, 'site/papers/a.html'), 'a page');
  sealFolder(place, { inputs: made, papers: 3, notes: [], summary: ['one line'] });
  return place;
}
const putPart = (number: number, of: number, made = inputs) => put(placeOfPart(parts, { number, of }), made);

/** What is said of parts that make no site, without the place of their folder. */
function said(work: () => unknown): string[] {
  let lines: string[] = [];
  assert.throws(work, (error) => {
    assert.ok(error instanceof Error);
    lines = error.message.replaceAll(`${parts}/`, '').replaceAll(parts, 'DIR').split('\n');
    return error.name === 'PartsError';
  });
  return lines;
}

describe('what all parts share', () => {
  test('is read where it is whole and made from the same', () => {
    put(placeOfShared(parts));
    assert.ok(hasShared(parts, inputs));
    const { papers, summary } = requireShared(parts, inputs);
    assert.deepEqual({ papers, summary }, { papers: 3, summary: ['one line'] });
  });

  for (const [what, spoil, expected] of [
    ['missing', (place: string) => rmSync(place, { recursive: true }), 'missing'],
    [
      'a file changed',
      (place: string) => writeFileSync(join(place, 'site/papers/a.html'), 'A page'),
      'damaged',
    ],
    ['a file gone', (place: string) => rmSync(join(place, 'site/papers/a.html')), 'damaged'],
    ['a file more', (place: string) => writeFileSync(join(place, 'site/b.html'), ''), 'damaged'],
    ['half a seal', (place: string) => writeFileSync(join(place, SEAL), '{"inputs":'), 'damaged'],
    ['no seal', (place: string) => rmSync(join(place, SEAL)), 'not made by a build'],
    ['a seal of something else', (place: string) => sealFolder(place, { inputs }), 'damaged'],
    ['other content', (place: string) => put(place, { code: 'c', all: 'b' }), 'made from other content'],
    [
      'other code',
      (place: string) => put(place, { code: 'd', all: 'b' }),
      'made with other code, packages, settings or Node, or in a folder of another name',
    ],
  ] as const)
    test(`is refused with ${what}, and it is said what to do`, () => {
      spoil(put(placeOfShared(parts)));
      assert.ok(!hasShared(parts, inputs));
      assert.deepEqual(
        said(() => requireShared(parts, inputs)),
        [`shared  ${expected} · make it by npm run build -- --shared --parts DIR`],
      );
    });
});

describe('the parts of a site', () => {
  test('are taken in their order where all are there', () => {
    const places = [2, 3, 1].map((number) => putPart(number, 3)).sort();
    assert.deepEqual(requireParts(parts, inputs), places);
    assert.ok(hasPart(parts, { number: 2, of: 3 }, inputs));
  });

  test('are named, all that are missing, damaged or made from something else', () => {
    putPart(2, 4);
    putPart(3, 4, { code: 'c', all: 'b' });
    writeFileSync(join(putPart(4, 4), 'site/more.html'), '');
    assert.deepEqual(
      said(() => requireParts(parts, inputs)),
      [
        '1-of-4  missing · make it by npm run build -- --shard 1/4 --parts DIR',
        '3-of-4  made from other content · make it by npm run build -- --shard 3/4 --parts DIR',
        '4-of-4  damaged · make it by npm run build -- --shard 4/4 --parts DIR',
      ],
    );
    assert.ok(!hasPart(parts, { number: 3, of: 4 }, inputs));
  });

  test('may lie beside those of a site that was cut into another number', () => {
    putPart(1, 2);
    const places = [1, 2, 3].map((number) => putPart(number, 3));
    putPart(7, 8);
    assert.deepEqual(requireParts(parts, inputs), places);
  });

  test('are asked for where there is none', () => {
    for (const folder of [parts, join(parts, 'nowhere')])
      assert.throws(
        () => requireParts(folder, inputs),
        /no part of a site is here · make it by npm run build -- --shard 3\/8 --parts \S+ for the third/,
      );
  });
});

describe('the folder of the parts', () => {
  test('is one of the project’s, or where it was typed', () => {
    assert.equal(partsFolder(undefined, '/here'), join(process.cwd(), '.carrel/parts'));
    assert.equal(partsFolder('a/b', '/here'), '/here/a/b');
    assert.equal(partsFolder('/a/b', '/here'), '/a/b');
  });

  test('holds nothing of others that would be replaced', () => {
    assert.ok(!isForeign(join(parts, 'nowhere')));
    assert.ok(!isForeign(parts));
    assert.ok(!isForeign(put(join(parts, 'own'))));
    writeFileSync(join(parts, 'letter.txt'), 'Dear reader');
    assert.ok(isForeign(parts));
    assert.ok(isForeign(join(parts, 'letter.txt')));
  });
});
