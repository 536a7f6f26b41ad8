import { expect, test } from './fixtures.ts';

test('a reader gets from the home page to a paper, its neighbours and its authors', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Cataloguing', exact: false }).first().click();
  await expect(page.locator('h1')).toHaveText(/Cataloguing/);
  await page.locator('.paper-list a', { hasText: 'Card Catalogues' }).first().click();
  const article = page.locator('main [data-paper="card-catalogues-are-key-value-caches"]');
  await expect(article.locator('h1')).toContainText('Card Catalogues');
  await expect(article.locator('[data-abstract]')).not.toBeEmpty();
  await article.locator('[data-topics] a').first().click();
  await page.goBack();
  await page.locator('a[rel=next]').click();
  await expect(page.locator('main [data-paper]')).not.toHaveAttribute(
    'data-paper',
    'card-catalogues-are-key-value-caches',
  );
});

test('someone with several papers has a page, anyone else is only named', async ({ page }) => {
  await page.goto('papers/dewey-free-cataloguing-without-classes/');
  await page.getByRole('link', { name: 'Odalys Brennick' }).click();
  await expect(page.locator('h1')).toHaveText('Odalys Brennick');
  await page.goto('papers/card-catalogues-are-key-value-caches/');
  await expect(page.getByText('The Lantern Collective', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'The Lantern Collective' })).toHaveCount(0);
});

test.describe('where there is no page', () => {
  test.use({ expectedMessages: [/404/] });

  test('the reader is told what to do', async ({ page }) => {
    const response = await page.goto('papers/never-written/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('There is no page at this address');
    await page.getByRole('main').getByRole('link', { name: 'all papers' }).click();
    await expect(page.locator('h1')).toHaveText('All papers');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be browsed and read', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Listings' }).click();
    await page.locator('.paper-list a').first().click();
    await page.locator('.paper-list a').first().click();
    await expect(page.locator('main [data-paper] [data-abstract]')).not.toBeEmpty();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Years' }).click();
    await page.getByRole('link', { name: /2024/ }).click();
    await expect(page.locator('h1')).toHaveText('Papers of 2024');
  });

  test('the search page offers the ways to browse', async ({ page }) => {
    await page.goto('search/?q=silence');
    await expect(page.locator('noscript p')).toContainText('Search needs JavaScript');
    await page.getByRole('main').getByRole('link', { name: 'all papers' }).click();
    await expect(page.locator('h1')).toHaveText('All papers');
  });
});

for (const width of [320, 1280]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const addresses = [
      './',
      'papers/',
      'papers/c-for-librarians-or-17-ways-to-lose-a-pointer/',
      'papers/the-straggler-effect-and-other-leftovers-of-saved-abstracts/',
      'topics/',
      'topics/cataloguing/',
      'authors/',
      'years/',
      'search/?q=reading',
      'help/search/',
      'about/',
    ];
    for (const address of addresses) {
      await page.goto(address);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, address).toBeLessThanOrEqual(0);
    }
  });
}
