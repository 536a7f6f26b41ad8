import { expect, test } from './fixtures.ts';

test('a list is narrowed down where it stands, and the address says how', async ({ page }) => {
  await page.goto('papers/');
  const rows = page.locator('.paper-list > li');
  const all = await rows.count();
  const value = page.locator('[data-facet=year] [data-value="2024"]');
  const count = Number(await value.getAttribute('data-count'));
  expect(count).toBeGreaterThan(0);
  await value.getByRole('link').click();
  await expect(page.locator('[data-list-status]')).toHaveText(
    `${count === 1 ? '1 paper' : `${count} papers`}, newest first`,
  );
  await expect(rows).toHaveCount(Math.min(20, count));
  await expect(page).toHaveURL(/papers\/\?year=2024$/);
  const box = page.locator('[data-facet=year] [data-value="2024"] input');
  await expect(box).toBeFocused();
  await box.uncheck();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/papers\/$/);
});

test('a row of a narrowed list says what it says in the whole list', async ({ page }) => {
  await page.goto('papers/');
  const facts = async () =>
    new Map(
      await page
        .locator('.paper-list > li')
        .evaluateAll((rows) =>
          rows.map((row): [string, string[]] => [
            row.querySelector('.paper-title')?.textContent ?? '',
            ['.year', '.paper-facts > :not(.year)', '.topic-links'].map(
              (part) => row.querySelector(part)?.textContent.split(/\s+/).join(' ').trim() ?? '',
            ),
          ]),
        ),
    );
  const before = await facts();
  await page.locator('[data-facet=year] [data-value="2024"]').getByRole('link').click();
  await expect(page.locator('[data-list-query][data-narrowed]')).toHaveCount(1);
  // Who wrote a paper comes with its text.
  await expect(async () => {
    const after = await facts();
    expect(after.size).toBeGreaterThan(0);
    for (const [title, said] of after) expect(said, title).toEqual(before.get(title));
  }).toPass();
});

test('an address with a choice in it shows the narrowed list', async ({ page }) => {
  await page.goto('papers/?topic=cataloguing');
  const box = page.locator('[data-facet=topic] [data-value="cataloguing"] input');
  await expect(box).toBeChecked();
  const count = Number(
    await page.locator('[data-facet=topic] [data-value="cataloguing"]').getAttribute('data-count'),
  );
  await expect(page.locator('[data-list-status]')).toContainText(`${count} papers`);
  await page.getByRole('link', { name: /in the search/ }).click();
  await expect(page.locator('#search-results')).toHaveAttribute('data-total', String(count));
});

test('Zotero sees the papers of the narrowed list', async ({ page }) => {
  await page.goto('papers/');
  await page.evaluate(() =>
    document.addEventListener('ZoteroItemUpdated', () => document.body.setAttribute('data-told', '')),
  );
  await page.locator('[data-facet=year] [data-value="2024"] a').click();
  await expect(page.locator('body')).toHaveAttribute('data-told', '');
  const rows = await page.locator('.paper-list > li').count();
  await expect(page.locator('.paper-list > li > span.Z3988')).toHaveCount(rows);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('values lead to pages of their own, and are seen on wide windows', async ({ page }) => {
    await page.goto('papers/');
    await page.locator('[data-facet=year] [data-value="2024"] a').click();
    await expect(page.locator('h1')).toHaveText('Papers of 2024');
  });

  test('on narrow windows they are folded away', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto('papers/');
    const value = page.locator('[data-facet=year] a').first();
    await expect(value).toBeHidden();
    await page.getByText('Narrow down').click();
    await expect(value).toBeVisible();
  });
});
