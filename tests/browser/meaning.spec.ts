import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../support/built-sites.mjs';
import { expect, test } from './fixtures.ts';
import { answered, box, results, search } from './search-page.ts';

test.use({ site: full });

/** A text asks for many files: nothing is to depend on how fast they come. */
test.setTimeout(120_000);
const PATIENCE = { timeout: 30_000 };

const papers: { id: string; title: string; abstract: string }[] = JSON.parse(
  readFileSync(join(full.folder, 'papers.json'), 'utf8'),
);

test('a question in plain words, its reasons, words alone, and papers like a text and like a paper', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const meaningFiles = () => asked.filter((path) => path.includes('/meaning/'));

  // What words answer loads nothing of what they mean.
  await search(page, 'scaling laws for neural language models');
  expect(meaningFiles()).toEqual([]);

  const question = 'exams for chatbots';
  await box(page).fill(question);
  await answered(page, question);
  const byMeaning = results(page).locator('[data-by=meaning]');
  await expect(byMeaning.first()).toContainText(/found by meaning: .*(exams|chatbots) ≈ /);
  const words = meaningFiles().filter((path) => /words\/\d+\.txt$/.test(path));
  expect(words.length).toBeLessThanOrEqual(2);

  await page.getByRole('link', { name: 'Only the words as typed' }).click();
  await expect(page).toHaveURL(/by=words/);
  await answered(page, question);
  await expect(byMeaning).toHaveCount(0);

  // A text goes nowhere, not even into the address where it is long.
  await page.getByRole('link', { name: 'Papers like a text' }).click();
  const area = page.getByRole('textbox', { name: /A paragraph or an abstract/ });
  await expect(area).toBeFocused();
  const paper = papers.find(({ abstract }) => abstract.length > 900);
  if (!paper) throw new Error('No paper has a long abstract.');
  await area.fill(paper.abstract);
  await page.getByRole('button', { name: 'Find papers like it' }).click();
  await expect(results(page)).toHaveAttribute('data-state', 'done', PATIENCE);
  await answered(page, paper.abstract);
  const first = results(page).locator('[data-paper]').first();
  await expect(first).toHaveAttribute('data-paper', paper.id);
  await expect(first).toContainText('found by “');
  expect(new URL(page.url()).search).toBe('?by=text');

  // Narrowing and the next page keep the text, and so does the way back.
  const value = page.locator('[data-facet=topic] [data-value]').first();
  const count = await value.getAttribute('data-count');
  await value.locator('label').click();
  await expect(results(page)).toHaveAttribute('data-total', String(count), PATIENCE);
  await page.goBack();
  await expect(results(page)).toHaveAttribute('data-query', paper.abstract, PATIENCE);
  await expect(results(page)).toHaveAttribute('data-state', 'done', PATIENCE);
  await expect(area).toHaveValue(paper.abstract);
  await page.locator('a[rel=next]').click();
  await expect(page.locator('[data-search-pages]')).toContainText('Page 2 of', PATIENCE);

  // Words in the search box end it.
  await box(page).fill('quantization');
  await answered(page, 'quantization');
  await expect(area).toHaveCount(0);
  await page.goBack();
  await expect(area).toHaveValue(paper.abstract);

  await page.goto(`papers/${paper.id}/`);
  await page.getByRole('link', { name: 'More like this' }).click();
  await expect(results(page)).toHaveAttribute('data-state', 'done', PATIENCE);
  await answered(page, '');
  await expect(page.locator('[data-search-sentence]')).toContainText('papers like “');
  await expect(results(page).locator('[data-paper]')).toHaveCount(20);
  await expect(results(page).locator(`[data-paper="${paper.id}"]`)).toHaveCount(0);
});
