import { closeSync, openSync, writeFileSync } from 'node:fs';
import { withPolicy } from '../security/page-policy.ts';

/**
 * Writes a page with its policy, and anything else as it comes: what is about all papers may be too large for a string.
 * @param file in a folder that is there
 */
export async function writePage(file: string, content: string | Response): Promise<void> {
  if (typeof content === 'string') {
    writeFileSync(file, withPolicy(content));
    return;
  }
  const target = openSync(file, 'w');
  try {
    for await (const piece of content.body ?? []) writeFileSync(target, piece);
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
