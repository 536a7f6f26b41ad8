import type { Page } from 'playwright/test';
import { full } from '../support/built-sites.mjs';
import { expect, test } from './fixtures.ts';

test.use({ site: full });

const points = (page: Page) => page.locator('[data-map-points] a');
const viewBox = (page: Page) => page.locator('[data-map-points]').getAttribute('viewBox');
const width = async (page: Page) => Number((await viewBox(page))?.split(' ')[2]);
const selected = (page: Page) => page.locator('[data-map-selection] li');
const area = (page: Page) => new URL(page.url()).searchParams.get('area');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is drawn and its points lead to papers', async ({ page }) => {
    await page.goto('map/');
    await expect(page.locator('.map-tools')).toBeHidden();
    await expect(page.locator('.map-tier-wide text').first()).toBeVisible();
    const point = points(page).last();
    const href = await point.getAttribute('href');
    const title = await point.locator('title').textContent();
    await point.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toHaveText(title ?? '');
    expect(new URL(page.url()).pathname).toBe(href);
  });
});

test('the keyboard leads from topic to topic and, by arrows, from paper to paper', async ({ page }) => {
  await page.goto('map/');
  const names = page.locator('[data-map-names] a:visible');
  await names.first().focus();
  const topic = await names.first().textContent();
  await page.keyboard.press('ArrowRight');
  await expect(
    page
      .getByRole('group', { name: topic ?? '-', exact: true })
      .getByRole('link')
      .first(),
  ).toBeFocused();
  await names.last().focus();
  await page.keyboard.press('Tab');
  await expect(points(page).first()).toBeFocused();
  await expect(page.locator('.map-card')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(points(page).nth(1)).toBeFocused();
  const name = await points(page).nth(1).getAttribute('aria-label');
  await expect(page.locator('.map-card')).toContainText(name ?? '-');
  await expect(page.locator('.map-card')).toContainText(/\d{4}/);
  await expect(page.getByRole('link', { name: name ?? '-', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map-card')).toBeHidden();
  await page.keyboard.press('Tab');
  const group = page.locator('[data-map-points] > g').nth(1);
  await expect(group.locator('a').first()).toBeFocused();
});

test('keys, buttons and the wheel zoom, and focus is never out of sight', async ({ page }) => {
  await page.goto('map/');
  const whole = await width(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width(page)).toBeLessThan(whole);
  await points(page).first().focus();
  await page.keyboard.press('0');
  expect(await width(page)).toBe(whole);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await points(page).last().focus();
  await expect(points(page).last().locator('use')).toBeInViewport();
  await page.keyboard.press('0');
  await page.locator('[data-map-frame]').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => width(page)).toBeLessThan(whole);
});

test('nearer, points grow less than the map, and parts of topics and titles are named', async ({ page }) => {
  await page.goto('map/');
  const dot = async () => (await points(page).last().locator('use').boundingBox())?.width ?? 0;
  const before = await dot();
  const part = page.locator('.map-tier [data-part-of]').first();
  await expect(part).toBeHidden();
  await points(page).first().focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  expect((await dot()) / before).toBeLessThan(2);
  await expect(part).toBeVisible();
  const title = page.locator('.map-titles text').first();
  await expect(title).toBeVisible();
  const all = await points(page).evaluateAll((links) =>
    links.map((link) => `${link.textContent} ${link.ariaLabel}`),
  );
  const beginning = (await title.textContent())?.replace(/ …$/u, '') ?? '-';
  expect(all.some((text) => text.includes(beginning))).toBe(true);
  await page.keyboard.press('0');
  await expect(page.locator('.map-titles text')).toHaveCount(0);
  expect(await dot()).toBeCloseTo(before, 0);
});

test('a drag moves the map and follows no link', async ({ page }) => {
  await page.goto('map/');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await viewBox(page);
  const box = await page.locator('[data-map-frame]').boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.mouse.move(box.x + 400, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 250, { steps: 4 });
  await page.mouse.up();
  expect(await viewBox(page)).not.toBe(before);
  expect(new URL(page.url()).pathname).toBe('/map/');
});

test('an area drawn on the map is listed, and its address brings it back', async ({ page }) => {
  await page.goto('map/');
  const box = await page.locator('[data-map-frame]').boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.getByRole('button', { name: 'Select an area' }).click();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText(/There are \d+ papers in the area/);
  const count = await selected(page).count();
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(393);
  expect(area(page)).toMatch(/^\d+,\d+,\d+,\d+$/);
  const titles = await selected(page).allTextContents();

  await page.goto(page.url());
  await expect(selected(page)).toHaveText(titles);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (area(page) ?? '').split(',').map(Number);
  const inside = await points(page)
    .locator('use')
    .evaluateAll(
      (uses, [left = 0, top = 0, right = 0, bottom = 0]) =>
        uses.filter((use) => {
          const [x, y] = ['x', 'y'].map((name) => Number(use.getAttribute(name)));
          return x !== undefined && y !== undefined && x >= left && x <= right && y >= top && y <= bottom;
        }).length,
      [x0, y0, x1, y1],
    );
  expect(inside).toBe(count);

  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
  expect(area(page)).toBeNull();
  await page.goBack();
  await expect(selected(page)).toHaveCount(count);
});

test('what is in view can be listed without a pointer', async ({ page }) => {
  await page.goto('map/');
  await points(page).first().focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
  await page.getByRole('button', { name: 'List what is in view' }).press('Enter');
  expect(await selected(page).count()).toBeGreaterThan(0);
  await selected(page).first().getByRole('link').click();
  await expect(page.locator('main [data-paper]')).toBeVisible();
});

for (const address of ['map/?area=', 'map/?area=1,2,3', 'map/?area=x,y,z,w', 'map/?area=5,5,5,5'])
  test(`${address} is the whole map`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.map-tools')).toBeVisible();
    await expect(selected(page)).toHaveCount(0);
  });

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('the first tap near a point shows its card, which leads to the paper', async ({ page }) => {
    await page.goto('map/');
    const point = points(page).last();
    await point.scrollIntoViewIfNeeded();
    const box = await point.boundingBox();
    if (!box) throw new Error('The point has no box.');
    await page.touchscreen.tap(box.x + box.width / 2 + 2, box.y + box.height / 2);
    await expect(page.locator('.map-card')).toBeVisible();
    const title = await page.locator('.map-card a').textContent();
    expect(new URL(page.url()).pathname).toBe('/map/');
    await page.locator('.map-card a').tap();
    await expect(page.locator('h1')).toHaveText(title ?? '-');
  });
});

test('fits a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('map/?area=0,0,500,500');
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
});

test('a search is shown on the map, its papers listed and chosen together', async ({ page }) => {
  await page.goto('search/?q=%22scaling+laws%22');
  await page.locator('#search-results[data-state=done]').waitFor();
  const total = Number(await page.locator('#search-results').getAttribute('data-total'));
  const first = await page.locator('#search-results h2').first().textContent();
  await page.getByRole('link', { name: 'Show on the map' }).click();
  await expect(selected(page)).toHaveCount(total);
  await expect(page.getByRole('heading', { name: 'Found by "scaling laws"' })).toBeVisible();
  await expect(selected(page).first()).toContainText(first ?? '-');
  await expect(points(page).and(page.locator('[data-chosen]'))).toHaveCount(total);
  await page.getByRole('button', { name: 'Keep, save or cite them' }).click();
  await expect(page.getByRole('region', { name: 'Chosen papers' })).toContainText(`${total} papers`);
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(selected(page)).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});
