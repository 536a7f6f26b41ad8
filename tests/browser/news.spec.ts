import type { Page } from 'playwright/test';
import type { Additions } from '../../src/desk/seen.ts';
import { full } from '../support/built-sites.mjs';
import { siteFile } from '../support/site-pages.ts';
import { accessibilityFaults } from './axe.ts';
import { giveFile, saved, wipe } from './desk-steps.ts';
import { expect, test } from './fixtures.ts';

test.use({ site: full });

interface PaperRecord {
  id: string;
  title: string;
  topics: { id: string }[];
}

const QUERY = 'long context';

async function open(page: Page, path: string, part: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator(part)).toHaveAttribute('data-state', 'done');
}

test('what came since the last visit is marked, and is told on the desk of what is followed', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('');
  const news = page.locator('[data-news]');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('carrel-visit/'))).toContain('newest');
  await expect(news).toBeHidden();

  const papers: PaperRecord[] = JSON.parse(siteFile(full, 'papers.json'));
  const topic = papers[0]?.topics[0]?.id ?? '';
  await page.goto(`topics/${topic}/`);
  const follow = page.locator('[data-follow]');
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await open(page, `search/?q=${encodeURIComponent(QUERY)}`, '#search-results');
  const found = await page.locator('#search-results [data-paper]').first().getAttribute('data-paper');
  await page.locator('[data-save-search]').click();
  await expect(page.locator('.message')).toContainText('Saved');

  // A day later the site has two papers more: one of the topic, one that the search finds.
  const fresh = [papers[0]?.id, found].flatMap((id) => papers.find((paper) => paper.id === id) ?? []);
  expect(fresh).toHaveLength(2);
  const additions: Additions = {
    newest: '2099-01-01',
    from: '2026-01-01',
    papers: fresh.map(({ id, title, topics }) => ({
      id,
      title,
      added: '2099-01-01',
      topics: topics.map(({ id }) => id),
      authors: [],
    })),
  };
  await page.route('**/new.json', (route) => route.fulfill({ json: additions }));
  await page.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem('carrel-visit/') ?? '');
    localStorage.setItem('carrel-visit/', JSON.stringify({ ...visit, at: 0 }));
  });
  await page.goto('');
  await expect(news).toHaveText(/2 new since your last visit/);
  await page.goto(`search/?q=${encodeURIComponent(QUERY)}`);
  await expect(page.locator(`#search-results [data-paper="${found}"] .new`)).toHaveText('new');

  await open(page, 'desk/', '#desk');
  const rows = page.locator('[data-followed]');
  // The search is loaded to tell.
  await expect(rows).toHaveCount(2, { timeout: 20_000 });
  await expect(page.locator(`[data-followed="topics/${topic}/"]`)).toContainText(fresh[0]?.title ?? '');
  await expect(page.locator('[data-followed^="search/"]')).toContainText(fresh[1]?.title ?? '');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Seen' }).first().click();
  await expect(rows.first()).toContainText('nothing new');

  const { name, text } = await saved(page, 'json');
  await wipe(page);
  await expect(rows).toHaveCount(0);
  await giveFile(page, name, text, 'application/json');
  await page.getByRole('button', { name: 'Import them' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('nothing new');
  await page.getByRole('button', { name: 'Follow no longer' }).first().click();
  await expect(rows).toHaveCount(1);
});
