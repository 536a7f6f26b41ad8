import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { full } from '../support/built-sites.mjs';
import { PAGE_BUDGETS, type PageBudget } from '../support/page-budgets.ts';
import { PageScales } from '../support/page-weight.ts';
import { type SitePage, siteFile, sitePages } from '../support/site-pages.ts';

const papers: { url: string }[] = JSON.parse(siteFile(full, 'papers.json'));
const paperPaths = new Set(papers.map(({ url }) => new URL(url).pathname));
const scales = new PageScales(full);

const kinds: readonly [name: keyof typeof PAGE_BUDGETS, isOne: (page: SitePage) => boolean][] = [
  ['paper', ({ path }) => paperPaths.has(path)],
  ['list', ({ path, root }) => path !== '/' && root.querySelector('ol.paper-list > li') !== null],
  ['home', ({ path }) => path === '/'],
];

describe('pages are light', () => {
  for (const [kind, isOne] of kinds) {
    const budget: PageBudget = PAGE_BUDGETS[kind];
    test(`every page of the kind “${kind}” keeps to its budget`, async () => {
      const pages = sitePages(full).filter(isOne);
      assert.ok(pages.length > 0, 'There is no such page.');
      const faults = await Promise.all(
        pages.map(async (page) => {
          const weight = await scales.weigh(page);
          return (Object.keys(budget) as (keyof PageBudget)[])
            .filter((figure) => weight[figure] > budget[figure])
            .map((figure) => `${page.path}: ${figure} ${weight[figure]}, not ${budget[figure]} at most`);
        }),
      );
      assert.deepEqual(faults.flat(), []);
    });
  }
});
