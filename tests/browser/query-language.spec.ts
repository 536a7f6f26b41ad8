import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { full } from '../support/built-sites.mjs';
import { expect, test } from './fixtures.ts';
import { answered, ask, results } from './search-page.ts';

test.use({ site: full });

interface PaperRecord {
  id: string;
  title: string;
  abstract: string;
  authors?: string[];
  topics: { id: string }[];
  listings: { id: string }[];
  links: { kind: string }[];
  firstSeen?: string;
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
const has = (text: string, words: string) => ` ${fold(text)} `.includes(` ${words} `);
const anywhere = ({ title, abstract, authors }: PaperRecord, words: string) =>
  [title, abstract, ...(authors ?? [])].some((text) => has(text, words));

/** Queries with what they mean, said in another way than the search says it. */
const cases: [query: string, meaning: (paper: PaperRecord) => boolean][] = [
  ['"lost in the middle"', (paper) => anywhere(paper, 'lost in the middle')],
  ['title:survey', ({ title }) => has(title, 'survey')],
  ['title:"scaling laws"', ({ title }) => has(title, 'scaling laws')],
  ['abstract:passkey', ({ abstract }) => has(abstract, 'passkey')],
  ['author:zettlemoyer', ({ authors }) => (authors ?? []).some((name) => has(name, 'zettlemoyer'))],
  ['title:retrieval -augmented', (paper) => has(paper.title, 'retrieval') && !anywhere(paper, 'augmented')],
  [
    'title:language -"language models"',
    (paper) => has(paper.title, 'language') && !anywhere(paper, 'language models'),
  ],
  [
    'topic:long-context year:2023',
    ({ topics, firstSeen }) =>
      topics.some(({ id }) => id === 'long-context') && firstSeen?.slice(0, 4) === '2023',
  ],
  [
    'title:model year:2019..2021',
    ({ title, firstSeen = '' }) => has(title, 'model') && firstSeen >= '2019' && firstSeen < '2022',
  ],
  ['title:quantization OR title:pruning', ({ title }) => has(title, 'quantization') || has(title, 'pruning')],
  [
    'has:code title:context',
    ({ title, links }) => has(title, 'context') && links.some(({ kind }) => kind === 'code'),
  ],
  [
    '+needle +haystack',
    (paper) =>
      /\bneedles?\b/.test(fold(`${paper.title} ${paper.abstract}`)) &&
      /\bhaystacks?\b/.test(fold(`${paper.title} ${paper.abstract}`)),
  ],
];

const papers: PaperRecord[] = JSON.parse(readFileSync(join(full.folder, 'papers.json'), 'utf8'));

test('fields, phrases, signs and years find what they say', async ({ page }) => {
  await page.goto('search/');
  for (const [query, meaning] of cases)
    await test.step(query, async () => {
      const total = await ask(page, query);
      const expected = papers.filter(meaning).map(({ id }) => id);
      expect(expected.length).toBeGreaterThan(0);
      expect(total).toBe(expected.length);
      const found = await results(page)
        .locator('[data-paper]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-paper') ?? ''));
      expect(found.every((id) => expected.includes(id))).toBe(true);
    });
});

const forgiving: [query: string, title: RegExp][] = [
  ['quantizaton scaling', /Quanti[sz]ation/i],
  ['retreival augmented generation', /Retriev/i],
  ['deepseed fastgen', /DeepSpeed-FastGen/],
  ['lora xs', /LoRA-XS/],
  ['1.5-pints', /1\.5-Pints/],
];
test('what is written otherwise finds its paper first', async ({ page }) => {
  await page.goto('search/');
  for (const [query, title] of forgiving)
    await test.step(query, async () => {
      await ask(page, query);
      await expect(results(page).locator('h2').first()).toHaveText(title);
    });
});

const broken = [
  '"',
  '-',
  '+',
  'OR',
  'title:',
  'year:soon',
  '"unclosed phrase',
  '((',
  'a OR',
  '-"',
  'has:nothing',
  '::',
  '\\',
  '<script>alert(1)</script>',
];
test('what makes no sense is no error, typed or in an address', async ({ page }) => {
  await page.goto(`search/?${new URLSearchParams({ q: broken[0] ?? '' })}`);
  await answered(page, broken[0] ?? '');
  for (const query of broken.slice(1)) await test.step(query, () => ask(page, query));
});
