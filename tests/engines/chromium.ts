import { chromium } from 'playwright';
import type { Browser } from './browser.ts';

/**
 * Chromium, which the browser tests run in as well.
 * @param executablePath where it is; otherwise the one that Playwright has installed
 */
export async function startChromium(executablePath?: string): Promise<Browser> {
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage();
  return {
    open: async (address) => {
      await page.goto(address);
    },
    read: (script) => page.evaluate(script),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    back: async () => {
      await page.goBack();
    },
    close: () => browser.close(),
  };
}
