import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn } from '../build/folder-files.ts';

/** Texts; images and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|svg|txt|md|bib|ris|csv|nbib|webmanifest)$/;
/** Bytes below which a file fits into one packet either way. */
const LEAST = 1_000;

/**
 * Puts compressed copies beside the texts of a site that have none, `.br` and `.gz`, for hosts that send files as they are.
 * @param site folder of the site
 * @returns how many files were compressed
 */
export function compressSite(site: string): number {
  let count = 0;
  for (const path of filesIn(site)) {
    const file = join(site, path);
    // Parts of a site have been compressed where they were built.
    if (!TEXT.test(path) || existsSync(`${file}.gz`)) continue;
    const text = readFileSync(file);
    if (text.length < LEAST) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: size }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    count += 1;
  }
  return count;
}
