import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stripSignature } from '../../search/format/beside/pagefind-signature.ts';
import { type PackedPostings, type PageLengths, PostingsPacker } from '../../search/format/pack-postings.ts';
import { type PagefindMeta, readChunk, readMeta } from '../../search/index/pagefind-files.ts';

/** What Pagefind makes of papers. */
export interface PagefindBundle {
  /** Each page as Pagefind knows it, by the number of its paper. */
  pages: PagefindMeta['pages'];
  postings: PackedPostings;
  /** Files of the texts of the papers. */
  texts: Uint8Array[];
}

/**
 * Reads an index that Pagefind has written.
 * @param lengths words of the titles and abstracts of its papers
 */
export function readPagefindIndex(folder: string, lengths: PageLengths): PagefindBundle {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no index into ${folder}.`);
  const read = (path: string) => stripSignature(gunzipSync(readFileSync(join(folder, path))));
  const { pages, chunks } = readMeta(read(name));
  const packer = new PostingsPacker(lengths);
  for (const { hash } of chunks)
    readChunk(read(`index/${hash}.pf_index`), (word, found) => packer.add(word, found));
  const texts = pages.map(({ hash }) => readFileSync(join(folder, 'fragment', `${hash}.pf_fragment`)));
  return { pages, postings: packer.finish(), texts };
}
