import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { answered, box, results } from './search-page.ts';

/** Texts that an input method shows before it puts `silence` in their place. */
const COMPOSED = ['s', 'し', 'しれ', '静', '沈黙'];

/** Composes in the focused box. @returns files of the search that were asked for meanwhile */
async function compose(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  for (const text of COMPOSED)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  // A search would have begun with the key that asks for it.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const meanwhile = [...asked];
  await session.send('Input.insertText', { text: 'silence' });
  return meanwhile;
}

/** Presses a key as an input method gets it: candidates are chosen by it. */
async function pressComposing(page: Page, key: string): Promise<boolean> {
  return page.evaluate(
    (name) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }),
      ) ?? false,
    key,
  );
}

test('nothing is searched while an input method composes, on the search page as in the dialog', async ({
  page,
}) => {
  await page.goto('search/');
  await expect(box(page)).toBeFocused();
  expect(await compose(page)).toEqual([]);
  await answered(page, 'silence');
  await expect(box(page)).toHaveValue('silence');
  await expect(page).toHaveURL(/search\/\?q=silence$/);
  expect(await pressComposing(page, 'ArrowDown')).toBe(true);
  await expect(box(page)).toBeFocused();
  await expect(results(page).locator('[data-paper]').first()).toHaveAttribute(
    'data-paper',
    'a-survey-of-silence',
  );

  await page.goto('papers/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const combobox = dialog.getByRole('combobox');
  await expect(combobox).toBeFocused();
  expect(await compose(page)).toEqual([]);
  await expect(dialog.getByRole('option').first()).toContainText('A Survey of Silence');
  await expect(combobox).toHaveValue('silence');
  expect(await pressComposing(page, 'ArrowDown')).toBe(true);
  await expect(dialog.getByRole('option', { selected: true })).toHaveCount(0);
});
