import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';

/** Keys that decide on papers, by slug. */
export type Keys = Readonly<Record<string, string>>;

const screen = (page: Page) => page.locator('#screen');

/** Begins a project over the papers of a topic. */
export async function begin(
  page: Page,
  topic: string,
  rules: { reader: string; order: string },
): Promise<void> {
  await page.goto(`screen/?topic=${topic}`);
  await expect(screen(page)).toHaveAttribute('data-state', 'setup');
  await page.getByLabel('Question of the review').fill('Do pictures help?');
  await page.getByLabel('Your name').fill(rules.reader);
  await page.getByLabel('Reasons to exclude').fill('no pictures\nno data');
  await page.getByLabel('Words that speak for').fill('image\nmultimodal');
  await page.getByLabel('Order').selectOption(rules.order);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Screen', exact: true }).press('Enter');
  await expect(screen(page)).toHaveAttribute('data-state', 'deciding');
}

/** Decides on papers by the keys of a table, until so many are decided or none is left. */
export async function decide(page: Page, keys: Keys, most = Number.POSITIVE_INFINITY): Promise<void> {
  await page.evaluate(
    async ({ keys, most }) => {
      const inHand = () => document.querySelector<HTMLElement>('#screen [data-paper]')?.dataset.paper;
      const place = document.querySelector('[data-screen-paper]');
      if (!place) return;
      for (let count = 0; count < most; count += 1) {
        const paper = inHand();
        if (paper === undefined) return;
        const changed = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve();
          }).observe(place, { childList: true });
        });
        // A step that is not stored yet leaves no room for another.
        await new Promise((resolve) => setTimeout(resolve));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: keys[paper] ?? 'e', bubbles: true }));
        await changed;
      }
    },
    { keys, most: Number.isFinite(most) ? most : 10_000 },
  );
}

/** The file that a button of the report saves. */
export async function saved(page: Page, key: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-screen-export=${key}]`).click();
  return readFileSync(await (await download).path(), 'utf8');
}

export async function openView(page: Page, view: 'decide' | 'readers' | 'report'): Promise<void> {
  await page.locator(`[data-screen-views] [data-to=${view}]`).click();
  await expect(screen(page)).toHaveAttribute('data-state', view === 'decide' ? /deciding|done/ : view);
}

/** Hands a file over as another reader’s. */
export async function bringIn(page: Page, text: string): Promise<void> {
  await page
    .locator('[data-view]:not([hidden]) [data-screen-import]')
    .setInputFiles({ name: 'screening.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}
