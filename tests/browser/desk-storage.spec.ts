import { full } from '../support/built-sites.mjs';
import { openDesk, saved, wipe } from './desk-steps.ts';
import { expect, test } from './fixtures.ts';

test.use({ site: full });

test('where the browser stores nothing, the desk says so and can still be saved', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto('papers/');
  await page.locator('.paper-list [data-keep]').first().click();
  await expect(page.locator('.message')).toContainText('keeps nothing for this site');
  await openDesk(page);
  await expect(page.locator('[data-desk-fault]')).toContainText('keeps nothing for this site');
});

test('what a page had no time to store is on the desk all the same', async ({ page }) => {
  await page.goto('papers/');
  await page.evaluate(() => {
    IDBObjectStore.prototype.get = () => new Promise(() => {}) as never;
  });
  const control = page.locator('.paper-list [data-keep]').first();
  await control.click();
  await expect(control).toHaveAttribute('aria-pressed', 'true');
  await openDesk(page);
  await expect(page.locator('#desk [data-paper]')).toHaveCount(1);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unstored'))),
  ).toEqual([]);
});

test('full storage and damaged entries cost nothing that was there, and the desk can still be saved', async ({
  page,
}) => {
  await page.goto('papers/');
  const controls = page.locator('.paper-list [data-keep]');
  await controls.first().click();
  await expect(controls.first()).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await controls.nth(1).click();
  await expect(page.locator('.message')).toContainText('no room left');
  await expect(controls.nth(1)).toHaveAttribute('aria-pressed', 'false');

  // A page loaded anew has room again. What is no paper's entry is written beside the one that is.
  await page.goto('papers/');
  await expect(controls.first()).toHaveAttribute('aria-pressed', 'true');
  const writeDamaged = async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('documents', 'readwrite');
        transaction.objectStore('documents').put({ kind: 'paper', id: 'damaged', version: 1, data: 'torn' });
        transaction.oncomplete = () => resolve();
      };
    });
  };
  await page.evaluate(writeDamaged);
  await openDesk(page);
  await expect(page.locator('#desk [data-paper]')).toHaveCount(1);
  await expect(page.locator('[data-desk-fault]')).toContainText('One entry of the desk cannot be read');
  expect(JSON.parse((await saved(page, 'json')).text).papers).toHaveLength(1);
});

test('the desk saves itself in a file that the reader chose, and loses nothing of what is in it', async ({
  page,
}) => {
  // A file of the browser's own stands in for the reader's: no script can answer the dialog for one.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('desk.json', { create: true }),
    });
  });
  const inFile = () =>
    page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('desk.json');
      // What is being written at this moment cannot be read.
      const text = await (await handle.getFile()).text().catch(() => '');
      if (text === '') return 0;
      return (JSON.parse(text) as { papers: { kept: { value: boolean } }[] }).papers.filter(
        ({ kept }) => kept.value,
      ).length;
    });
  const write = (text: string) =>
    page.evaluate(async (text) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('desk.json', {
        create: true,
      });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    }, text);

  await openDesk(page);
  await write('A letter to a friend.');
  const tie = page.locator('[data-desk-tie]');
  await tie.getByRole('button', { name: 'in a file' }).click();
  await expect(tie.getByRole('alert')).toHaveText('This is no file of a desk.');
  await write('');
  await tie.getByRole('button', { name: 'in a file' }).click();
  await expect(tie).toContainText('The desk saves itself in desk.json.');

  await page.goto('papers/');
  const controls = page.locator('.paper-list [data-keep]');
  await controls.first().click();
  await expect.poll(inFile).toBe(1);
  await controls.nth(1).click();
  await expect.poll(inFile).toBe(2);

  await openDesk(page);
  await expect(page.locator('#desk [data-paper]')).toHaveCount(2);
  await wipe(page);
  await expect(page.locator('#desk [data-paper]')).toHaveCount(0);
  await expect.poll(inFile).toBe(2);
  await tie.getByRole('button', { name: 'in a file' }).click();
  await expect(page.locator('#desk [data-paper]')).toHaveCount(2);
});
