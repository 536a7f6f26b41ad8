import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright';
import { serveFolder } from '../../support/serve.ts';
import type { BenchDocument } from './bm25.ts';

/** What of Pagefind's browser interface is used here. */
interface Pagefind {
  search(query: string): Promise<{ results: { id: string }[] }>;
}

/**
 * Pagefind as it comes, over a page for each document with its title as heading.
 * @param folder empty folder for the index
 * @returns a function from a query to the ids of the results, best first, and one that ends it
 */
export async function startStockPagefind(
  documents: readonly BenchDocument[],
  folder: string,
  browser: Browser,
) {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind gave no index.');
  for (const { id, title, abstract } of documents)
    await index.addHTMLFile({
      url: `/${id}/`,
      content: `<html lang="en"><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(abstract)}</p></body></html>`,
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const documentOf = new Map(
    readdirSync(join(folder, 'pagefind/fragment')).map((name) => readFragment(folder, name)),
  );
  const server = await serveFolder(folder);
  const page = await browser.newPage();
  await page.goto(`${server.url}pagefind/pagefind-entry.json`);
  return {
    search: async (query: string): Promise<string[]> => {
      const hashes = await page.evaluate(async (text) => {
        const address = '/pagefind/pagefind.js';
        const pagefind: Pagefind = await import(address);
        return (await pagefind.search(text)).results.slice(0, 100).map(({ id }) => id);
      }, query);
      return hashes.map((hash) => documentOf.get(hash) ?? '');
    },
    stop: async () => {
      await page.close();
      await server.close();
    },
  };
}

function readFragment(folder: string, name: string): [hash: string, id: string] {
  const text = gunzipSync(readFileSync(join(folder, 'pagefind/fragment', name))).toString();
  const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
  return [name.replace(/\.pf_fragment$/, ''), url.replaceAll('/', '')];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
