import { compare } from '../../compare.ts';
import type { Corpus } from '../../corpus/build.ts';
import { newestDate, sitemapDates } from '../../formats/last-modified.ts';
import { type SitemapEntry, sitemapIndexXml, sitemapXml } from '../../formats/sitemap.ts';
import { pathOf } from '../../permalinks/redirect-paths.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import type { SiteFiles } from '../site-files.ts';

const routes = createRoutes(settings.basePath, settings.siteUrl);

/** Addresses in one file; programs read 50,000 at most. */
const MOST = 45_000;

/**
 * What the sitemap says of pages: all but old addresses, which only lead to another page, and what hosts show instead of one.
 * @param pages full addresses
 */
export function sitemapEntries(
  pages: readonly string[],
  { papers, redirects }: Pick<Corpus, 'papers' | 'redirects'>,
): SitemapEntry[] {
  const dates = sitemapDates(papers, routes);
  const leftOut = new Set(redirects.map((redirect) => routes.absolute(pathOf(redirect, routes))));
  leftOut.add(routes.absolute(routes.file('404/')));
  return pages.filter((url) => !leftOut.has(url)).map((url) => ({ url, lastmod: dates.get(url) }));
}

/**
 * Writes the sitemap.
 * @param entries of all pages, in any order
 * @param site its files, which it is put among
 */
export function writeSitemap(entries: readonly SitemapEntry[], site: SiteFiles): void {
  const sorted = entries.toSorted((a, b) => compare(a.url, b.url));
  const files: SitemapEntry[] = [];
  for (let at = 0; at < sorted.length; at += MOST) {
    const name = `sitemap-${files.length}.xml`;
    const pages = sorted.slice(at, at + MOST);
    site.put(name, sitemapXml(pages));
    files.push({
      url: routes.absolute(routes.file(name)),
      lastmod: newestDate(pages.map(({ lastmod }) => lastmod)),
    });
  }
  site.put('sitemap-index.xml', sitemapIndexXml(files));
}
