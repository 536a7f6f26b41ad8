import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { sitemapIndexXml, sitemapXml } from '../../../src/formats/sitemap.ts';

const xml = new XMLParser();

describe('a sitemap', () => {
  test('names each page with the beginning of its date, as far as that is known', () => {
    const { urlset } = xml.parse(
      sitemapXml([
        { url: 'https://example.org/', lastmod: '2026-11' },
        { url: 'https://example.org/a/?b=1&c=2', lastmod: undefined },
      ]),
    );
    assert.deepEqual(urlset.url, [
      { loc: 'https://example.org/', lastmod: '2026-11-01T00:00:00.000Z' },
      { loc: 'https://example.org/a/?b=1&c=2' },
    ]);
  });

  test('stands in the index with its own date', () => {
    const { sitemapindex } = xml.parse(
      sitemapIndexXml([{ url: 'https://example.org/sitemap-0.xml', lastmod: '2024' }]),
    );
    assert.deepEqual(sitemapindex.sitemap, {
      loc: 'https://example.org/sitemap-0.xml',
      lastmod: '2024-01-01T00:00:00.000Z',
    });
  });
});
