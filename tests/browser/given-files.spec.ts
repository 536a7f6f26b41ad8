import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BARE_PAPERS } from '../support/bare-papers.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { test as base, expect } from './fixtures.ts';

/** A paper that is written from right to left. */
const ARABIC = BARE_PAPERS.find(({ dir }) => dir === 'rtl') ?? { title: '', abstract: '' };

/** One file of each format, with one paper each, and one in another script, from another folder than the project's. */
const FILES = {
  'page.txt':
    'Desks in a Saved Page\n\nWe saved a page about desks and read it again a year later, at a desk.\n',
  'other-script.txt': `${ARABIC.title}\n\n${ARABIC.abstract}\n`,
  'library.bib':
    '@article{desk, title = {Desks in BibTeX}, author = {Lovelace, Ada}, year = {2021}, journal = {Desks}}\n',
  'references.json': JSON.stringify([
    { id: 'desk', type: 'article-journal', title: 'Desks in CSL-JSON', issued: { 'date-parts': [[2022]] } },
  ]),
  'export.ris': 'TY  - JOUR\nTI  - Desks in RIS\nAU  - Lovelace, Ada\nPY  - 2020\nER  - \n',
  'saved.html':
    '<!doctype html><html><head><title>Desks</title><meta name="citation_title" content="Desks in HTML"><meta name="citation_author" content="Lovelace, Ada"><meta name="citation_date" content="2018"></head><body><p>Desks</p></body></html>\n',
  'list.md':
    '# Reading\n\n- [Desks in Markdown](https://arxiv.org/abs/2301.00001), A. Lovelace, 2023.\n- Lamps of Long Evenings. [[pdf]](https://arxiv.org/pdf/2301.00002)\n- Chairs for Short Mornings. [[pdf]](https://arxiv.org/pdf/2301.00003)\n',
  'pubmed.nbib': 'PMID- 1234567\nTI  - Desks in MEDLINE.\nFAU - Lovelace, Ada\nDP  - 2019 May\n',
};

/** The site that `npm start -- FILE…` serves. */
const test = base.extend({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = temporaryFolder();
      const files = Object.entries(FILES).map(([name, text]) => {
        writeFileSync(join(folder, name), text);
        return name;
      });
      const origin = `http://localhost:${await freePort()}`;
      const started = spawn(
        process.execPath,
        [join(import.meta.dirname, '../../src/commands/start.mjs'), ...files],
        {
          cwd: folder,
          env: {
            ...process.env,
            // As npm says where it was called.
            INIT_CWD: folder,
            PORT: new URL(origin).port,
            OUT_DIR: join(folder, 'site'),
            LINK_IMAGES: 'off',
          },
        },
      );
      let output = '';
      const ended = once(started, 'exit');
      await Promise.race([
        new Promise<void>((resolve) => {
          for (const stream of [started.stdout, started.stderr])
            stream.on('data', (chunk) => {
              output += chunk;
              if (output.includes(`Carrel is at ${origin}/`)) resolve();
            });
        }),
        ended.then(() => {
          throw new Error(output);
        }),
      ]);
      await use({
        origin,
        url: `${origin}/`,
        close: async () => {
          started.kill('SIGTERM');
          await ended;
        },
      });
      started.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('`npm start -- FILE…` serves one file of each format as a site', async ({ page }) => {
  await page.goto('papers/');
  const titles = page.locator('main h2, main h3').filter({ hasText: 'Desks in' });
  await expect(titles).toHaveCount(7);
  expect((await titles.allTextContents()).map((title) => title.trim()).sort()).toEqual(
    ['BibTeX', 'CSL-JSON', 'HTML', 'MEDLINE', 'Markdown', 'RIS', 'a Saved Page'].map(
      (format) => `Desks in ${format}`,
    ),
  );
  await page.goto('search/?q=medline');
  await page.getByRole('link', { name: 'Desks in MEDLINE' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Desks in MEDLINE');
  await expect(page.locator('[data-cite]')).toContainText('BibTeX');
  await page.goto('listings/');
  await expect(page.locator('main')).toContainText('Library');
});

test('what is found in another script is set in its direction, and so are abstracts in lists', async ({
  page,
}) => {
  await page.goto(`search/?${new URLSearchParams({ q: ARABIC.title })}`);
  const found = page.locator('#search-results');
  for (const part of [found.getByRole('link', { name: ARABIC.title }), found.locator('.snippet').first()]) {
    await expect(part).toHaveAttribute('dir', 'rtl');
    await expect(part).toHaveAttribute('lang', 'und-Arab');
  }
  await page.goto('papers/');
  await page.getByRole('button', { name: 'Abstracts' }).click();
  const abstract = page.locator('.list-abstract').filter({ hasText: ARABIC.abstract.slice(0, 20) });
  await expect(abstract).toHaveAttribute('dir', 'rtl');
  await expect(abstract).toHaveAttribute('lang', 'und-Arab');
});
