import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import type { ChosenPage } from '../../bench/pages/choose-pages.ts';
import { median, overBudget } from '../../bench/pages/judge.ts';
import type { Visit } from '../../bench/pages/visit.ts';
import { PAGE_BUDGETS, VITALS_BUDGET } from '../../support/page-budgets.ts';
import { templatePages } from '../../support/template-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { paper: budget } = PAGE_BUDGETS;
const page: ChosenPage = { name: 'paper', path: 'papers/a/', budget };
const atTheLimit: Visit = { ...budget, ...VITALS_BUDGET, fcp: 5000 };

describe('a visit', () => {
  test('that takes just what it may is within its budget', () => {
    assert.deepEqual(overBudget(page, atTheLimit), []);
  });
  for (const key of [...Object.keys(budget), ...Object.keys(VITALS_BUDGET)] as (keyof Visit)[])
    test(`that takes more ${key} than it may is over its budget`, () => {
      assert.deepEqual(overBudget(page, { ...atTheLimit, [key]: atTheLimit[key] + 1 }), [key]);
    });
  test('of a page without a budget is judged by its speed alone', () => {
    const visit = { ...atTheLimit, document: 10 ** 6, lcp: 1001 };
    assert.deepEqual(overBudget({ ...page, budget: undefined }, visit), ['lcp']);
  });
  test('among several is summed up by the middle of each figure', () => {
    const visits = [1, 30, 2].map((lcp, index) => ({ ...atTheLimit, lcp, fcp: index }));
    assert.deepEqual(median(visits), { ...atTheLimit, lcp: 2, fcp: 1 });
  });
});

test('of each template the largest page is looked at, and every page that has none in common with others', () => {
  const folder = temporaryFolder();
  try {
    for (const [path, bytes] of [
      ['index.html', 1],
      ['404.html', 1],
      ['about/index.html', 1],
      ['about/data/index.html', 1],
      ['papers/index.html', 1],
      ['papers/2/index.html', 1],
      ['papers/short/index.html', 1],
      ['papers/long/index.html', 2],
      ['years/2023/index.html', 2],
      ['years/2024/index.html', 1],
      ['years/2024/2/index.html', 1],
      ['papers/long/paper.md', 9],
    ] as const) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), 'x'.repeat(bytes));
    }
    assert.deepEqual(
      [...templatePages(folder).values()],
      [
        '',
        '404.html',
        'about/',
        'about/data/',
        'papers/',
        'papers/2/',
        'papers/long/',
        'years/2023/',
        'years/2024/2/',
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
