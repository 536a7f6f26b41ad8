import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroConfig } from 'astro';
import plainImages from '../../../../src/build/prose/plain-images.ts';

const config = {} as AstroConfig['image'];
const logger = {} as Parameters<typeof plainImages.getURL>[2];
const picture = { src: '/_astro/desk.abc.png', width: 30, height: 20, format: 'png' as const };

test('an image of prose is the file itself, in its own size', async () => {
  const image = { src: picture, alt: 'A desk' };
  assert.equal(await plainImages.getURL(image, config, logger), '/_astro/desk.abc.png');
  assert.deepEqual(await plainImages.getHTMLAttributes?.(image, config, logger), {
    alt: 'A desk',
    title: undefined,
    width: 30,
    height: 20,
    loading: 'lazy',
    decoding: 'async',
  });
});
