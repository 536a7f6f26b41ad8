import type { Browser, Page, Request } from 'playwright';
import { serveFolder } from '../../support/serve.ts';
import { bytesOf } from '../search/costs.ts';
import { answered } from '../search/site-search.ts';

/** What a reader loads from opening the search page until the results of a query that was typed stand there. */
export interface FirstResults {
  query: string;
  /** Requests in all, fonts and the page itself included. */
  requests: number;
  /** Bytes of the search alone: its code and its files, as a host sends them. */
  bytes: number;
  /** The same until nothing is added any more but the texts of papers: what they mean may have a say. */
  whole: { requests: number; bytes: number };
  /** Each file before the first results, with what it is to the browser. */
  files: { path: string; kind: string; bytes: number; isOwn: boolean }[];
}

/** A request and when it began, ms since 1970. */
interface Sent {
  path: string;
  kind: string;
  at: number;
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
    const elsewhere = await requestsOf(browser, `${server.url}about/`);
    const known = new Set(elsewhere.sent.map(({ path }) => path));
    const measured: FirstResults[] = [];
    for (const query of queries) {
      const { sent, hits, done } = await requestsOf(browser, `${server.url}search/`, query);
      const until = (end: number) =>
        sent
          .filter(({ at, path }) => at < end && !path.includes('/text/'))
          .map(({ path, kind }) => {
            const file = /\.\w+$/.test(path) ? path : `${path}index.html`;
            return { path, kind, bytes: bytesOf(site, file), isOwn: !known.has(path) && kind !== 'document' };
          });
      const first = until(hits);
      const whole = until(done);
      measured.push({
        query,
        requests: first.length,
        bytes: ownBytes(first),
        whole: { requests: whole.length, bytes: ownBytes(whole) },
        files: first,
      });
    }
    return measured;
  } finally {
    await server.close();
  }
}

function ownBytes(files: FirstResults['files']): number {
  return files.reduce((sum, { isOwn, bytes }) => sum + (isOwn ? bytes : 0), 0);
}

/** Requests of a fresh page, and when the first results stood there, and all that words and meaning have to say. */
async function requestsOf(browser: Browser, address: string, query?: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(address, { waitUntil: 'networkidle' });
    const [hits = 0, done = 0] = query === undefined ? [] : await typeAndWatch(page, query);
    await page.waitForLoadState('networkidle');
    const sent = new Map<string, Sent>();
    for (const request of requests) {
      const path = new URL(request.url()).pathname.slice(1);
      const { startTime } = request.timing();
      // Of what is still on its way there is no time yet: it began late.
      const at = startTime > 0 ? startTime : Number.POSITIVE_INFINITY;
      if (!sent.has(path)) sent.set(path, { path, kind: request.resourceType(), at });
    }
    return { sent: [...sent.values()], hits, done };
  } finally {
    await context.close();
  }
}

/** @returns when the first hits stood in the page, and when the answer was whole, ms since 1970 */
async function typeAndWatch(page: Page, query: string): Promise<number[]> {
  await page.evaluate(() => {
    const results = document.querySelector<HTMLElement>('#search-results');
    const note = (name: string, isSo: boolean) => {
      if (isSo && performance.getEntriesByName(name).length === 0) performance.mark(name);
    };
    new MutationObserver(() => {
      note('hits', results?.querySelector('[data-paper]') !== null);
      note('done', results?.dataset.state === 'done');
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-state'],
    });
  });
  await page.fill('main input[type=search]', query);
  await answered(page, query);
  return page.evaluate(() =>
    ['hits', 'done'].map(
      (name) =>
        performance.timeOrigin +
        (performance.getEntriesByName(name)[0]?.startTime ?? Number.POSITIVE_INFINITY),
    ),
  );
}

/** A query of one, two and four words that some paper in the middle has in its title, the longest first. */
export function queriesFrom(titles: readonly string[]): string[] {
  const long = titles.map((title) => [...new Set(title.toLowerCase().match(/[a-z]{4,}/g))]);
  const words = long.slice(long.length >> 1).find((found) => found.length >= 4) ?? [];
  const longest = words.sort((a, b) => b.length - a.length);
  return longest.length < 4 ? [] : [1, 2, 4].map((count) => longest.slice(0, count).join(' '));
}
