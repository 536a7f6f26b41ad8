import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { compare } from '../../compare.ts';
import { newestDate, sitemapDates } from '../../formats/last-modified.ts';
import { pathOf } from '../../permalinks/redirect-paths.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { SiteStep } from '../site-step.ts';

/** Addresses in one file; programs read 50,000 at most. */
const MOST = 45_000;

/**
 * Writes the sitemap: pages with the date of the newest paper on them, where there is one; not old addresses, which only
 * lead to another page.
 */
export const sitemap: SiteStep =
  ({ site }) =>
  async (pages) => {
    const { papers, redirects } = await loadCorpus();
    const routes = createRoutes(settings.basePath, settings.siteUrl);
    const dates = sitemapDates(papers, routes);
    const leftOut = new Set(redirects.map((redirect) => routes.absolute(pathOf(redirect, routes))));
    leftOut.add(routes.absolute(routes.file('404/')));
    const entries = pages
      .filter((url) => !leftOut.has(url))
      .sort(compare)
      .map((url) => ({ url, lastmod: dates.get(url) }));
    await writeSitemap(entries, site, (file) => routes.absolute(routes.file(file)));
  };

async function writeSitemap(
  entries: readonly { url: string; lastmod: string | undefined }[],
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
