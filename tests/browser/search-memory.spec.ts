import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Queries with different papers and values of facets each. */
const QUERIES = [
  'attention',
  'silence',
  'catalogue',
  'library',
  'index',
  'memory',
  'words',
  'model',
  'data',
  'card',
  'language',
  'shelf',
] as const;

/** Types a query at once and waits for its answer; locators would hold elements themselves. */
async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate((q) => {
    const input = document.querySelector<HTMLInputElement>('paper-search input[type=search]');
    if (!input) throw new Error('There is no search box.');
    input.value = q;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
  await page.waitForFunction((q) => {
    const { dataset } = document.querySelector<HTMLElement>('#search-results') ?? {};
    const isWhole = ![...document.querySelectorAll('.snippet')].some((one) => one.textContent.trim() === '');
    return dataset?.query === q && dataset.state === 'done' && isWhole;
  }, query);
}

/** Nodes and listeners that are left once everything is collected that can be. */
async function countKept(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

test('searches leave nothing of their answers behind', async ({ page, context }) => {
  await page.goto('search/');
  const session = await context.newCDPSession(page);
  // The first answers load what later ones find there, and make the most links that are shown at once.
  for (const query of ['zzzz', 'reading']) await ask(page, query);
  const before = await countKept(session);
  for (const query of [...QUERIES, 'reading']) await ask(page, query);
  const after = await countKept(session);
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.listeners - before.listeners).toBeLessThan(5);
});
