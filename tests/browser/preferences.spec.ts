import { expect, test } from './fixtures.ts';

const ground = (page: import('playwright/test').Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a theme is chosen once, and the next page has it before it is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const light = await ground(page);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  // What the page looks like when its body begins, before any module has run.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main')) return;
      observer.disconnect();
      document.documentElement.dataset.early = document.documentElement.dataset.theme;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('papers/');
  await expect(page.locator('html')).toHaveAttribute('data-early', 'dark');
  expect(await ground(page)).toBe(dark);
  await expect(page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark');
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('system');
  expect(await ground(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe(dark);
});

test('how much a list shows is remembered', async ({ page }) => {
  await page.goto('papers/');
  const facts = page.locator('.paper-list .topic-links').first();
  await expect(facts).toBeVisible();
  await page.getByRole('button', { name: 'Titles' }).click();
  await expect(facts).toBeHidden();
  await page.goto('listings/quiet-machines/');
  await expect(page.getByRole('button', { name: 'Titles' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.paper-list .topic-links').first()).toBeHidden();
  await page.getByRole('button', { name: 'Compact' }).click();
  await expect(page.locator('.paper-list .topic-links').first()).toBeVisible();
});

test('abstracts come into a list as its rows come into view, and are whole', async ({ page }) => {
  await page.goto('papers/');
  await page.getByRole('button', { name: 'Abstracts', exact: true }).click();
  const first = page.locator('.paper-list > li').first();
  await expect(first.locator('.list-abstract')).not.toBeEmpty();
  const last = page.locator('.paper-list > li').last();
  await expect(last.locator('.list-abstract')).toBeEmpty();
  await last.scrollIntoViewIfNeeded();
  await expect(last.locator('.list-abstract')).not.toBeEmpty();
  const inList = await first.locator('.list-abstract').textContent();
  await first.getByRole('link').first().click();
  expect(await page.locator('[data-abstract]').textContent()).toBe(inList);
});

test('search results show abstracts in place of excerpts where that was chosen', async ({ page }) => {
  await page.goto('search/?q=catalogue');
  await expect(page.locator('.snippet').first()).toBeVisible();
  await page.getByRole('button', { name: 'Abstracts', exact: true }).click();
  await expect(page.locator('.list-abstract').first()).not.toBeEmpty();
  await expect(page.locator('.snippet').first()).toBeHidden();
});

test.describe('where the browser keeps nothing', () => {
  test('a theme holds for the page, and nothing fails', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('./');
    const before = await ground(page);
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    expect(await ground(page)).not.toBe(before);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto('papers/');
    await expect(page.locator('[data-theme-choice]')).toBeHidden();
    await expect(page.locator('[data-density-choice]')).toBeHidden();
  });
});

test('what nobody can have chosen is as nothing', async ({ page }) => {
  await page.goto('papers/');
  for (const [theme, density] of [
    ['titles', 'constructor'],
    ['"><script>', ''],
  ] as const) {
    await page.evaluate(
      ([theme, density]) => {
        localStorage.setItem('carrel-theme', theme);
        localStorage.setItem('carrel-density', density);
      },
      [theme, density] as const,
    );
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Colours' })).toHaveValue('system');
    await expect(page.locator('[data-density-choice] [aria-pressed=true]')).toHaveAttribute(
      'value',
      'compact',
    );
  }
});

test('keys that stand alone can be turned off for good, and Ctrl with K still leads to the search', async ({
  page,
}) => {
  await page.goto('help/search/');
  const choice = page.getByRole('checkbox', { name: 'Single keys' });
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await page.goto('papers/');
  const first = page.locator('.paper-list > li').first();
  const keep = first.locator('[data-keep]');
  await first.hover();
  await page.keyboard.press('s');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search the papers' })).toBeFocused();
  await expect(keep).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await page.goto('help/search/');
  await expect(choice).not.toBeChecked();
  await choice.check();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search the papers' })).toBeFocused();
});
