import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { indexedPng } from '../../../../src/build/link-images/indexed-png.ts';

type Color = readonly [red: number, green: number, blue: number];

function image(colors: readonly Color[]): Uint8Array {
  return Uint8Array.from(colors.flatMap((color) => [...color, 255]));
}

async function colorsOf(png: Buffer): Promise<number[][]> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: data.length / 3 }, (_, index) => [...data.subarray(3 * index, 3 * index + 3)]);
}

test('an image of few colours comes back as it was', async () => {
  const colors: Color[] = [
    [252, 251, 248],
    [35, 30, 25],
    [193, 94, 80],
    [90, 125, 206],
    [0, 0, 0],
    [171, 97, 165],
  ];
  const png = indexedPng(image(colors), 3, 2);
  assert.deepEqual(await colorsOf(png), colors);
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual([width, height, format], [3, 2, 'png']);
});

test('colours that differ little become the most frequent of them', async () => {
  const png = indexedPng(
    image([
      [240, 240, 240],
      [252, 251, 248],
      [252, 251, 248],
      [16, 16, 16],
    ]),
    4,
    1,
  );
  assert.deepEqual(await colorsOf(png), [
    [252, 251, 248],
    [252, 251, 248],
    [252, 251, 248],
    [16, 16, 16],
  ]);
});

test('an image of thousands of colours becomes coarser', async () => {
  const colors = Array.from({ length: 4096 }, (_, index): Color => {
    return [(index >> 8) * 16, ((index >> 4) & 15) * 16, (index & 15) * 16];
  });
  const found = await colorsOf(indexedPng(image(colors), 64, 64));
  assert.equal(found.length, 4096);
  for (const [index, color] of found.entries())
    for (const [channel, value] of color.entries())
      assert.ok(Math.abs(value - (colors[index]?.[channel] ?? 0)) <= 64);
});
