import axe from 'axe-core';
import type { Page } from 'playwright';

/** The narrowest window that must do, and a usual one. */
const WIDTHS = [320, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Rules of axe that see colours; all others find the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with a page for readers with disabilities, as far as a program can tell, in a narrow and a wide window,
 * in light and in dark colours; and whether lines run out of the narrow window.
 * @returns one line for each fault
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // As text, since the policy of the pages allows no scripts but their own.
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`${width} px: runs out of the window by ${overflow} px`);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const only = colorScheme === 'light' ? undefined : COLOUR_RULES;
      const violations = await page.evaluate(async (only) => {
        const rules = { 'target-size': { enabled: true } };
        const result = await window.axe.run(document, {
          resultTypes: ['violations'],
          ...(only ? { runOnly: only } : { rules }),
        });
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} · ${failureSummary}`),
        );
      }, only);
      faults.push(...violations.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
