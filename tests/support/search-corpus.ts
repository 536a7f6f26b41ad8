import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipParts } from '../../src/build/search-index/gzip-parts.ts';
import { makeBundle } from '../../src/build/search-index/pagefind-bundle.ts';
import type { PagefindBundle } from '../../src/build/search-index/pagefind-index.ts';
import { createEngine, type SearchEngine } from '../../src/search/engine/engine.ts';
import { createSearchClient, type FetchFile } from '../../src/search/engine/pagefind-client.ts';
import { mergeBundles } from '../../src/search/index/merge-bundles.ts';
import { readTexts, wordTest } from '../../src/search/index/read-texts.ts';
import {
  type PagefindIndex,
  type SearchNames,
  type SearchPaper,
  searchFiles,
  searchRecords,
} from '../../src/search/index/search-files.ts';
import { textsOf } from '../../src/search/index/search-paper.ts';
import { shortHash } from '../../src/text/keys/short-hash.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A search over papers of a test, with its files in memory. */
export interface TestSearch {
  engine: SearchEngine;
  /** A second search over the same files. */
  another(pause?: () => Promise<void>): SearchEngine;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  pages: PagefindIndex['pages'];
}

const NAMES: SearchNames = {
  topics: [
    { id: 'efficiency', name: 'Efficiency', area: 1 },
    { id: 'speech', name: 'Speech and audio', area: 2 },
  ],
  listings: [
    { id: 'march', name: 'March list' },
    { id: 'april', name: 'April list' },
  ],
  definitions: [
    { short: 'MoE', long: 'Mixture of Experts' },
    { short: 'RAG', long: 'retrieval-augmented generation' },
  ],
  handMade: [],
  pageNames: [],
};

/** Makes a paper; what is not given is empty. */
export function paper(
  id: string,
  title: string,
  abstract: string,
  more: Partial<SearchPaper> = {},
): SearchPaper {
  return { id, title, abstract, authors: [], topics: [], listings: [], hasCode: false, ...more };
}

/**
 * Builds a real index of the papers with Pagefind and makes a search over it.
 * @param names of topics, listings and venues that take the place of the usual ones
 * @param bundle how many papers are indexed at once
 * @param isAhead whether the table says how long each paper is, as of few papers
 */
export async function indexPapers(
  papers: readonly SearchPaper[],
  names: Partial<SearchNames> = {},
  bundle = papers.length,
  isAhead = true,
): Promise<TestSearch> {
  const folder = temporaryFolder();
  try {
    const texts = readTexts(papers.map(textsOf));
    const bundles: PagefindBundle[] = [];
    for (let first = 0; first < papers.length; first += bundle) {
      const [titles, abstracts] = texts.lengths.map((column) => column.slice(first));
      const records = searchRecords(papers.slice(first, first + bundle), wordTest(texts));
      bundles.push(await makeBundle(records, [titles ?? [], abstracts ?? []], join(folder, String(first))));
    }
    const pages = bundles.flatMap((made) => made.pages);
    const words = mergeBundles(bundles.map(({ postings }, number) => ({ first: number * bundle, postings })));
    const { files: written, textPathOf } = searchFiles(
      papers,
      texts,
      { ...NAMES, ...names },
      { pages, words },
      (all) => shortHash(all.join('')),
      new Map(),
      isAhead,
    );
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const [path, content] of written)
      files.set(
        `carrel/${path}`,
        typeof content === 'string' ? new TextEncoder().encode(content) : gzipParts(content),
      );
    for (const [number, text] of bundles.flatMap((made) => made.texts).entries())
      files.set(textPathOf(number), new Uint8Array(text));
    const fetchFile: FetchFile = async (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`There is no ${path}.`);
      return bytes;
    };
    const another = (pause?: () => Promise<void>) => createEngine(createSearchClient(fetchFile), pause);
    return { engine: another(), another, files, pages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
