import { expect, test } from './fixtures.ts';
import { answered, box } from './search-page.ts';

for (const keys of ['/', 'Control+k']) {
  test(`${keys} opens the search on other pages and focuses it on its own`, async ({ page }) => {
    await page.goto('papers/');
    await page.keyboard.press(keys);
    await page.keyboard.type('sil');
    const dialog = page.getByRole('dialog');
    const combobox = dialog.getByRole('combobox');
    await expect(combobox).toBeFocused();
    await page.keyboard.type('ence');
    await expect(combobox).toHaveValue('silence');
    await expect(dialog.getByRole('option').first()).toContainText('A Survey of Silence');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option', { selected: true })).toContainText('A Survey of Silence');
    await expect(combobox).toHaveAttribute('aria-activedescendant', /.+/);
    await page.keyboard.press('Enter');
    await expect(page.locator('main [data-paper="a-survey-of-silence"]')).toBeVisible();
    await page.goto('search/?q=silence');
    await answered(page, 'silence');
    await page.keyboard.press(keys);
    await expect(box(page)).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('the dialog closes with Escape, gives focus back, and Enter in it leads to all results', async ({
  page,
}) => {
  await page.goto('papers/');
  const link = page.locator('.paper-list a').first();
  await link.focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('reading');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=reading/);
});

test('keys pressed before the dialog is there are meant for it, Enter too', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  // In one turn of the page: the dialog is closed, but has not yet gone, and the next one has not yet come.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    for (const key of ['/', 'r', 'e', 'a', 'd', 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/search\/\?q=read$/);
});

test('a slash typed into a box is a slash', async ({ page }) => {
  await page.goto('./');
  await page.locator('input[type=search]').fill('a');
  await page.keyboard.press('/');
  await expect(page.locator('input[type=search]')).toHaveValue('a/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
