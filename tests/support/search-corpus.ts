import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { createEngine, type SearchEngine } from '../../src/search/engine/engine.ts';
import { createSearchClient, type FetchFile } from '../../src/search/engine/pagefind-client.ts';
import { type PagefindMeta, readMeta, stripSignature } from '../../src/search/format/pagefind-files.ts';
import { PAGEFIND_SETTINGS } from '../../src/search/format/pagefind-text.ts';
import {
  type SearchNames,
  type SearchPaper,
  searchFiles,
  searchRecords,
} from '../../src/search/index/search-files.ts';

/** A search over papers of a test, with its files in memory. */
export interface TestSearch {
  engine: SearchEngine;
  /** A second search over the same files. */
  another(): SearchEngine;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  meta: PagefindMeta;
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
  pageNames: '[]',
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
 */
export async function indexPapers(
  papers: readonly SearchPaper[],
  names: Partial<SearchNames> = {},
): Promise<TestSearch> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-search-'));
  try {
    const { index } = await createIndex(PAGEFIND_SETTINGS);
    if (!index) throw new Error('Pagefind gave no index.');
    for (const record of searchRecords(papers)) await index.addCustomRecord(record);
    await index.writeFiles({ outputPath: folder });
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.pf_\w+$/.test(path)) files.set(path, new Uint8Array(readFileSync(join(folder, path))));
    const [metaFile] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? [];
    const meta = readMeta(stripSignature(gunzipSync(files.get(metaFile ?? '') ?? new Uint8Array())));
    for (const [path, text] of searchFiles(papers, { ...NAMES, ...names }, meta, (all) => String(all.length)))
      files.set(`carrel/${path}`, new TextEncoder().encode(text));
    const fetchFile: FetchFile = async (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`There is no ${path}.`);
      return bytes;
    };
    const another = () => createEngine(createSearchClient(fetchFile));
    return { engine: another(), another, files, meta };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
