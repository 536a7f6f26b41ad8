import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { doiOf, papersOf } from '../support/exported-papers.ts';
import { siteFile, siteFiles, sitePages } from '../support/site-pages.ts';

type Links = { href: string }[];

/** Links of one page or file (RFC 9264). */
interface LinkContext {
  anchor: string;
  'cite-as'?: Links;
  describedby?: Links;
  describes?: Links;
  type?: Links;
  author?: Links;
}

for (const site of builtSites) {
  const byUrl = new Map(papersOf(site).map((paper) => [paper.url, paper]));

  test(`links for programs in the ${site.name} lead somewhere and back`, () => {
    const files = new Set(siteFiles(site));
    const start = `${site.origin}${site.base}`;
    for (const { path, root } of sitePages(site).filter(({ root }) =>
      root.querySelector('[data-paper] h1'),
    )) {
      const heads = root.querySelectorAll('head link[rel]').map((link) => ({
        rel: link.getAttribute('rel') ?? '',
        href: link.getAttribute('href') ?? '',
      }));
      const linkset = heads.find(({ rel }) => rel === 'linkset')?.href ?? assert.fail(path);
      const { linkset: contexts } = JSON.parse(siteFile(site, linkset.slice(start.length))) as {
        linkset: LinkContext[];
      };
      const page = `${start}${path.slice(1)}`;
      const own = contexts.find(({ anchor }) => anchor === page) ?? assert.fail(path);
      for (const rel of ['cite-as', 'describedby', 'type', 'author'] as const) {
        assert.deepEqual(
          (own[rel] ?? []).map(({ href }) => href),
          heads.filter((link) => link.rel === rel).map(({ href }) => href),
          `${path}: ${rel}`,
        );
      }
      const paper = byUrl.get(page) ?? assert.fail(page);
      const doi = doiOf(paper);
      assert.deepEqual(
        own['cite-as']?.map(({ href }) => decodeURIComponent(href)),
        [doi ? `https://doi.org/${doi}` : page],
      );
      assert.equal(own.describedby?.length, 3);
      for (const { anchor, describes } of contexts.filter((context) => context !== own)) {
        assert.deepEqual(
          describes?.map(({ href }) => href),
          [page],
        );
        assert.ok(
          own.describedby?.some(({ href }) => href === anchor),
          anchor,
        );
      }
      for (const { href } of [...(own.describedby ?? []), ...(own.author ?? [])]) {
        const file = href.slice(start.length);
        assert.ok(files.has(file) || files.has(`${file}index.html`), `${path} links to nothing: ${href}`);
      }
    }
  });
}
