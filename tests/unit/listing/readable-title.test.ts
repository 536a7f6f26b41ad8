import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableTitle } from '../../../src/listing/readable-title.ts';

test('a listing without a title is called by its path in words', () => {
  for (const [file, title] of [
    ['listings/2024/my-library.bib', '2024: My library'],
    ['listings/march.txt', 'March'],
    ['listings/a_b--c  d.txt', 'A b c d'],
    ['listings/old-halls/lamps/x.y.md', 'old halls: lamps: X.y'],
    ['listings/.hidden', '.hidden'],
    ['listings/-/-.txt', '-: -'],
    ['listings/ü.txt', 'Ü'],
    ['listings', 'Listings'],
  ] as const)
    assert.equal(readableTitle(file), title);
});
