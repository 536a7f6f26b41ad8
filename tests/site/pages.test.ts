import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { isRedirect, siteFile, siteFiles, sitePages } from '../support/site-pages.ts';

/** Elements that make a browser fetch something before anybody follows a link. */
const LOADING = [
  'script[src], img, source, video, audio, track, embed, object, iframe, image, use',
  ...[
    'stylesheet',
    'preload',
    'modulepreload',
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'icon',
    'manifest',
  ].map((rel) => `link[rel~=${rel}]`),
].join(', ');

for (const site of builtSites) {
  describe(`every page of the ${site.name}`, () => {
    const pages = sitePages(site);
    const files = new Set(siteFiles(site));
    const anchors = new Map(
      pages.map(({ path, root }) => [
        path,
        new Set(root.querySelectorAll('[id]').map((element) => element.id)),
      ]),
    );

    test('has one h1, a language, a title, a description and a main part', () => {
      for (const { path, root } of pages) {
        assert.equal(root.querySelectorAll('h1').length, 1, `${path} has not one h1`);
        assert.ok(root.querySelector('h1')?.text.trim(), `${path} has an empty h1`);
        assert.equal(root.querySelector('html')?.getAttribute('lang'), 'en', path);
        assert.equal(root.querySelectorAll('main').length, 1, `${path} has not one main`);
        assert.ok(root.querySelector('title')?.text.trim(), `${path} has no title`);
        assert.ok(
          root.querySelector('meta[name=description]')?.getAttribute('content'),
          `${path} is not described`,
        );
      }
    });

    for (const [what, value] of [
      ['title', (root) => root.querySelector('title')?.text],
      ['description', (root) => root.querySelector('meta[name=description]')?.getAttribute('content')],
      [
        'canonical address',
        (root) =>
          isRedirect({ root }) ? undefined : root.querySelector('link[rel=canonical]')?.getAttribute('href'),
      ],
    ] satisfies [string, (root: (typeof pages)[number]['root']) => string | undefined][]) {
      test(`has a ${what} of its own`, () => {
        const seen = new Map<string, string>();
        for (const { path, root } of pages) {
          const text = value(root);
          if (text === undefined) continue;
          assert.equal(seen.get(text), undefined, `${path} and ${seen.get(text)} share “${text}”`);
          seen.set(text, path);
        }
        assert.ok(seen.size > 0);
      });
    }

    test('has ids that are unique on it', () => {
      for (const { path, root } of pages) {
        const ids = root.querySelectorAll('[id]').map((element) => element.id);
        assert.equal(ids.length, new Set(ids).size, `${path} has an id twice`);
      }
    });

    test('links only to pages, files and anchors that exist, all below the base path', () => {
      let checked = 0;
      for (const { path, root } of pages) {
        const here = new URL(`${site.base.slice(0, -1)}${path}`, site.origin);
        for (const element of root.querySelectorAll('[href], [src], form[action]')) {
          const address =
            element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action');
          const target = new URL(address ?? '', here);
          if (target.origin !== site.origin) continue;
          checked += 1;
          assert.ok(target.pathname.startsWith(site.base), `${path} links outside the base path: ${address}`);
          const file = decodeURIComponent(target.pathname.slice(site.base.length));
          assert.ok(
            files.has(file) || files.has(`${file}index.html`),
            `${path} links to nothing: ${address}`,
          );
          if (target.hash) {
            const ids = anchors.get(`/${file}`);
            assert.ok(
              ids?.has(decodeURIComponent(target.hash.slice(1))),
              `${path} links to no anchor: ${address}`,
            );
          }
        }
      }
      assert.ok(checked > pages.length);
    });

    test('loads nothing from elsewhere', () => {
      const isOurs = (address: string) => address.startsWith(site.base) || address.startsWith('data:');
      for (const { path, root } of pages) {
        for (const element of root.querySelectorAll(LOADING)) {
          const address = ['src', 'data', 'href', 'srcset', 'xlink:href']
            .map((name) => element.getAttribute(name))
            .find((value) => value !== undefined);
          const isWithin = address === undefined || address.startsWith('#');
          assert.ok(isWithin || isOurs(address), `${path} loads ${address}`);
        }
      }
      for (const file of files) {
        if (!file.endsWith('.css')) continue;
        for (const [, address = ''] of siteFile(site, file).matchAll(
          /(?:url\(|@import )\s*["']?([^"')\s;]+)/g,
        ))
          assert.ok(
            isOurs(address) || (/^[\w.-]/.test(address) && !address.includes(':')),
            `${file} loads ${address}`,
          );
      }
    });

    test('stands in the sitemap, unless it is kept out of search engines', () => {
      const listed = new Set(
        [...siteFile(site, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address),
      );
      const expected = pages
        .filter(({ root }) => !root.querySelector('meta[name=robots][content*=noindex]'))
        .map(({ path }) => `${site.origin}${site.base.slice(0, -1)}${path}`);
      assert.deepEqual([...listed].sort(), expected.sort());
      assert.ok(siteFile(site, 'sitemap-index.xml').includes(`${site.origin}${site.base}sitemap-0.xml`));
      assert.ok(
        siteFile(site, 'robots.txt').includes(`Sitemap: ${site.origin}${site.base}sitemap-index.xml`),
      );
    });
  });
}
