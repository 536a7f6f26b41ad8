import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withPolicy } from '../security/page-policy.ts';
import { withDirectScripts } from './direct-scripts.ts';

/**
 * Writes a page with its policy, and anything else as it comes: what is about all papers may be too large for a string.
 * @param chunkOf as a bundle has it
 */
export async function writePage(
  file: string,
  response: Response,
  chunkOf: ReadonlyMap<string, string>,
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    writeFileSync(file, withPolicy(withDirectScripts(await response.text(), chunkOf)));
    return;
  }
  const target = openSync(file, 'w');
  try {
    for await (const piece of response.body ?? []) writeFileSync(target, piece);
  } finally {
    closeSync(target);
  }
}

/**
 * File of a page below the folder of the site.
 * @param path from the address, below the host
 * @param base path of the site, with a slash at both ends
 */
export function fileOf(path: string, base: string): string {
  const own = decodeURIComponent(path).slice(base.length);
  // Hosts look for this page at the top.
  if (own === '404/') return '404.html';
  return own === '' || own.endsWith('/') ? `${own}index.html` : own;
}
