import type { Browser } from 'playwright';
import { serveFolder } from '../../support/serve.ts';
import { bytesOf } from '../search/costs.ts';
import { answered } from '../search/site-search.ts';

/** What a reader loads from opening the search page until the first results of a query that was typed. */
export interface FirstResults {
  query: string;
  /** Requests in all, fonts and the page itself included. */
  requests: number;
  /** Bytes of the search alone: its code and its files, as a host sends them; no excerpts, which come after. */
  bytes: number;
}

/**
 * Types queries into the search page of a built site, each in a browser that has nothing of it yet.
 * @param site folder of the site
 */
export async function measureFirstResults(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<FirstResults[]> {
  const server = await serveFolder(site);
  try {
    const elsewhere = await requestsUntil(browser, `${server.url}about/`);
    const measured: FirstResults[] = [];
    for (const query of queries) {
      const paths = await requestsUntil(browser, `${server.url}search/`, query);
      const own = [...paths].filter((path) => !elsewhere.has(path) && /\.\w+$/.test(path));
      measured.push({
        query,
        requests: paths.size,
        bytes: own.reduce((sum, path) => sum + bytesOf(site, path), 0),
      });
    }
    return measured;
  } finally {
    await server.close();
  }
}

async function requestsUntil(browser: Browser, address: string, query?: string): Promise<Set<string>> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (!path.includes('/text/')) paths.add(path);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    if (query !== undefined) {
      await page.fill('main input[type=search]', query);
      await answered(page, query);
    }
    return paths;
  } finally {
    await context.close();
  }
}

/** A query of one, two and four words that some paper in the middle has in its title, the longest first. */
export function queriesFrom(titles: readonly string[]): string[] {
  const long = titles.map((title) => [...new Set(title.toLowerCase().match(/[a-z]{4,}/g))]);
  const words = long.slice(long.length >> 1).find((found) => found.length >= 4) ?? [];
  const longest = words.sort((a, b) => b.length - a.length);
  return longest.length < 4 ? [] : [1, 2, 4].map((count) => longest.slice(0, count).join(' '));
}
