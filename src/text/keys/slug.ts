import anyAscii from 'any-ascii';
import { GREEK } from '../formula/latex-symbols.ts';
import { titleKey } from './title-key.ts';

/** Longest slug, in characters. */
const LONGEST_SLUG = 80;
const HASH_LENGTH = 8;

/** Names that Windows does not give to files, whatever their ending, and the name of a folder's own page. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** 32-bit FNV-1a over the UTF-16 bytes of a text (Fowler, Noll, Vo), with the final mixing of MurmurHash3. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Eight characters `0-9a-z` that depend on the text only: two 32-bit FNV-1a hashes, about 41 bits. */
export function shortHash(text: string): string {
  const high = BigInt(fnv1a(text, 0x811c9dc5));
  const low = BigInt(fnv1a(text, 0x050c5d1f));
  const value = ((high << 32n) | low) % 36n ** BigInt(HASH_LENGTH);
  return value.toString(36).padStart(HASH_LENGTH, '0');
}

function cutAtWord(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : longest);
}

/** A Greek letter by itself is a symbol with a name (`β-VAE`); inside a Greek word it is transliterated. */
const LONE_GREEK = /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu;
const GREEK_NAMES: ReadonlyMap<string, string> = new Map([...GREEK].map(([name, letter]) => [letter, name]));

function cutSlug(title: string, longest: number): string {
  const ascii = anyAscii(
    title
      .normalize('NFC')
      .replace(/['’‘`]/g, '')
      .replace(LONE_GREEK, (letter) => GREEK_NAMES.get(letter) ?? letter),
  ).toLowerCase();
  const words = ascii
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cutAtWord(words, longest);
}

/**
 * Slug of a title: ASCII-folded lower-case words joined by `-`, at most 80 characters, cut between words.
 * Where that is a number, a reserved name or nothing, it begins with `paper`.
 * @param fallbackKey names the paper when its title has nothing that ASCII can show.
 */
export function slugify(title: string, fallbackKey: string): string {
  const slug = cutSlug(title, LONGEST_SLUG);
  if (slug === '') return `paper-${shortHash(fallbackKey)}`;
  return /^\d+$/.test(slug) || RESERVED.test(slug) ? cutSlug(`paper-${slug}`, LONGEST_SLUG) : slug;
}

function withHash(title: string, identity: string): string {
  const words = cutSlug(title, LONGEST_SLUG - HASH_LENGTH - 1);
  return `${words || 'paper'}-${shortHash(identity)}`;
}

/**
 * Unique slugs for titles, in their order; which slug a title gets does not depend on that order. Papers whose
 * slugs would be equal all get the hash of their title key.
 * @param reserved slugs that are given away already
 */
export function assignSlugs(titles: readonly string[], reserved: ReadonlySet<string> = new Set()): string[] {
  const distinct = [...new Set(titles)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const attempts: ((title: string) => string)[] = [
    (title) => slugify(title, titleKey(title)),
    (title) => withHash(title, titleKey(title)),
    (title) => withHash(title, title),
  ];
  const level = new Map<string, number>(distinct.map((title) => [title, 0]));
  const slugs = new Map<string, string>(distinct.map((title) => [title, slugify(title, titleKey(title))]));
  // Each round lifts every title of a clash that can be lifted; there are as many rounds as levels at most per title.
  for (let clash = true; clash; ) {
    clash = false;
    const holders = new Map<string, string[]>();
    for (const title of distinct) {
      const slug = slugs.get(title) ?? '';
      const others = holders.get(slug);
      if (others === undefined) holders.set(slug, [title]);
      else others.push(title);
    }
    for (const [slug, group] of holders) {
      if (group.length < 2 && !reserved.has(slug)) continue;
      for (const title of group) {
        const next = (level.get(title) ?? 0) + 1;
        const attempt = attempts[next];
        if (attempt === undefined) continue;
        level.set(title, next);
        slugs.set(title, attempt(title));
        clash = true;
      }
    }
  }
  const taken = new Set<string>(slugs.values());
  const used = new Set<string>(reserved);
  const nextNumber = new Map<string, number>();
  // Last resort for the same title twice, or equal hashes: a number.
  const unique = (slug: string): string => {
    let own = slug;
    let number = nextNumber.get(slug) ?? 2;
    for (; used.has(own) || (own !== slug && taken.has(own)); number += 1) {
      own = `${cutAtWord(slug, LONGEST_SLUG - 7)}-${number}`;
    }
    nextNumber.set(slug, number);
    used.add(own);
    return own;
  };
  const first = new Map<string, string>(
    distinct.map((title) => [title, unique(slugs.get(title) ?? 'paper')]),
  );
  return titles.map((title) => {
    const own = first.get(title);
    first.delete(title);
    return own ?? unique(slugs.get(title) ?? 'paper');
  });
}
