import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { gzipParts } from '../../../../src/build/search-index/gzip-parts.ts';
import { seededRandom } from '../../../../src/random.ts';
import { gunzip } from '../../../../src/search/engine/pagefind-client.ts';

const random = seededRandom(5);
const numbers = (count: number, least: number, most: number) =>
  Uint8Array.from({ length: count }, () => least + random.below(most - least + 1));
const text = new TextEncoder().encode('language model '.repeat(400));

const cases: { what: string; parts: Uint8Array[] }[] = [
  { what: 'none', parts: [] },
  { what: 'an empty one', parts: [new Uint8Array()] },
  {
    what: 'small ones',
    parts: [numbers(3, 0, 9), numbers(40, 100, 130), new Uint8Array(), numbers(7, 0, 3)],
  },
  { what: 'large ones', parts: [text, numbers(20_000, 0, 15), numbers(20_000, 60, 190), text] },
];
for (const { what, parts } of cases)
  test(`parts are one file when they are unpacked: ${what}`, async () => {
    const packed = gzipParts(parts);
    const whole = Buffer.concat(parts);
    assert.deepEqual(gunzipSync(packed), whole);
    // As browsers do it.
    assert.deepEqual(Buffer.from(await gunzip(packed)), whole);
  });

test('numbers of several kinds take less room than in one piece', () => {
  const parts = [numbers(20_000, 0, 15), numbers(20_000, 60, 190), numbers(20_000, 0, 3)];
  assert.ok(gzipParts(parts).length < 0.95 * gzipSync(Buffer.concat(parts), { level: 9 }).length);
});

test('long runs of one number take hardly any room', () => {
  const runs = Uint8Array.from({ length: 20_000 }, (_, at) => (at % 1000 === 0 ? random.below(20) : 3));
  assert.ok(gzipParts([runs]).length < 250, `${gzipParts([runs]).length}`);
});

for (const length of [150, 500, 4000])
  test(`a text of ${length} letters that comes twice takes little more room than once`, () => {
    const letters = numbers(length, 97, 122);
    const [once, twice] = [gzipParts([letters]), gzipParts([Buffer.concat([letters, letters])])];
    assert.ok(twice.length < once.length + 0.05 * length + 10, `${once.length}, ${twice.length}`);
  });
