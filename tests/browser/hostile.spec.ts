import type { Page } from 'playwright/test';
import { hostile } from '../support/built-sites.mjs';
import { expect, test } from './fixtures.ts';

test.use({ site: hostile });

/** One page of each template, and pages whose titles are the worst. */
const pages = [
  '',
  'papers/',
  'papers/script-carrelinjected-1-script/',
  'papers/img-src-x-onerror-carrelinjected-1/',
  'papers/onmouseover-carrelinjected-1-x/',
  'papers/title-textarea-style-noscript-script-svg-onload-carrelinjected-1/',
  'papers/click-me-javascript-carrelinjected-1-and-javascript-carrelinjected-1/',
  'papers/commands-of-latex-javascript-carrelinjected-1/',
  'papers/a-plain-title-between-hostile-ones/',
  'papers/desrever-si-eltit-siht-and-isolated/',
  'papers/constructor/',
  'papers/proto/',
  'topics/',
  'topics/scripts/',
  'topics/constructor/',
  'listings/',
  'listings/scripts/',
  'listings/proto/',
  'authors/',
  'authors/constructor-proto/',
  'years/',
  'years/2024/',
  'glossary/',
  'terms/',
  'terms/constructor-prototype/',
  'map/',
  'search/',
  'help/search/',
  'about/',
  'about/data/',
];

const queries = [
  '<script>carrelInjected=1</script>',
  '"><img src=x onerror=carrelInjected=1>',
  "' onmouseover=carrelInjected=1 '",
  '</title></script><svg/onload=carrelInjected=1>',
  'javascript:carrelInjected=1',
  '{{constructor.constructor("carrelInjected=1")()}}',
  'constructor',
  '__proto__',
  'hasOwnProperty toString',
  'title:"<b>" OR topic:__proto__ -listing:constructor year:0000..9999 has:<b>',
  '\u202E\u2066\u0000\uFFFF',
  '%00%zz&amp;&lt;',
  '((((((((((',
  '语言模型',
];

/** Watches for what hostile texts would do: dialogs, and a global of theirs. */
async function watchInjections(page: Page): Promise<() => Promise<void>> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  return async () => {
    const found = await page.evaluate(() => ({
      injected: 'carrelInjected' in window,
      polluted: Object.keys(Object.prototype),
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      addresses: [...document.querySelectorAll<HTMLAnchorElement>('[href], [src], [action]')]
        .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
        .filter((address) => /^\s*(?:javascript|vbscript|data:text)/i.test(address)),
      strange: [
        ...document.querySelectorAll(
          'iframe, object, embed, base, blink, main style, main script[src*="invalid"]',
        ),
      ].map((element) => element.outerHTML),
    }));
    expect(found).toEqual({ injected: false, polluted: [], handlers: [], addresses: [], strange: [] });
    expect(dialogs).toEqual([]);
  };
}

/** Several addresses a test: starting a context for each takes longer than looking at it. */
const AT_ONCE = 8;

for (let start = 0; start < pages.length; start += AT_ONCE) {
  const some = pages.slice(start, start + AT_ONCE);
  test(`pages do nothing that their content says: ${some.length} from /${some[0]} on`, async ({ page }) => {
    const check = await watchInjections(page);
    for (const path of some)
      await test.step(`/${path}`, async () => {
        await page.goto(path);
        await page.mouse.move(300, 300);
        await page.mouse.wheel(0, 2000);
        await check();
      });
  });
}

const results = (page: Page) => page.locator('#search-results');

for (let start = 0; start < queries.length; start += AT_ONCE) {
  const some = queries.slice(start, start + AT_ONCE);
  test(`hostile queries are queries, from the address: ${some.length} from ${some[0]} on`, async ({
    page,
  }) => {
    const check = await watchInjections(page);
    for (const query of some)
      await test.step(query, async () => {
        await page.goto(`search/?${new URLSearchParams({ q: query })}`);
        await expect(results(page)).toHaveAttribute('data-state', /^(?:done|idle)$/);
        await check();
      });
  });
}

test('hostile queries are queries when they are typed, one after the other', async ({ page }) => {
  const check = await watchInjections(page);
  await page.goto('search/');
  const box = page.locator('paper-search input[type=search]');
  for (const query of queries)
    await test.step(query, async () => {
      await box.fill(query);
      await box.press('Enter');
      await expect(results(page)).toHaveAttribute('data-state', /^(?:done|idle)$/);
      await check();
    });
});

test('an address with hostile facets shows a search page', async ({ page }) => {
  const check = await watchInjections(page);
  const hostileValues = ['"><script>carrelInjected=1</script>', '__proto__', 'constructor', '../../x', ''];
  const parameters = new URLSearchParams({ q: 'markup' });
  for (const key of ['topic', 'listing', 'year', 'has', 'sort', 'page', '__proto__', 'constructor'])
    for (const value of hostileValues) parameters.append(key, value);
  await page.goto(`search/?${parameters}`);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await check();
});

test('hostile papers are found, shown as text, and marked', async ({ page }) => {
  const check = await watchInjections(page);
  await page.goto('search/?q=onerror');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const hits = results(page).locator('[data-paper]');
  await expect(hits.first()).toContainText('<img src=x onerror=');
  await expect(hits.first().locator('mark').first()).toBeVisible();
  await expect(results(page).locator('img, script, svg[onload]')).toHaveCount(0);
  await page.goto('search/?q=constructor+prototype');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  expect(await hits.count()).toBeGreaterThan(4);
  await check();
});
