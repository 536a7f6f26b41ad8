import type { BrowserContext, Page } from 'playwright';

/** Results asked for with Recall@100 in mind. */
const PAGES = 5;
const TIMEOUT = 30_000;

/**
 * Puts a query to the built search in a fresh page and reads the results of its first pages.
 * @param url address of the site's first page
 * @param pages pages of results to read, at most
 * @param state what else the address says
 * @returns slugs in rank order, and the number of all hits
 */
export async function askSite(
  context: BrowserContext,
  url: string,
  query: string,
  pages = PAGES,
  state: Readonly<Record<string, string>> = {},
): Promise<{ ids: string[]; total: number }> {
  const page = await context.newPage();
  try {
    const ids: string[] = [];
    let total = 0;
    for (let number = 1; number <= pages; number++) {
      const parameters = new URLSearchParams({
        q: query,
        ...state,
        ...(number > 1 ? { page: String(number) } : {}),
      });
      await page.goto(`${url}search/?${parameters}`);
      await answered(page, query);
      total = Number(await page.getAttribute('#search-results', 'data-total'));
      ids.push(...(await hitsOf(page)));
      if (ids.length >= total) break;
    }
    return { ids, total };
  } finally {
    await page.close();
  }
}

/** Waits until the page shows the answer to a query. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const results = document.querySelector<HTMLElement>('#search-results');
      return results?.dataset.query === wanted && ['done', 'error'].includes(results.dataset.state ?? '');
    },
    query,
    { timeout: TIMEOUT },
  );
  if ((await page.getAttribute('#search-results', 'data-state')) === 'error')
    throw new Error(`The search failed for “${query}”.`);
}

function hitsOf(page: Page): Promise<string[]> {
  return page
    .locator('#search-results [data-paper]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-paper') ?? ''));
}
