import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { writePacks } from '../../src/build/offline/write-packs.ts';
import { SiteFiles } from '../../src/build/site-files.ts';
import { toyUnderBase } from '../support/built-sites.mjs';
import { type RunningServer, serveFolder } from '../support/serve.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { accessibilityFaults } from './axe.ts';
import { test as base, expect } from './fixtures.ts';

/** A copy of the site that a test may deploy anew. */
const test = base.extend<object, { folder: string; server: RunningServer }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const folder = temporaryFolder();
      cpSync(toyUnderBase.folder, folder, { recursive: true });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ folder }, use) => {
      const server = await serveFolder(folder, { base: toyUnderBase.base });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

test.use({ expectedMessages: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

/** What the browser has stored besides what HTTP says. */
function stored(page: Page): Promise<{ workers: number; caches: number }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
}

/** Keeps the first paper there. */
async function keep(page: Page, controls: string): Promise<string | null> {
  const id = await page.locator(controls).first().getAttribute('data-keep');
  await page.locator(`[data-keep="${id}"]`).click();
  await expect(page.locator('.message')).toContainText('Kept on your desk.');
  return id;
}

test('a site that is kept works without a network, changes to a newer version as a whole, and is taken back', async ({
  page,
  context,
  folder,
}) => {
  test.setTimeout(90_000);
  const choice = page.locator('[data-offline-state]');
  await page.goto('desk/');
  await expect(choice).toHaveAttribute('data-offline-state', 'off');
  await expect(choice).toContainText('24 papers');
  expect(await stored(page)).toEqual({ workers: 0, caches: 0 });
  await page.locator('[data-offline]').click();
  await expect(choice).toHaveAttribute('data-offline-state', 'on', { timeout: 20_000 });

  await page.goto('papers/');
  await context.setOffline(true);
  await page.locator('.paper-list .paper-title a').first().click();
  await expect(page.locator('main [data-paper] h1')).toBeVisible();
  const ids = [await keep(page, 'article [data-keep]')];
  await page.locator('[data-topics] a').first().click();
  await expect(page.locator('.paper-list > li').first()).toBeVisible();
  await page.goto('search/?q=reading');
  await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
  ids.push(await keep(page, '#search-results [data-keep][aria-pressed=false]'));
  await page.goto('desk/');
  await expect(page.locator('#desk .paper-facts')).toHaveCount(2);
  await expect(choice).toHaveAttribute('data-offline-state', 'on');
  await page.goto(`compare/?p=${ids.join('&p=')}`);
  await expect(page.locator('#compare [data-paper]')).toHaveCount(2);
  await page.goto('papers.json');
  await expect(page.locator('[data-offline-notice]')).toContainText('not kept on this device');
  expect(await accessibilityFaults(page)).toEqual([]);

  await context.setOffline(false);
  await deploy(folder, 'All papers', 'All papers of the second edition');
  await page.goto('papers/');
  await expect(page.locator('h1')).toHaveText('All papers');
  await expect(async () => {
    await page.reload();
    await expect(page.locator('[data-offline-notice]')).toContainText('A newer version', { timeout: 3000 });
  }).toPass();
  const other = await context.newPage();
  await other.goto('papers/');
  await expect(other.locator('h1')).toHaveText('All papers');
  await page.locator('[data-offline-notice] a').click();
  for (const tab of [page, other]) {
    await expect(tab.locator('h1')).toHaveText('All papers of the second edition');
    await expect(tab.locator('[data-offline-notice]')).toHaveCount(0);
  }

  await page.goto('desk/');
  await expect(choice).toHaveAttribute('data-offline-state', 'on');
  await page.locator('[data-offline]').click();
  await expect(choice).toHaveAttribute('data-offline-state', 'off');
  expect(await stored(page)).toEqual({ workers: 0, caches: 0 });
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  });
  await page.locator('[data-offline]').click();
  await expect(choice).toHaveAttribute('data-offline-state', 'error');
  await expect(choice).toContainText('no room for the site on this device');
});

/** Puts another version of the site in the place of this one: some words of its pages changed. */
async function deploy(folder: string, words: string, others: string): Promise<void> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), html.replaceAll(words, others));
  }
  const files = new SiteFiles(folder);
  files.settle();
  await writePacks(files, 24);
}
