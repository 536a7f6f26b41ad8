import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stripSignature } from '../../search/format/pagefind-signature.ts';
import { type PagefindMeta, readChunk, readMeta } from '../../search/index/pagefind-files.ts';
import type { PagefindIndex } from '../../search/index/search-files.ts';

/** Reads an index that Pagefind has written; its words a chunk at a time, since all together are large. */
export async function readPagefindIndex(folder: string): Promise<PagefindIndex> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no index into ${folder}.`);
  const read = (path: string) => stripSignature(gunzipSync(readFileSync(join(folder, path))));
  const meta = readMeta(read(name));
  const chunks = (function* () {
    for (const { hash } of meta.chunks) yield readChunk(read(`index/${hash}.pf_index`));
  })();
  return { meta, chunks };
}

/** Moves the texts of papers, as Pagefind keeps them, to files that are called by the papers' numbers. */
export async function movePagefindTexts({ pages }: PagefindMeta, from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const [paper, { hash }] of pages.entries())
    await rename(join(from, 'fragment', `${hash}.pf_fragment`), join(to, `${paper}.pf_fragment`));
}
