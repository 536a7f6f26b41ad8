import { HASH_LENGTH, shortHash } from '../text/keys/short-hash.ts';

/** Papers that a shared list holds at most: with an address before them, 200 make less than 2,000 characters. */
export const MOST_SHARED = 200;

/** What the fragment of a shared list begins with; another way of writing lists would get another name. */
const NAME = 'list=';

/**
 * Papers as the fragment of an address, which no server sees. Each is eight characters that depend on its slug alone, and
 * slugs are for good.
 * @param slugs at most {@link MOST_SHARED}
 */
export function writeShared(slugs: readonly string[]): string {
  return `#${NAME}${slugs.map(shortHash).join('')}`;
}

/** What {@link writeShared} wrote of each paper, each once; undefined where a fragment is no list. */
export function readShared(fragment: string): string[] | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(NAME)) return undefined;
  const hashes = text.slice(NAME.length, NAME.length + MOST_SHARED * HASH_LENGTH).match(/[0-9a-z]{8}/g) ?? [];
  return [...new Set<string>(hashes)];
}

/**
 * Slugs of shared papers in their order.
 * @param slugs of all papers of the site
 * @param moved former slugs with those that took their place
 */
export function findShared(
  hashes: readonly string[],
  slugs: readonly string[],
  moved: Readonly<Record<string, string>>,
): { found: string[]; missing: number } {
  const byHash = new Map([
    ...Object.entries(moved).map(([old, slug]) => [shortHash(old), slug] as const),
    ...slugs.map((slug) => [shortHash(slug), slug] as const),
  ]);
  const found = hashes.flatMap((hash) => byHash.get(hash) ?? []);
  return { found: [...new Set(found)], missing: hashes.length - found.length };
}
