import type { SitemapItem } from '@astrojs/sitemap';
import { sitemapDates } from '../formats/last-modified.ts';
import { loadCorpus } from '../loaders/corpus.ts';
import { settings } from '../loaders/settings.ts';
import { createRoutes } from '../routes.ts';

let dates: Promise<Map<string, string>> | undefined;

/** A page of the sitemap with the date of the newest paper on it, where there is one. */
export async function withLastModified(item: SitemapItem): Promise<SitemapItem> {
  dates ??= loadCorpus().then(({ papers }) =>
    sitemapDates(papers, createRoutes(settings.basePath, settings.siteUrl)),
  );
  const lastmod = (await dates).get(item.url);
  return lastmod ? { ...item, lastmod } : item;
}
