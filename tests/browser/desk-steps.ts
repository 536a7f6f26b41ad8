import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';

export async function openDesk(page: Page): Promise<void> {
  await page.goto('desk/');
  await expect(page.locator('#desk')).toHaveAttribute('data-state', 'done');
}

export async function saved(page: Page, key: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-desk-export=${key}]`).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Takes everything off the desk: the second click does it. */
export async function wipe(page: Page): Promise<void> {
  const button = page.locator('[data-desk-wipe]');
  await button.click();
  await button.click();
}

/** Gives the desk a file to bring back. */
export async function giveFile(page: Page, name: string, text: string, mimeType: string): Promise<void> {
  await page.locator('[data-desk-import]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}
