import type { Link } from '../schema.ts';

/**
 * Addresses in an abstract and the code address of a bibliography, each once: addresses that differ only in scheme,
 * `www.`, case, a closing slash or `.git` lead to the same place.
 */
export function mergeLinks(links: readonly Link[], code: string | undefined): Link[] {
  const all: Link[] = code === undefined ? [...links] : [...links, { url: code, kind: 'code' }];
  const seen = new Map<string, Link>();
  for (const link of all) {
    const key = addressKey(link.url);
    if (!seen.has(key)) seen.set(key, link);
  }
  return [...seen.values()];
}

function addressKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}
