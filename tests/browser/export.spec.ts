import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright/test';
import { full } from '../support/built-sites.mjs';
import { siteFile } from '../support/site-pages.ts';
import { zoteroItems } from '../support/zotero-rules.ts';
import { expect, test } from './fixtures.ts';

test.use({ site: full });

interface Item {
  id: string;
  source: string;
  accessed: object;
}

const all: Item[] = JSON.parse(siteFile(full, 'papers.csl.json'));

async function search(page: Page, query: string): Promise<number> {
  await page.goto(`search/?${query}`);
  const results = page.locator('#search-results');
  await expect(results).toHaveAttribute('data-state', 'done');
  return Number(await results.getAttribute('data-total'));
}

/** The text of the file that a button writes, and its name. */
async function exported(page: Page, label: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.locator('[data-search-export]').getByRole('button', { name: label, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Both few hits, which are fetched one by one, and many, which are not. */
for (const query of ['q=passkey&sort=oldest', 'q=scaling+laws', 'topic=long-context&sort=newest&page=2']) {
  test(`all papers found by ${query} are exported in every format, with the search`, async ({ page }) => {
    const total = await search(page, query);
    const address = `search/?${query.replace('&page=2', '')}`;
    const csl = await exported(page, 'CSL-JSON');
    const items: Item[] = JSON.parse(csl.text);
    expect(csl.name).toBe(`search-${today()}.csl.json`);
    expect(items).toHaveLength(total);
    const keys = items.map(({ id }) => id);
    expect(new Set(keys).size).toBe(total);
    const own = new Map(all.map((item) => [item.id, item]));
    for (const { source, accessed, ...item } of items) {
      expect(source).toContain(address);
      expect(accessed).toEqual({ 'date-parts': [today().split('-').map(Number)] });
      // Addresses of pages are those of the site as it is visited.
      const withoutPlace = (text: object) =>
        JSON.stringify(text).replace(/https?:\/\/(?:127|carrel)[^/"]*/g, '');
      expect(withoutPlace(item)).toBe(withoutPlace(own.get(item.id) ?? {}));
    }
    const bibtex = await exported(page, 'BibTeX');
    expect(bibtex.text).toMatch(/^% Search for “/);
    expect(bibtex.text.split('\n', 1)[0]).toContain(address);
    expect([...bibtex.text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual(keys);
    const ris = await exported(page, 'RIS');
    expect([...ris.text.matchAll(/^ID {2}- (.*?)\r?$/gm)].map(([, key]) => key)).toEqual(keys);
    const databases = [...ris.text.matchAll(/^DP {2}- (.*?)\r?$/gm)].map(([, database]) => database);
    expect(databases).toHaveLength(total);
    for (const database of databases) expect(database).toContain(address);
    const csv = await exported(page, 'CSV');
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    const rows = parseCsv<Record<string, string>>(csv.text, { bom: true, columns: true });
    expect(rows.map(({ key }) => key)).toEqual(keys);
    for (const row of rows) {
      expect(row['search date']).toBe(today());
      expect(row['search address']).toContain(address);
      expect(row.listings).not.toBe('');
    }
  });
}

test('Zotero is told of the results once they stay, and can import each', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = globalThis as unknown as { updates: number };
    counts.updates = 0;
    document.addEventListener('ZoteroItemUpdated', () => counts.updates++);
  });
  const updates = () => page.evaluate(() => (globalThis as unknown as { updates: number }).updates);
  await search(page, 'q=long+context');
  for (const expected of [20, 20]) {
    const rows = page.locator('#search-results [data-paper]');
    await expect(rows.locator('.Z3988')).toHaveCount(expected);
    const items = zoteroItems(parse(await page.content()));
    expect(items).toHaveLength(expected);
    const titles = await rows.locator('h2').allTextContents();
    expect(items.map(({ title }) => title)).toEqual(titles.map((title) => title.replaceAll('+', ' ')));
    for (const { creators, abstractNote, itemType } of items) {
      expect(creators.length).toBeGreaterThan(0);
      expect(abstractNote).toBeTruthy();
      expect(['preprint', 'conferencePaper', 'journalArticle']).toContain(itemType);
    }
    expect(await updates()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
  }
});

test.describe('when the papers cannot be fetched', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the export says so', async ({ page }) => {
    await search(page, 'q=scaling');
    await page.route('**/*.csl.json', (route) => route.abort());
    await page.locator('[data-search-export]').getByRole('button', { name: 'RIS' }).click();
    await expect(page.locator('[data-export-status]')).toContainText('could not be fetched');
  });
});
