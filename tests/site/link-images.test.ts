import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { siteFiles, sitePages } from '../support/site-pages.ts';

/** Width and height in the first chunk of a PNG file; `undefined` where it is no PNG file. */
function sizeOfPng(data: Buffer): [width: number, height: number] | undefined {
  if (data.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

for (const site of builtSites) {
  describe(`images for link previews of the ${site.name}`, () => {
    const pages = sitePages(site).filter(({ root }) => root.querySelector('meta[property="og:title"]'));
    const files = new Set(siteFiles(site));
    const start = `${site.origin}${site.base}`;
    const contentOf = (root: (typeof pages)[number]['root'], name: string) =>
      root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

    if (site.linkImages === 'off') {
      test('are promised by no page', () => {
        for (const { path, root } of pages) {
          assert.equal(contentOf(root, 'og:image'), undefined, path);
          assert.equal(contentOf(root, 'twitter:card'), 'summary', path);
        }
        assert.ok(!files.has('card.png'));
      });
      return;
    }

    test('are there for every page, as PNG files of the size that is promised', () => {
      const images = new Set<string>();
      for (const { path, root } of pages) {
        const address = contentOf(root, 'og:image') ?? assert.fail(path);
        assert.ok(address.startsWith(start), `${path}: ${address}`);
        images.add(address.slice(start.length));
        assert.equal(contentOf(root, 'twitter:card'), 'summary_large_image', path);
        assert.equal(contentOf(root, 'og:image:width'), '1200');
        assert.equal(contentOf(root, 'og:image:height'), '630');
        assert.ok(contentOf(root, 'og:image:alt'), path);
      }
      assert.ok(images.size > 10);
      for (const image of images) {
        assert.ok(files.has(image), `there is no ${image}`);
        assert.deepEqual(sizeOfPng(readFileSync(join(site.folder, image))), [1200, 630], image);
      }
    });

    test('are the paper’s own on its page, and tell of it in words', () => {
      for (const { path, root } of pages) {
        const slug = root.querySelector('main [data-paper]:has(h1)')?.getAttribute('data-paper');
        if (!slug || !path.endsWith(`/${slug}/`)) continue;
        assert.equal(contentOf(root, 'og:image'), `${start}papers/${slug}.png`);
        const title = contentOf(root, 'og:title') ?? assert.fail(path);
        assert.ok(contentOf(root, 'og:image:alt')?.startsWith(title), path);
      }
    });
  });
}
