import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../support/built-sites.mjs';
import { accessibilityFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { begin, bringIn, decide, type Keys, openView, saved } from './screening-steps.ts';

test.use({ site: full });

const TOPIC = 'multimodal';

/** Papers of the topic, whatever their number is by now, and what two readers think of them. */
const papers = (
  JSON.parse(readFileSync(join(full.folder, 'papers.json'), 'utf8')) as {
    id: string;
    listings: unknown[];
    topics: { id: string }[];
  }[]
).filter(({ topics }) => topics.some(({ id }) => id === TOPIC));
const slugs = papers.map(({ id }) => id).sort();
const keysBy = (key: (place: number) => string): Keys =>
  Object.fromEntries(slugs.map((slug, place) => [slug, key(place)]));
const FIRST = keysBy((place) => (place % 4 === 0 ? 'i' : place % 10 === 1 ? 'm' : '1'));
const SECOND = keysBy((place) => (place % 8 === 0 || place % 10 === 1 ? 'i' : place % 2 === 0 ? '2' : '1'));
const count = (test: (first: boolean, second: boolean) => boolean) =>
  slugs.filter((slug) => test(/[im]/.test(FIRST[slug] ?? ''), /[im]/.test(SECOND[slug] ?? ''))).length;

test('two readers screen a review to agreement, one file and the numbers of its report', async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await begin(page, TOPIC, { reader: 'First', order: 'likely' });
  await expect(page.locator('[data-screen-status]')).toHaveText(new RegExp(`^0 of ${slugs.length} decided`));
  await page.getByRole('link', { name: 'Report' }).click();
  const empty = await saved(page, 'json');
  await openView(page, 'decide');

  // By hand: include, take back, note, and on by the buttons.
  const inHand = () => page.locator('#screen [data-paper]').getAttribute('data-paper');
  const first = (await inHand()) ?? '';
  await page.keyboard.press('n');
  await page.keyboard.type('Ask <b>them</b>');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.locator('[data-screen-said]')).toContainText('Included. Next:');
  await page.keyboard.press('u');
  await expect(page.locator(`#screen [data-paper="${first}"]`)).toBeVisible();
  await expect(page.locator('[data-screen-note]')).toHaveValue('Ask <b>them</b>');
  await page.locator('[data-decide=maybe]').click();
  await expect(page.locator('[data-screen-said]')).toContainText('Maybe. Next:');
  await page.keyboard.press('u');
  await expect(page.locator(`#screen [data-paper="${first}"]`)).toBeVisible();

  // The tab is killed in the middle; another goes on where it was.
  await decide(page, FIRST, 15);
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.locator('[data-screen-status]')).toHaveText(new RegExp(`^15 of ${slugs.length} decided`));
  await decide(next, FIRST);
  await expect(next.locator('#screen')).toHaveAttribute('data-state', 'done');

  // The second reader has the project's file alone.
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const theirs = await other.newPage();
  await theirs.goto('screen/');
  await bringIn(theirs, empty);
  await expect(theirs.locator('#screen')).toHaveAttribute('data-state', 'rules');
  await theirs.getByLabel('Your name').fill('Second');
  await theirs.getByLabel('Order').selectOption('listing');
  await theirs.getByRole('button', { name: 'Screen', exact: true }).click();
  await expect(theirs.locator('#screen')).toHaveAttribute('data-state', 'deciding');
  await decide(theirs, SECOND);
  await openView(theirs, 'report');
  const file = await saved(theirs, 'json');
  await other.close();

  await openView(next, 'readers');
  await bringIn(next, file);
  const [both, onlyFirst, onlySecond, neither] = [
    count((a, b) => a && b),
    count((a, b) => a && !b),
    count((a, b) => !a && b),
    count((a, b) => !a && !b),
  ];
  await expect(next.locator('.agreement td:not(:empty)').first()).toHaveText(String(both));
  const n = slugs.length;
  const chance =
    ((both + onlyFirst) * (both + onlySecond) + (onlySecond + neither) * (onlyFirst + neither)) / n ** 2;
  const kappa = ((both + neither) / n - chance) / (1 - chance);
  await expect(next.locator('[data-agreement]')).toHaveAttribute('data-kappa', kappa.toFixed(3));
  const conflicts = next.locator('[data-conflicts] > li');
  await expect(conflicts).toHaveCount(onlyFirst + onlySecond);
  await expect(conflicts.first()).toContainText(/First: \w+.* · Second: \w+/);
  const status = next.locator('[data-conflicts-status]');
  for (let left = onlyFirst + onlySecond; left > 0; left -= 1) {
    await expect(status).toContainText(`, ${left} to be settled`);
    await next.locator('[data-open] [data-settle=include]').first().press('Enter');
  }
  await expect(status).toContainText(', 0 to be settled');

  await openView(next, 'report');
  const records = papers.reduce((sum, { listings }) => sum + listings.length, 0);
  const rows = await next
    .locator('[data-prisma] tr')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [...row.children].map(({ textContent }) => textContent))),
    );
  expect(rows).toMatchObject({
    'Records identified': String(records),
    'Duplicate records removed before screening': String(records - n),
    'Records screened': String(n),
    'Records excluded': String(neither),
    'Reports sought for retrieval': String(n - neither),
    'Readers differ': '0',
    'Records not screened': '0',
  });
  await expect(next.locator('[data-flow] svg')).toContainText(`Records screened (n = ${n})`);
  await expect(next.locator('[data-methods]')).toContainText(`κ was ${kappa.toFixed(2)}`);
  const merged = JSON.parse(await saved(next, 'json')) as { log: { act: string; reader: string }[] };
  const decisionsOf = (name: string) =>
    merged.log.filter(({ act, reader }) => act === 'decide' && reader === name);
  expect([decisionsOf('First').length, decisionsOf('Second').length]).toEqual([n + 2, n]);
  expect((await saved(next, 'ris')).match(/^N1 {2}- ASReview_relevant\r?$/gm)).toHaveLength(n - neither);
  expect(await saved(next, 'csv')).toContain('RAYYAN-EXCLUSION-REASONS: no pictures');

  // All that is shown at any time, at once.
  await next.evaluate(() => {
    for (const view of document.querySelectorAll<HTMLElement>('[data-view]')) view.hidden = false;
  });
  expect(await accessibilityFaults(next)).toEqual([]);
});

test('where the browser stores nothing, screening says so and can be saved', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await begin(page, TOPIC, { reader: 'Reader', order: 'random' });
  await expect(page.locator('[data-screen-fault]')).toContainText('keeps nothing for this site');
  await decide(page, FIRST, 2);
  await openView(page, 'report');
  expect(JSON.parse(await saved(page, 'json')).log).toHaveLength(2);
});
