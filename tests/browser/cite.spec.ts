import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { toy } from '../support/built-sites.mjs';
import { expect, test } from './fixtures.ts';

const SLUG = 'ladder-reaching-the-upper-shelves-of-large-catalogues-with-small-language-models';
const builtFile = (path: string) => readFileSync(join(toy.folder, path), 'utf8');

/** Presses a button of the cite box and returns what the clipboard then holds. */
async function copy(page: Page, name: string): Promise<string> {
  await page.locator('[data-cite]').getByRole('button', { name, exact: true }).click();
  await expect(page.locator('[data-cite] [role=status]')).toHaveText(`${name} copied.`);
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('the cite box', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is seen without scrolling, and copies what its buttons say', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`papers/${SLUG}/`);
    const button = page.locator('[data-cite] button').last();
    const bottom = await button.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(720);

    const lines = (text: string) => text.split(/\r?\n/);
    for (const [name, ending] of [
      ['BibTeX', 'bib'],
      ['RIS', 'ris'],
      ['CSL-JSON', 'csl.json'],
    ] as const)
      expect(lines(await copy(page, name)), name).toEqual(lines(builtFile(`papers/${SLUG}.${ending}`)));

    for (const [style, beginning] of [
      ['APA', 'Brennick, O., Quillmote, F. J., & van der Lumenhart, I. (2024). '],
      ['IEEE', 'O. Brennick, F. J. Quillmote, and I. van der Lumenhart, “Ladder: '],
      ['Chicago', 'Brennick, Odalys, Ferran J. Quillmote, and Ignatz van der Lumenhart. 2024. “Ladder: '],
      ['Vancouver', 'Brennick O, Quillmote FJ, van der Lumenhart I. Ladder: '],
    ] as const) {
      const text = await copy(page, style);
      expect(text.slice(0, beginning.length)).toBe(beginning);
      expect(text).not.toMatch(/[<>]|\s{2}/);
    }

    const withoutAbstract = await copy(page, 'BibTeX without abstract');
    expect(withoutAbstract).toMatch(/^@\w+\{/);
    expect(withoutAbstract).not.toContain('abstract =');

    expect(await copy(page, 'Markdown')).toMatch(
      new RegExp(`^\\[Ladder: .+\\]\\(${toy.origin}/papers/${SLUG}/\\)$`),
    );
  });

  test('remembers the style of the last reference', async ({ page }) => {
    await page.goto(`papers/${SLUG}/`);
    await copy(page, 'Reference in APA');
    const ieee = await copy(page, 'IEEE');
    await page.reload();
    expect(await copy(page, 'Reference in IEEE')).toBe(ieee);
  });
});

test.describe('where nothing can be copied', () => {
  test('the reader is told where to find it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`papers/${SLUG}/`);
    await page.locator('[data-cite]').getByRole('button', { name: 'BibTeX', exact: true }).click();
    await expect(page.locator('[data-cite] [role=status]')).toContainText('below');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('files and references are there, buttons are not', async ({ page }) => {
    await page.goto(`papers/${SLUG}/`);
    const box = page.locator('[data-cite]');
    await expect(box.locator('button').first()).toBeHidden();
    const href = (await box.getByRole('link', { name: 'RIS' }).getAttribute('href')) ?? '';
    expect((await page.request.get(new URL(href, page.url()).href)).ok()).toBe(true);
    await box.getByText('References').click();
    await expect(box.getByText('Brennick, O., Quillmote')).toBeVisible();
  });
});
