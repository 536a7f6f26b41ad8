import { escapeMarkup } from './escape.ts';

/** A page in a sitemap, or a sitemap in the index of them. */
export interface SitemapEntry {
  /** Its full address. */
  url: string;
  /** Date of the newest paper on it, as exactly as it is known, where there is one. */
  lastmod?: string | undefined;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A sitemap (sitemaps.org) of 50,000 pages at most. */
export function sitemapXml(pages: readonly SitemapEntry[]): string {
  return `${DECLARATION}<urlset ${NAMESPACE}>${elements('url', pages)}</urlset>`;
}

/** The index of sitemaps. */
export function sitemapIndexXml(sitemaps: readonly SitemapEntry[]): string {
  return `${DECLARATION}<sitemapindex ${NAMESPACE}>${elements('sitemap', sitemaps)}</sitemapindex>`;
}

function elements(name: string, entries: readonly SitemapEntry[]): string {
  return entries
    .map(({ url, lastmod }) => {
      // Midnight UTC at the beginning of the day, month or year that is known.
      const date = lastmod ? `<lastmod>${new Date(lastmod).toISOString()}</lastmod>` : '';
      return `<${name}><loc>${escapeMarkup(url)}</loc>${date}</${name}>`;
    })
    .join('');
}
