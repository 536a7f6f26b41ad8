import { full, toy } from '../support/built-sites.mjs';
import { testTemplates } from './accessible-templates.ts';
import { accessibilityFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';

testTemplates(toy, 'reading', full);

test('a picture without words, faint text and a line that is too long are noticed', async ({ page }) => {
  await page.goto('about/');
  await page.evaluate(() => {
    const image = document.createElement('img');
    const faint = document.createElement('p');
    faint.textContent = 'Hardly to be seen.';
    faint.style.color = 'color-mix(in srgb, currentColor 20%, transparent)';
    const long = document.createElement('p');
    long.textContent = 'long'.repeat(100);
    document.querySelector('main')?.append(image, faint, long);
  });
  const faults = (await accessibilityFaults(page)).join('\n');
  for (const fault of [
    /320 px: runs out of the window/,
    /320 px, light: image-alt/,
    /1280 px, light: color-contrast/,
    /1280 px, dark: color-contrast/,
  ])
    expect(faults).toMatch(fault);
});
