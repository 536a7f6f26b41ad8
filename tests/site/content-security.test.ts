import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { sitePages } from '../support/site-pages.ts';

/** Types of scripts that are data: browsers do not run them, and no policy speaks of them. */
const DATA = new Set(['application/ld+json', 'application/json']);

for (const site of builtSites) {
  describe(`The content security policy of the ${site.name}`, () => {
    const pages = sitePages(site);

    test('stands on every page, first in the head, and the letters are named within 1,024 bytes', () => {
      for (const { path, root } of pages) {
        const first = root.querySelector('head')?.firstElementChild;
        assert.equal(first?.getAttribute('http-equiv'), 'content-security-policy', path);
        const start = Buffer.from(root.outerHTML).subarray(0, 1024).toString();
        assert.match(start, /<meta charset="utf-8">/, path);
      }
    });

    test('stands before anything it is about, once', () => {
      for (const { path, root } of pages) {
        const [first, ...others] = root
          .querySelectorAll('script, style, link[rel=stylesheet], meta[http-equiv="content-security-policy"]')
          .filter((element) => !DATA.has(element.getAttribute('type') ?? ''));
        assert.equal(
          first?.rawTagName,
          'meta',
          `${path}: ${first?.outerHTML.slice(0, 120)} is loaded before it`,
        );
        assert.ok(!others.some(({ rawTagName }) => rawTagName === 'meta'), `${path} has two`);
      }
    });

    test('allows nothing from elsewhere, nothing by name of “unsafe”, and no plug-in', () => {
      for (const { path, root } of pages) {
        const content = policyOf(root);
        assert.doesNotMatch(content, /unsafe|https?:|\*/, path);
        assert.match(content, /default-src 'none'/, path);
        assert.match(content, /base-uri 'none'/, path);
      }
    });

    test('has the hash of every script and style in the page itself', () => {
      for (const { path, root } of pages) {
        const content = policyOf(root);
        for (const element of root.querySelectorAll('script:not([src]), style')) {
          if (DATA.has(element.getAttribute('type') ?? '')) continue;
          const hash = createHash('sha256').update(element.innerHTML).digest('base64');
          assert.ok(content.includes(`'sha256-${hash}'`), `${path}: ${element.outerHTML.slice(0, 120)}`);
        }
      }
    });

    test('is not worked around by attributes that it would forbid', () => {
      for (const { path, root } of pages)
        for (const element of root.querySelectorAll('*'))
          for (const name of Object.keys(element.attributes))
            assert.doesNotMatch(name, /^(?:style|on.*)$/i, `${path}: ${element.outerHTML.slice(0, 120)}`);
    });
  });
}

function policyOf(root: ReturnType<typeof sitePages>[number]['root']): string {
  return root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
}
