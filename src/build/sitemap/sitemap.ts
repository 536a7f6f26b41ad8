import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { compare } from '../../compare.ts';
import type { Corpus } from '../../corpus/build.ts';
import { newestDate, sitemapDates } from '../../formats/last-modified.ts';
import { pathOf } from '../../permalinks/redirect-paths.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';

const routes = createRoutes(settings.basePath, settings.siteUrl);

/** Addresses in one file; programs read 50,000 at most. */
const MOST = 45_000;

/** A page in the sitemap. */
export interface SitemapEntry {
  /** Its full address. */
  url: string;
  /** Date of the newest paper on it, where there is one. */
  lastmod?: string | undefined;
}

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
 * @param site folder of the site
 */
export async function writeSitemap(entries: readonly SitemapEntry[], site: string): Promise<void> {
  const sorted = entries.toSorted((a, b) => compare(a.url, b.url));
  await writeEntries(sorted, site, (file) => routes.absolute(routes.file(file)));
}

async function writeEntries(
  entries: readonly SitemapEntry[],
  site: string,
  addressOf: (file: string) => string,
): Promise<void> {
  const files = new SitemapAndIndexStream({
    limit: MOST,
    getSitemapStream: (number) => {
      const name = `sitemap-${number}.xml`;
      const lastmod = newestDate(
        entries.slice(number * MOST, (number + 1) * MOST).map((entry) => entry.lastmod),
      );
      const stream = new SitemapStream();
      return [
        { url: addressOf(name), ...(lastmod && { lastmod }) },
        stream,
        stream.pipe(createWriteStream(join(site, name))),
      ];
    },
  });
  await pipeline(Readable.from(entries), files, createWriteStream(join(site, 'sitemap-index.xml')));
}
