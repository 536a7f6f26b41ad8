import { expect, test } from './fixtures.ts';
import { answered, box, results, search } from './search-page.ts';

test('results come while the reader types, and the address keeps the query', async ({ page }) => {
  await page.goto('search/');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('card catalogues');
  await answered(page, 'card catalogues');
  const first = results(page).locator('[data-paper]').first();
  await expect(first).toHaveAttribute('data-paper', 'card-catalogues-are-key-value-caches');
  await expect(first.locator('mark').first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('card catalogues');
  await expect(page.locator('input[type=search]')).toHaveCount(1);
});

test('typing leaves one entry in the history, choosing adds one', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('reading');
  const all = await answered(page, 'reading');
  await page.locator('[data-facet=year] label').first().click();
  await expect(results(page)).not.toHaveAttribute('data-total', String(all));
  await page.goBack();
  await expect(results(page)).toHaveAttribute('data-total', String(all));
  await expect(box(page)).toHaveValue('reading');
  await expect(page.locator('[data-facet=year] input').first()).not.toBeChecked();
  await page.goForward();
  await expect(page.locator('[data-facet=year] input').first()).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('h1')).not.toHaveText('Search');
});

test('a shared address restores query, facets and sort', async ({ page }) => {
  await page.goto('search/?q=reading&topic=cataloguing&sort=oldest');
  await answered(page, 'reading');
  await expect(page.locator('[data-facet=topic] [data-value=cataloguing] input')).toBeChecked();
  await expect(page.locator('#search-sort')).toHaveValue('oldest');
  await page.reload();
  await answered(page, 'reading');
  await expect(page.locator('#search-sort')).toHaveValue('oldest');
});

test('counts of facets are those of the hits they give, and sorting changes no number', async ({ page }) => {
  await search(page, 'reading');
  const total = await answered(page, 'reading');
  for (const sort of ['newest', 'oldest', 'title', 'relevance']) {
    await page.locator('#search-sort').selectOption(sort);
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    expect(await answered(page, 'reading')).toBe(total);
  }
  const values = await page.locator('[data-facet] [data-value]:visible').evaluateAll((items) =>
    items.map((item) => ({
      facet: item.closest('[data-facet]')?.getAttribute('data-facet'),
      id: item.getAttribute('data-value'),
      count: item.getAttribute('data-count'),
    })),
  );
  expect(values.length).toBeGreaterThan(5);
  for (const { facet, id, count } of values) {
    const label = page.locator(`[data-facet="${facet}"] [data-value="${id}"] label`);
    await label.click();
    await expect(results(page)).toHaveAttribute('data-total', count ?? '');
    await label.click();
    await expect(results(page)).toHaveAttribute('data-total', String(total));
  }
});

test('two values of a facet widen, two facets narrow, and focus stays on the box', async ({ page }) => {
  await search(page, 'reading');
  const years = page.locator('[data-facet=year] [data-value]');
  const counts = await years.evaluateAll((items) =>
    items.map((item) => Number(item.getAttribute('data-count'))),
  );
  await years.nth(0).locator('input').focus();
  await page.keyboard.press('Space');
  await expect(results(page)).toHaveAttribute('data-total', String(counts[0]));
  await expect(years.nth(0).locator('input')).toBeFocused();
  await years.nth(1).locator('label').click();
  await expect(results(page)).toHaveAttribute('data-total', String((counts[0] ?? 0) + (counts[1] ?? 0)));
  const code = page.locator('[data-facet=has] [data-value=code]');
  const narrowed = Number(await code.getAttribute('data-count'));
  expect(narrowed).toBeLessThanOrEqual((counts[0] ?? 0) + (counts[1] ?? 0));
});

test('arrow keys lead through the results, Enter opens one with its words marked', async ({ page }) => {
  await search(page, 'whispering attention');
  await box(page).focus();
  await page.keyboard.press('ArrowDown');
  const link = results(page).locator('h2 a').first();
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-paper="whispering-attention"] h1 mark')).toHaveCount(2);
  expect(new URL(page.url()).search).toBe('');
});

test('Ctrl-Enter opens a result in a new tab, and its address is the paper’s own', async ({
  page,
  context,
}) => {
  await search(page, 'whispering attention');
  const link = results(page).locator('h2 a').first();
  expect(new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).search).toBe('');
  const opened = context.waitForEvent('page');
  await link.focus();
  await page.keyboard.press('Control+Enter');
  await expect((await opened).locator('h1')).toContainText('Whispering');
});

test('the place on the page is kept when the reader comes back', async ({ page }) => {
  await search(page, 'reading');
  // An excerpt that comes later moves what the reader has scrolled to.
  await expect(results(page).locator('.snippet', { hasText: /^\s*$/ })).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, 400));
  const link = results(page).locator('h2 a').nth(3);
  await link.click();
  await expect(page.locator('main [data-paper]')).toBeVisible();
  await page.goBack();
  await answered(page, 'reading');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
});

test('nothing of the search is loaded before it is wanted', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('papers/whispering-attention/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => /pagefind|\/search/.test(path))).toEqual([]);
});

test('a late answer never takes the place of a newer one', async ({ page }) => {
  await page.goto('search/');
  await page.route('**/pagefind/carrel/*/words/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.keyboard.type('silence');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('attention');
  await answered(page, 'attention');
  await page.waitForTimeout(500);
  await expect(results(page)).toHaveAttribute('data-query', 'attention');
  await expect(results(page).locator('[data-paper]').first()).toHaveAttribute(
    'data-paper',
    'whispering-attention',
  );
});

test('what a query asks for, what was searched instead and what was not found is said', async ({ page }) => {
  await search(page, 'catalogung');
  await expect(page.locator('[data-search-notes]')).toContainText('“cataloguing”');
  await page.getByRole('link', { name: 'as typed' }).click();
  await expect(page.getByRole('status')).toContainText('No paper was found');
  await search(page, 'title:"Whispering Attention"');
  await expect(page.locator('[data-search-sentence]')).toContainText('title');
  expect(await search(page, 'title:whispering -attention')).toEqual([]);
});

test('the number of hits is announced politely', async ({ page }) => {
  await search(page, 'silence');
  const status = page.locator('paper-search [role=status]');
  await expect(status).toContainText(/\d+ papers?/);
});

test.describe('when the index cannot be had', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the page says so, offers to browse, and tries again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('search/?q=silence');
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await expect(page.getByRole('status')).toContainText('could not load');
    await expect(page.getByRole('link', { name: 'Browse all papers' })).toBeVisible();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered(page, 'silence');
    await expect(results(page).locator('[data-paper]').first()).toBeVisible();
  });
});
