import type { SitemapItem } from '@astrojs/sitemap';
import { sitemapDates } from '../../formats/last-modified.ts';
import { pathOf } from '../../permalinks/redirect-paths.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';

const routes = createRoutes(settings.basePath, settings.siteUrl);
let known: Promise<{ dates: Map<string, string>; moved: Set<string> }> | undefined;

/**
 * A page of the sitemap with the date of the newest paper on it, where there is one; nothing for old addresses, which
 * only lead to another page.
 */
export async function withLastModified(item: SitemapItem): Promise<SitemapItem | undefined> {
  known ??= loadCorpus().then(({ papers, redirects }) => ({
    dates: sitemapDates(papers, routes),
    moved: new Set(redirects.map((redirect) => routes.absolute(pathOf(redirect, routes)))),
  }));
  const { dates, moved } = await known;
  if (moved.has(item.url)) return undefined;
  const lastmod = dates.get(item.url);
  return lastmod ? { ...item, lastmod } : item;
}
