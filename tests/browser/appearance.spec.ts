/*
 * What the site looks like, compared with pictures in `appearance/`. Where a change is meant, draw them anew and look at
 * each: `npm run screenshots -- --update`.
 */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

interface State {
  name: string;
  address: string;
  width?: number;
  /** What a reader does before the picture is taken. */
  arrange?: (page: Page) => Promise<void>;
}

const WIDE = 1280;
const NARROW = 360;
const PAPER = 'papers/ladder-reaching-the-upper-shelves-of-large-catalogues-with-small-language-models/';

const found = (page: Page) => expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');

const states: State[] = [
  { name: 'home', address: './' },
  { name: 'home-narrow', address: './', width: NARROW },
  { name: 'paper', address: PAPER },
  { name: 'paper-narrow', address: PAPER, width: NARROW },
  { name: 'topic', address: 'topics/cataloguing/' },
  { name: 'papers', address: 'papers/' },
  { name: 'papers-narrow', address: 'papers/', width: NARROW },
  {
    name: 'papers-titles',
    address: 'papers/',
    arrange: (page) => page.getByRole('button', { name: 'Titles' }).click(),
  },
  { name: 'search', address: 'search/?q=catalogue&topic=cataloguing', arrange: found },
  { name: 'search-narrow', address: 'search/?q=catalogue', width: NARROW, arrange: found },
  {
    name: 'dialog',
    address: 'topics/',
    arrange: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('silence');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'map', address: 'map/' },
  { name: 'glossary', address: 'glossary/' },
];

/** On a busy machine fonts may come too late to be used; here pages wait for them. */
async function waitForFonts(page: Page): Promise<void> {
  await page.route('**/_astro/*.css', async (route) => {
    const response = await route.fetch();
    const css = await response.text();
    await route.fulfill({ response, body: css.replaceAll('font-display:optional', 'font-display:block') });
  });
}

for (const { name, address, width = WIDE, arrange } of states)
  test(`${name} looks as it should in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === WIDE ? 800 : 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await waitForFonts(page);
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await arrange?.(page);
    await expect.soft(page).toHaveScreenshot(`${name}-light.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.soft(page).toHaveScreenshot(`${name}-dark.png`);
  });
