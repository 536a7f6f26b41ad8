import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sizeIn } from '../build/file-sign.ts';
import type { SiteFiles } from '../build/site-files.ts';

/** Texts; images and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|svg|txt|md|bib|ris|csv|nbib|webmanifest)$/;
/** Bytes below which a file fits into one packet either way. */
const LEAST = 1_000;

/**
 * Puts compressed copies beside the texts of a site that have none, `.br` and `.gz`, for hosts that send files as they are.
 * @param site its files, settled
 * @param areAlike whether copies in the site before were made as they are made now
 * @returns how many files have copies that were not there
 */
export function compressSite(site: SiteFiles, areAlike: boolean): number {
  let count = 0;
  for (const path of site.paths()) {
    const copies = [`${path}.br`, `${path}.gz`] as const;
    // Parts of a site have been compressed where they were built.
    if (!TEXT.test(path) || sizeIn(site.signOf(path)) < LEAST || site.has(copies[1])) continue;
    if (areAlike && site.isKept(path) && copies.every((copy) => site.keep(copy))) continue;
    const text = readFileSync(site.placeOf(path));
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    site.put(copies[0], brotliCompressSync(text, { params: size }));
    site.put(copies[1], gzipSync(text, { level: 9 }));
    count += 1;
  }
  return count;
}
