import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stripSignature } from '../../search/format/beside/pagefind-signature.ts';
import type { Postings } from '../../search/format/encode-postings.ts';
import { mergeBundles } from '../../search/index/merge-bundles.ts';
import { type PagefindMeta, readChunk, readMeta } from '../../search/index/pagefind-files.ts';
import type { PagefindIndex } from '../../search/index/search-files.ts';
import { Folders } from '../folders.ts';

/**
 * Reads an index that Pagefind has written; its words a chunk at a time, since all together are large.
 * @param folders of the bundles that it was made in, in the order of their papers
 */
export function readPagefindIndex(folders: readonly string[]): PagefindIndex {
  const bundles = folders.map(readBundle);
  const pages: PagefindMeta['pages'] = [];
  const numbered = bundles.map(({ meta, chunks }) => {
    const first = pages.length;
    for (const page of meta.pages) pages.push(page);
    return { first, chunks };
  });
  return { pages, chunks: bundles.length === 1 ? (bundles[0]?.chunks ?? []) : mergeBundles(numbered) };
}

function readBundle(folder: string): { meta: PagefindMeta; chunks: Iterable<Postings> } {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no index into ${folder}.`);
  const read = (path: string) => stripSignature(gunzipSync(readFileSync(join(folder, path))));
  const meta = readMeta(read(name));
  const chunks = (function* () {
    for (const { hash } of meta.chunks) yield readChunk(read(`index/${hash}.pf_index`));
  })();
  return { meta, chunks };
}

/**
 * Moves the texts of papers, as Pagefind keeps them, to files of ours.
 * @param folderOf folder of the bundle that a paper is in, by its number
 * @param fileOf file of a paper's text, by its number
 */
export function movePagefindTexts(
  { pages }: Pick<PagefindIndex, 'pages'>,
  folderOf: (paper: number) => string,
  fileOf: (paper: number) => string,
): void {
  const folders = new Folders();
  for (const [paper, { hash }] of pages.entries()) {
    const file = fileOf(paper);
    folders.makeFor(file);
    renameSync(join(folderOf(paper), 'fragment', `${hash}.pf_fragment`), file);
  }
}
