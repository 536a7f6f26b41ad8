import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { createCardDrawer } from '../../../../src/build/link-images/draw-card.ts';
import { drawLinkImages } from '../../../../src/build/link-images/draw-link-images.ts';
import { LinkImageCache } from '../../../../src/build/link-images/link-image-cache.ts';
import type { Card } from '../../../../src/link-image/card.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const drawer = createCardDrawer('Desks', join(import.meta.dirname, '../../../..'));
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyCache(): { folder: string; cache: LinkImageCache } {
  const folder = temporaryFolder();
  folders.push(folder);
  return { folder, cache: new LinkImageCache(folder) };
}

function card(title: string, rest: Partial<Card> = {}): Card {
  const marks = [{ name: 'Evaluation and benchmarks', area: 5 }];
  return { title, byline: 'Ada North and Łukasz Ünal', note: '2024', marks, ...rest };
}

/** Rows in which something is drawn over the ground. */
async function inkedRows(png: Buffer): Promise<Set<number>> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ground = data[0] ?? 0;
  const rows = Array.from({ length: info.height }, (_, row) => row);
  return new Set(
    rows.filter((row) =>
      data.subarray(row * info.width, (row + 1) * info.width).some((value) => Math.abs(value - ground) > 40),
    ),
  );
}

describe('the drawing of a card', () => {
  test('is a small PNG of 1200 × 630, the same each time', async () => {
    const png = (await drawer.draw(card('Clocks of the Sea'))) ?? assert.fail();
    const { format, width, height } = await sharp(png).metadata();
    assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
    assert.ok(png.length < 40_000);
    assert.ok(png.equals((await drawer.draw(card('Clocks of the Sea'))) ?? Buffer.of()));
  });

  for (const [name, title] of [
    ['one letter', 'X'],
    ['capitals', 'WE MUST MEASURE EVERYTHING: '.repeat(3)],
    ['words without end', `${'W'.repeat(120)} ${'m'.repeat(300)}`],
    ['very many words', 'large language models '.repeat(60)],
    ['Greek and Russian', 'Περί της φύσεως · О природе вещей'],
  ] as const) {
    test(`keeps a title of ${name} between its two lines`, async () => {
      const byline = 'Maximiliane Featherstonehaugh-Cholmondeley, '.repeat(3);
      const rows = await inkedRows((await drawer.draw(card(title, { byline }))) ?? assert.fail(title));
      // The ground above and below the lines at 118 and 522 stays free.
      for (const row of [112, 126, 514, 530]) assert.ok(!rows.has(row), `row ${row} is not free`);
      assert.ok(rows.size > 100);
    });
  }

  test('is not tried with letters that the fonts do not have', async () => {
    assert.equal(await drawer.draw(card('大语言模型综述')), undefined);
  });

  test('has a key that all it shows counts for', () => {
    const cards = [
      card('A'),
      card('B'),
      card('A', { byline: '' }),
      card('A', { note: '2023' }),
      card('A', { marks: [] }),
    ];
    assert.equal(new Set(cards.map((one) => drawer.keyOf(one))).size, cards.length);
    assert.equal(drawer.keyOf(card('A')), drawer.keyOf(card('A')));
  });
});

describe('images of earlier builds', () => {
  const images = [
    { path: '/card.png', card: card('A Desk') },
    { path: '/papers/tides.png', card: card('Tides'), instead: '/card.png' },
    { path: '/papers/chao-xi.png', card: card('潮汐'), instead: '/card.png' },
  ];

  test('are drawn once', async () => {
    const { cache } = emptyCache();
    const first = await drawLinkImages(images, drawer, cache);
    const second = await drawLinkImages(images.slice(0, 2), drawer, cache);
    assert.equal(second.drawn, 0);
    assert.deepEqual(second.files.get('/papers/tides.png'), first.files.get('/papers/tides.png'));
    assert.deepEqual(first.files.get('/papers/chao-xi.png'), first.files.get('/card.png'));
    assert.deepEqual(first.replaced, ['/papers/chao-xi.png']);
  });

  test('are the same in parts, with what stands in for one that another part has', async () => {
    const { cache } = emptyCache();
    const whole = await drawLinkImages(images, drawer, cache);
    const parts = await Promise.all(
      images.map(({ path }) => drawLinkImages(images, drawer, cache, (asked) => asked === path)),
    );
    const files = parts.flatMap((part) => [...part.files]);
    assert.equal(files.length, images.length);
    assert.deepEqual(new Map(files.sort()), new Map([...whole.files].sort()));
    assert.deepEqual(
      parts.flatMap(({ replaced }) => replaced),
      whole.replaced,
    );
  });

  test('are drawn again where they are not whole', async () => {
    const { folder, cache } = emptyCache();
    const { files } = await drawLinkImages(images, drawer, cache);
    for (const [index, name] of readdirSync(folder).entries()) {
      if (index % 2 === 0) truncateSync(join(folder, name), 1000);
      else writeFileSync(join(folder, name), '');
    }
    const again = await drawLinkImages(images.slice(0, 2), drawer, cache);
    assert.equal(again.drawn, 2);
    assert.deepEqual(again.files.get('/card.png'), files.get('/card.png'));
  });

  test('are drawn again where a byte in their middle has changed', async () => {
    const { folder, cache } = emptyCache();
    await drawLinkImages(images.slice(0, 1), drawer, cache);
    const [name = ''] = readdirSync(folder);
    const data = readFileSync(join(folder, name));
    const middle = Math.floor(data.length / 2);
    data.writeUInt8(data.readUInt8(middle) ^ 1, middle);
    writeFileSync(join(folder, name), data);
    assert.equal((await drawLinkImages(images.slice(0, 1), drawer, cache)).drawn, 1);
  });

  test('are removed when no build has used them for a month', async () => {
    const { folder, cache } = emptyCache();
    await drawLinkImages(images.slice(0, 2), drawer, cache);
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), old, old);
    await drawLinkImages(images.slice(0, 1), drawer, cache);
    assert.equal(readdirSync(folder).length, 1);
  });

  test('are not removed while a site has them, though they are not asked for', async () => {
    const { folder, cache } = emptyCache();
    await drawLinkImages(images.slice(0, 2), drawer, cache);
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), old, old);
    const { files } = await drawLinkImages(images.slice(0, 2), drawer, cache, (path) => path === '/card.png');
    assert.deepEqual([...files.keys()], ['/card.png']);
    assert.equal(readdirSync(folder).length, 2);
  });

  test('are not kept of a drawing that fails, and the failure names it', async () => {
    const { folder, cache } = emptyCache();
    const broken = { keyOf: () => 'key', draw: () => Promise.reject(new Error('no paper left')) };
    await assert.rejects(drawLinkImages(images.slice(1, 2), broken, cache), {
      message: 'The image /papers/tides.png (“Tides”) could not be drawn.',
    });
    assert.deepEqual(readdirSync(folder), []);
  });
});
