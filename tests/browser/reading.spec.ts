import { expect, test } from './fixtures.ts';

const PAPER = 'card-catalogues-are-key-value-caches';

test('with the keyboard alone a reader finds a paper, cites it and comes back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.type('card catalogues');
  // The topic that the query is about stands over the papers.
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.nth(0)).toContainText('Cataloguing and retrieval');
  await expect(options.nth(1)).toContainText('Card Catalogues');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-paper]')).toHaveAttribute('data-paper', PAPER);
  const bibtex = page.locator('[data-cite]').getByRole('button', { name: 'BibTeX', exact: true });
  for (let steps = 0; steps < 80; steps += 1) {
    if (await bibtex.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(bibtex).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-cite] [role=status]')).toHaveText('BibTeX copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('title');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Papers for reading rooms');
});

test('arrow keys lead to the next and the previous paper', async ({ page }) => {
  await page.goto(`papers/${PAPER}/`);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main [data-paper]')).not.toHaveAttribute('data-paper', PAPER);
  await page.waitForLoadState();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('main [data-paper]')).toHaveAttribute('data-paper', PAPER);
  await page.waitForLoadState();
  // In a field the keys belong to the field.
  await page.getByRole('combobox', { name: 'Colours' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main [data-paper]')).toHaveAttribute('data-paper', PAPER);
});

test('whatever has the focus is seen to have it', async ({ page }) => {
  await page.goto(`papers/${PAPER}/`);
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return true;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && height > 0;
    });
    expect(seen, `after ${steps + 1} tabs`).toBe(true);
  }
});

test.describe('where there is no page', () => {
  test.use({ expectedMessages: [/404/] });

  test('the words of the address are searched', async ({ page }) => {
    await page.goto('papers/card-catalogues-and-caches/');
    await expect(page.getByRole('heading', { name: 'Was it one of these?' })).toBeVisible();
    await expect(page.locator('main .paper-list > li').first()).toHaveAttribute('data-paper', PAPER);
    await expect(page.getByRole('searchbox')).toHaveValue('card catalogues and caches');
  });
});

test('a paper is printed with its address and a reference, without what is to be clicked', async ({
  page,
}) => {
  await page.goto(`papers/${PAPER}/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(`https://carrel.example/papers/${PAPER}/`, { exact: true })).toBeVisible();
  await expect(page.locator('[data-cite] #apa')).toBeVisible();
  for (const part of ['header', 'footer', '[data-cite] button', '[data-related]'])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.locator('[data-cite] #ieee')).toBeHidden();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toMatch(/^oklch\(0\.2/);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a list is printed as a numbered bibliography', async ({ page }) => {
  await page.goto('papers/');
  await page.emulateMedia({ media: 'print' });
  const list = page.locator('.paper-list');
  await expect(list).toHaveCSS('list-style-type', 'decimal');
  await expect(page.locator('[data-list-facets]')).toBeHidden();
  await expect(page.locator('[data-density-choice]')).toBeHidden();
});

test('reduced motion and forced colours lose nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto(`papers/${PAPER}/`);
  await expect(page.locator('[data-abstract]')).toBeVisible();
  const mark = page.locator('[data-topics] .area-mark').first();
  expect(await mark.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
});
