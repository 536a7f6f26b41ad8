import type { BuiltSite } from '../support/built-sites.mjs';
import { templatePages } from '../support/template-pages.ts';
import { accessibilityFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';

/**
 * Tests of one page of each template of a site, and of search results.
 * @param query finds something there
 * @param elsewhere a site whose templates are tested already
 */
export function testTemplates(site: BuiltSite, query: string, elsewhere?: BuiltSite): void {
  const tested = elsewhere && templatePages(elsewhere.folder);
  for (const [template, path] of templatePages(site.folder)) {
    if (tested?.has(template)) continue;
    test(`the page /${path} of the ${site.name} is accessible and fits a narrow window`, async ({ page }) => {
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test(`search results of the ${site.name} are accessible and fit a narrow window`, async ({ page }) => {
    await page.goto(`search/?q=${query}`);
    await expect(page.locator('#search-results[data-state=done] [data-paper]').first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
