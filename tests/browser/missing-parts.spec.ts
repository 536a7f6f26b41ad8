import { expect, test } from './fixtures.ts';

test.describe('a part that has gone, as after a new version was published', () => {
  test.use({ expectedMessages: [/Failed to load resource|dynamically imported module/] });

  for (const [what, missing, act] of [
    ['the script of the search page', /_astro\/search\.[^/]*\.js/, undefined],
    ['the dialogue that a key opens', /_astro\/search-dialog.*\.js/, '/'],
    ['a style', /_astro\/Base.*\.css/, undefined],
  ] as const)
    test(`${what} is told of, with a way to the newer version`, async ({ page }) => {
      await page.route(missing, (route) => route.fulfill({ status: 404 }));
      await page.goto(act ? 'papers/' : 'search/?q=silence#main');
      if (act) await page.keyboard.press(act);
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('Parts of this page are missing');
      await page.unroute(missing);
      await notice.getByRole('link').click();
      await expect(notice).toBeHidden();
      if (!act) expect(page.url()).toMatch(/\/search\/\?q=silence#main$/);
    });
});

test('nothing is told where nothing is missing', async ({ page }) => {
  await page.goto('papers/');
  await expect(page.getByRole('alert')).toBeHidden();
});
