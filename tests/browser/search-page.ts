import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';

/** The list of results. */
export const results = (page: Page) => page.locator('#search-results');
/** The search box. */
export const box = (page: Page) => page.locator('paper-search input[type=search]');

/** Waits for the answer to a query. */
export async function answered(page: Page, query: string): Promise<number> {
  const list = results(page);
  await expect(list).toHaveAttribute('data-query', query);
  await expect(list).toHaveAttribute('data-state', 'done');
  return Number(await list.getAttribute('data-total'));
}

/** Types a query on the search page, and waits for its answer. @returns how many papers were found */
export async function ask(page: Page, query: string): Promise<number> {
  await box(page).fill(query);
  await box(page).press('Enter');
  return answered(page, query);
}

/** Opens the search page on a query. */
export async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(`search/?${new URLSearchParams({ q: query })}`);
  await answered(page, query);
  return results(page)
    .locator('[data-paper]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-paper') ?? ''));
}
