import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { quantile } from './measures.ts';
import { answered } from './site-search.ts';

/** Bytes as a host sends them (brotli; Pagefind's own files are packed already) and times in milliseconds. */
export interface Costs {
  /** JavaScript that `/search/` loads and another page does not. */
  ownCode: number;
  /** What any first query needs: that code and the table. */
  fixed: number;
  /** Everything until the first results of a query of four words are shown, excerpts left out. */
  firstResults: number;
  /** The same with the excerpts. */
  withExcerpts: number;
  /** Bytes that pages load of the search before it is used. */
  beforeUse: number;
  warmMedian: number;
  warm95: number;
}

const FOUR_WORDS = 'kv cache compression methods';

/**
 * Measures what the search of a built site costs.
 * @param queries texts that are typed one after another for the times; the first round only warms up
 */
export async function measureCosts(
  browser: Browser,
  site: string,
  url: string,
  queries: readonly string[],
): Promise<Costs> {
  const elsewhere = await requestsOf(browser, `${url}about/`);
  const search = await requestsOf(
    browser,
    `${url}search/?${new URLSearchParams({ q: FOUR_WORDS })}`,
    FOUR_WORDS,
  );
  const size = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + bytesOf(site, path), 0);
  const code = [...search].filter((path) => path.endsWith('.js') && !elsewhere.has(path));
  const data = [...search].filter((path) => path.startsWith('pagefind/'));
  const isExcerpt = (path: string) => path.includes('/text/');
  const times = await warmTimes(browser, `${url}search/`, queries);
  return {
    ownCode: size(code),
    fixed: size([...code, ...data.filter((path) => path.endsWith('/table.json'))]),
    firstResults: size([...code, ...data.filter((path) => !isExcerpt(path))]),
    withExcerpts: size([...code, ...data]),
    beforeUse: size([...elsewhere].filter((path) => path.startsWith('pagefind/'))),
    warmMedian: quantile(times, 0.5),
    warm95: quantile(times, 0.95),
  };
}

/** Paths of the files that a fresh page asks for, below the site's first page. */
export async function requestsOf(browser: Browser, address: string, query?: string): Promise<Set<string>> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => paths.add(new URL(request.url()).pathname.slice(1)));
    await page.goto(address, { waitUntil: 'networkidle' });
    if (query !== undefined) await answered(page, query);
    await page.waitForLoadState('networkidle');
    return paths;
  } finally {
    await context.close();
  }
}

export function bytesOf(site: string, path: string): number {
  const bytes = readFileSync(join(site, path));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes.length : brotliBytes(bytes);
}

/** How many bytes are left of some in Brotli's format. */
export function brotliBytes(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}

/**
 * From a change of the search box to the results in the page, for each query, when all its files have come.
 * @param address of the search page
 * @returns milliseconds
 */
export async function warmTimes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    const type = (query: string) =>
      page.evaluate(
        (text) =>
          new Promise<number>((resolve) => {
            const box = document.querySelector<HTMLInputElement>('input[type=search]');
            const results = document.querySelector<HTMLElement>('#search-results');
            if (!box || !results) throw new Error('There is no search box in the page.');
            const start = performance.now();
            const watch = new MutationObserver(() => {
              if (results.dataset.query !== text || results.dataset.state !== 'done') return;
              watch.disconnect();
              resolve(performance.now() - start);
            });
            watch.observe(results, { attributes: true, childList: true });
            box.value = text;
            box.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        query,
      );
    for (const query of queries) await type(query);
    const times: number[] = [];
    for (const query of queries) times.push(await type(query));
    return times;
  } finally {
    await page.close();
  }
}
