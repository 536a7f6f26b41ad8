// How well the search finds what is looked for, and what it costs, measured on the built site in Chromium:
// npm run bench:search -- --queries <folder> --collection <folder> --titles --costs
// With --texts, every paper is looked for by its abstract and by sentences of it, without a browser.
// With --meaning, words and meaning are measured each alone and together, over the same files without a browser, and what
// the page shows first of words alone and of both.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { serveFolder } from '../support/serve.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type BenchDocument, createBm25 } from './search/bm25.ts';
import { buildCollection, type PublishedPaper, readPapers } from './search/build-collection.ts';
import { readCollection } from './search/collections/collection.ts';
import { type Costs, measureCosts } from './search/costs.ts';
import { type JudgedQuery, readQueries, titleKey } from './search/judged-queries.ts';
import { searchParts } from './search/meaning.ts';
import { pastedTexts } from './search/pasted-texts.ts';
import { type Answered, type Row, rowsOf } from './search/rows.ts';
import { askSite } from './search/site-search.ts';
import { startStockPagefind } from './search/stock-pagefind.ts';

type Engine = (query: string) => Promise<string[]>;

/** Pages of the browser that work at the same time. */
const AT_A_TIME = 2;

/** Answers to all queries in their order, a few asked at a time. */
async function askAll(engine: Engine, queries: readonly JudgedQuery[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < queries.length; i = next++) {
      const query = queries[i];
      if (query) answers[i] = { query, ids: await engine(query.text) };
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return answers;
}

/** Measures the parts of the built search, each alone, and what the page makes of them. */
async function compareParts(
  browser: Browser,
  site: string,
  queries: readonly JudgedQuery[],
  documentOf: (slug: string) => string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(searchParts(site))) {
    const engine: Engine = async (query) => (await part(query)).map(documentOf);
    rows.push(...rowsOf(name, await askAll(engine, queries)));
  }
  const server = await serveFolder(site);
  const context = await browser.newContext();
  try {
    for (const [name, by] of [
      ['page, words', { by: 'words' }],
      ['page, together', {}],
    ] as const) {
      const engine: Engine = async (query) =>
        (await askSite(context, server.url, query, 1, by)).ids.map(documentOf);
      rows.push(...rowsOf(name, await askAll(engine, queries)));
    }
  } finally {
    await context.close();
    await server.close();
  }
  return rows;
}

/** Measures the built search, BM25 and Pagefind as it comes on the same documents. */
async function compare(
  browser: Browser,
  site: string,
  documents: readonly BenchDocument[],
  queries: readonly JudgedQuery[],
  documentOf: (slug: string) => string,
): Promise<Row[]> {
  if (values.meaning) return compareParts(browser, site, queries, documentOf);
  const folder = temporaryFolder();
  const server = await serveFolder(site);
  const context = await browser.newContext();
  try {
    const bm25 = createBm25(documents);
    const stock = await startStockPagefind(documents, folder, browser);
    const built: Engine = async (query) => (await askSite(context, server.url, query)).ids.map(documentOf);
    const rows = [
      ...rowsOf('this search', await askAll(built, queries)),
      ...rowsOf('BM25', await askAll(async (query) => bm25(query), queries)),
      ...rowsOf('Pagefind as it comes', await askAll(stock.search, queries)),
    ];
    await stock.stop();
    return rows;
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCollection(browser: Browser, collection: string): Promise<Row[]> {
  const folder = temporaryFolder();
  try {
    const { documents, queries } = readCollection(collection);
    const { site, documentOf } = buildCollection(documents, folder);
    return await compare(browser, site, documents, queries, (slug) => documentOf.get(slug) ?? slug);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureQueries(browser: Browser, site: string, folder: string): Promise<Row[]> {
  const papers = readPapers(site);
  const slugs = new Map(papers.map(({ id, title }) => [titleKey(title), id]));
  const queries = readQueries(folder, basename(folder), (title) => slugs.get(titleKey(title)) ?? title);
  const unknown = queries.flatMap(({ judged }) =>
    [...judged.keys()].filter((id) => !papers.some((p) => p.id === id)),
  );
  for (const title of new Set(unknown)) console.warn(`No paper has the judged title “${title}”.`);
  return compare(browser, site, papers, queries, (slug) => slug);
}

/** Whether each paper is found by its whole title, and by the three longest words of it. */
async function measureTitles(
  browser: Browser,
  site: string,
  papers: readonly PublishedPaper[],
): Promise<Row[]> {
  const queries = papers.flatMap(({ id, title }): JudgedQuery[] => {
    const words = [...new Set(title.match(/[\p{L}\p{N}]+/gu) ?? [])].sort((a, b) => b.length - a.length);
    const judged = new Map([[id, 1]]);
    return [
      { id, type: 'exact title', text: title, judged },
      { id, type: 'three longest words of the title', text: words.slice(0, 3).join(' '), judged },
    ];
  });
  const server = await serveFolder(site);
  const context = await browser.newContext();
  try {
    const first: Engine = async (query) => (await askSite(context, server.url, query, 1)).ids;
    const answers = await askAll(first, queries);
    for (const { query, ids } of answers)
      if (query.type === 'exact title' && ids[0] !== query.id)
        console.warn(`“${query.text}” is not the first result for its own title, but ${ids[0]} is.`);
    return rowsOf('this search', answers);
  } finally {
    await context.close();
    await server.close();
  }
}

/** Whether each paper is found by its abstract and by sentences of it, over the site's files without a browser. */
async function measureTexts(site: string, seed: number): Promise<Row[]> {
  const { together } = searchParts(site);
  const answers: Answered[] = [];
  for (const query of pastedTexts(readPapers(site), seed)) {
    const ids = await together(query.text);
    answers.push({ query, ids });
    if (ids[0] !== query.id)
      console.warn(
        `By its ${query.type}, “${query.text.slice(0, 100)}”, ${query.id} is no. ${ids.indexOf(query.id) + 1}.`,
      );
  }
  return rowsOf('this search', answers);
}

const { values } = parseArgs({
  options: {
    queries: { type: 'string', multiple: true, default: [] },
    collection: { type: 'string', multiple: true, default: [] },
    titles: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    costs: { type: 'boolean', default: false },
    meaning: { type: 'boolean', default: false },
    site: { type: 'string', default: 'dist' },
    json: { type: 'string', default: '.carrel/bench-search.json' },
  },
});
const browser = await chromium.launch({
  executablePath: ensureBrowser(process.execPath),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const rows: Row[] = [];
  let costs: Costs | undefined;
  for (const folder of values.queries) rows.push(...(await measureQueries(browser, values.site, folder)));
  for (const folder of values.collection) rows.push(...(await measureCollection(browser, folder)));
  if (values.titles) rows.push(...(await measureTitles(browser, values.site, readPapers(values.site))));
  if (values.texts) rows.push(...(await measureTexts(values.site, Number(values.seed))));
  if (values.costs || rows.length === 0) {
    const server = await serveFolder(values.site);
    const texts = readPapers(values.site)
      .slice(0, 100)
      .map(({ title }) => title.split(' ').slice(0, 4).join(' '));
    costs = await measureCosts(browser, values.site, server.url, texts);
    await server.close();
  }
  if (rows.length > 0) console.table(rows);
  if (costs) console.table({ ...costs });
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ rows, costs }, null, 2)}\n`);
} finally {
  await browser.close();
}
