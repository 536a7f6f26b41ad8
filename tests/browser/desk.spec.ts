import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { full } from '../support/built-sites.mjs';
import { accessibilityFaults } from './axe.ts';
import { giveFile, openDesk, saved, wipe } from './desk-steps.ts';
import { expect, test } from './fixtures.ts';

test.use({ site: full });

const QUERIES = ['quantization', 'reasoning'];
const NOTE = 'Compare with <script>alert(1)</script> & *others*';

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
}

/** Chooses the first five papers of a search with the keyboard, and keeps them together. */
async function keepSeveral(page: Page, query: string): Promise<void> {
  await search(page, query);
  const titles = page.locator('#search-results h2 a');
  await titles.nth(0).focus();
  await page.keyboard.press('x');
  const bar = page.locator('[data-selection]');
  await expect(bar.getByRole('status')).toHaveText('1 paper chosen');
  await titles.nth(4).focus();
  await page.keyboard.press('Shift+X');
  await expect(bar.getByRole('status')).toHaveText('5 papers chosen');
  await page.keyboard.press('b');
  const whole = bar.getByRole('button', { name: /^All \d+ of/ });
  await expect(whole).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Save or cite' }).click();
  const download = page.waitForEvent('download');
  await bar.locator('[data-selection-save=bib]').click();
  expect(readFileSync(await (await download).path(), 'utf8').match(/^@/gm)).toHaveLength(5);
  await bar.locator('[data-selection-cite=apa]').click();
  await expect(bar.getByRole('status')).toHaveText('5 references copied.');
  await bar.getByRole('button', { name: 'Keep' }).click();
  await expect(page.locator('#search-results [data-keep][aria-pressed=true]')).toHaveCount(5);
  await whole.click();
  await expect(bar.getByRole('status')).toHaveText(
    `${await page.locator('#search-results').getAttribute('data-total')} papers chosen`,
  );
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
}

/** Reads from the last hit of a page of results to the first of the next, and goes back to that one. */
async function readInOrder(page: Page): Promise<void> {
  const { total } = await page.locator('#search-results').evaluate(({ dataset }) => ({ ...dataset }));
  await page.locator('#search-results h2 a').nth(19).click();
  const position = page.locator('[data-position]');
  await expect(position).toHaveText(`20 of ${total}`);
  await expect(page.locator('a[rel=next]')).toHaveCount(1);
  await expect(page.locator('.list-place a').last()).toHaveAccessibleName(/^Next in the list/);
  await page.keyboard.press('ArrowRight');
  await expect(position).toHaveText(`21 of ${total}`);
  const title = await page.locator('h1').textContent();
  await page.locator('.list-name a').click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator(':focus')).toHaveText(title ?? '');
}

/** Keeps the first papers of a search that are not kept yet. */
async function keep(page: Page, query: string, count: number): Promise<void> {
  await search(page, query);
  for (let kept = 0; kept < count; kept += 1) {
    const control = page.locator('#search-results [data-keep][aria-pressed=false]').first();
    const id = await control.getAttribute('data-keep');
    await control.click();
    await expect(page.locator(`#search-results [data-keep="${id}"]`)).toHaveAttribute('aria-pressed', 'true');
  }
}

/** What the desk says of each paper. */
function state(page: Page): Promise<string[]> {
  return page.locator('#desk [data-paper]').evaluateAll((rows) =>
    rows
      .map((row) => {
        const value = (selector: string) => row.querySelector<HTMLInputElement>(selector)?.value;
        return [
          (row as HTMLElement).dataset.paper,
          value('[data-status]'),
          value('[data-tags]'),
          value('[data-note]'),
        ].join('|');
      })
      .sort(),
  );
}

test('a reader keeps papers of three searches, notes and tags them, takes them away and brings them back', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(90_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const query of QUERIES) await keep(page, query, 5);
  await keepSeveral(page, 'long context');
  await readInOrder(page);
  await openDesk(page);
  const rows = page.locator('#desk [data-paper]');
  await expect(rows).toHaveCount(15);
  await expect(page.locator('#desk .paper-facts')).toHaveCount(15);
  await rows.nth(0).locator('[data-note]').fill(NOTE);
  await rows.nth(0).locator('[data-tags]').fill('first, to cite');
  await rows.nth(1).locator('[data-status]').selectOption('reading');
  await rows.nth(2).locator('[data-tags]').fill('first');
  await page.locator('select[name=order]').focus();

  // What was changed is there in another tab, and what is kept there is here at once.
  const other = await context.newPage();
  await expect(async () => {
    await openDesk(other);
    expect(await state(other)).toEqual(await state(page));
  }).toPass();
  await other.goto('papers/');
  await other.locator('.paper-list [data-keep][aria-pressed=false]').first().click();
  await expect(rows).toHaveCount(16);
  // A paper whose facts are not there yet would be left out of what is saved, which is said.
  await expect(page.locator('#desk .paper-facts')).toHaveCount(16);
  await other.close();
  const before = await state(page);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.locator('select[name=tag]').selectOption('first');
  await expect(rows).toHaveCount(2);
  await page.locator('select[name=tag]').selectOption('');
  const [bib, json] = [await saved(page, 'bib'), await saved(page, 'json')];
  expect(bib.text.match(/^@/gm)).toHaveLength(16);

  for (const { name, text } of [bib, json]) {
    await wipe(page);
    await expect(rows).toHaveCount(0);
    await giveFile(page, name, text, 'text/plain');
    await expect(page.locator('[data-desk-summary]')).toContainText('16 new');
    await page.getByRole('button', { name: 'Import them' }).click();
    await expect(rows).toHaveCount(16);
    expect(await state(page), name).toEqual(before);
  }

  await page.locator('[data-desk-share]').click();
  const link = await page.locator('[data-share-link]').inputValue();
  expect(link.length).toBeLessThan(2000);
  const stranger = await browser.newContext();
  const fresh = await stranger.newPage();
  // The link names the site as it is visited.
  await fresh.goto(link);
  await expect(fresh.locator('#desk [data-paper]')).toHaveCount(16);
  await expect(fresh.locator('#desk')).not.toContainText('Compare with');
  await fresh.getByRole('button', { name: 'Put these on my desk' }).click();
  await expect(fresh.locator('#desk')).toHaveAttribute('data-state', 'done');
  await expect(fresh.locator('#desk [data-paper]')).toHaveCount(16);
  await stranger.close();

  const ris = `TY  - JOUR\nTI  - ${await rows.nth(3).locator('h2').textContent()}\nN1  - Seen elsewhere\nER  - \nTY  - JOUR\nTI  - A stranger\nER  - \n`;
  await page
    .locator('[data-desk-import]')
    .setInputFiles({ name: 'elsewhere.ris', mimeType: 'text/plain', buffer: Buffer.from(ris) });
  await expect(page.locator('[data-desk-summary]')).toContainText(
    '1 paper of this site: 0 new, 1 on the desk',
  );
  await expect(page.locator('[data-desk-summary] li')).toHaveText(['A stranger']);
  await page.getByRole('button', { name: 'Import them' }).click();
  await expect(rows.nth(3).locator('[data-note]')).toHaveValue('Seen elsewhere');

  await page.getByRole('button', { name: 'Choose several' }).click();
  for (let at = 0; at < 4; at += 1) await page.locator('[data-choose]').nth(at).check();
  await page.locator('[data-desk-compare]').click();
  await expect(page.locator('#compare [data-paper]')).toHaveCount(4);
  expect(await page.locator('#compare mark').count()).toBeGreaterThan(10);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no control is shown that cannot work', async ({ page }) => {
    for (const path of ['papers/', 'desk/', 'compare/']) {
      await page.goto(path);
      for (const control of await page
        .locator('[data-keep], #desk button, #desk input, #compare button')
        .all())
        await expect(control).toBeHidden();
    }
    expect(await page.content()).toContain('Comparing needs JavaScript');
  });
});
