import anyAscii from 'any-ascii';
import { compare } from '../../compare.ts';
import { GREEK } from '../formula/latex-symbols.ts';
import { cutSlugAtWord, LONGEST_SLUG } from './cut-slug.ts';
import { HASH_LENGTH, shortHash } from './short-hash.ts';
import { titleKey } from './title-key.ts';

/** Names that Windows does not give to files, whatever their ending, and the name of a folder's own page. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

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
  return cutSlugAtWord(words, longest);
}

/**
 * Slug of a title: ASCII-folded lower-case words joined by `-`, at most 80 characters, cut between words.
 * Where that is a number, a reserved name or nothing, it begins with `paper`.
 * @param fallbackKey names the paper when its title has nothing that ASCII can show.
 */
export function slugify(title: string, fallbackKey: string): string {
  const slug = cutSlug(title, LONGEST_SLUG);
  if (slug === '') return `paper-${shortHash(fallbackKey)}`;
  return isReserved(slug) ? cutSlug(`paper-${slug}`, LONGEST_SLUG) : slug;
}

/** Whether a slug may not name a page: a number does a further page of a list, and some names mean something to systems. */
export function isReserved(slug: string): boolean {
  return /^\d+$/.test(slug) || RESERVED.test(slug);
}

function withHash(title: string, identity: string): string {
  const words = cutSlug(title, LONGEST_SLUG - HASH_LENGTH - 1);
  return `${words || 'paper'}-${shortHash(identity)}`;
}

/** Slugs of a title, from the one that reads best to the one that hardly any other title has. */
const ATTEMPTS: readonly ((title: string) => string)[] = [
  (title) => slugify(title, titleKey(title)),
  (title) => withHash(title, titleKey(title)),
  (title) => withHash(title, title),
];

/** Titles by slug, for slugs that more than one title has or that are given away. */
function clashes(slugs: ReadonlyMap<string, string>, reserved: ReadonlySet<string>): string[] {
  const holders = new Map<string, string[]>();
  for (const [title, slug] of slugs) {
    const others = holders.get(slug);
    if (others === undefined) holders.set(slug, [title]);
    else others.push(title);
  }
  return [...holders].flatMap(([slug, titles]) => (titles.length > 1 || reserved.has(slug) ? titles : []));
}

/** Each title's best slug; all that would share one take their next, until none can. */
function bestSlugs(titles: readonly string[], reserved: ReadonlySet<string>): Map<string, string> {
  const slugs = new Map(titles.map((title) => [title, slugify(title, titleKey(title))]));
  const level = new Map<string, number>();
  const lift = (title: string): boolean => {
    const next = (level.get(title) ?? 0) + 1;
    const slug = ATTEMPTS[next]?.(title);
    if (slug === undefined) return false;
    level.set(title, next);
    slugs.set(title, slug);
    return true;
  };
  while (clashes(slugs, reserved).filter(lift).length > 0);
  return slugs;
}

/** Numbers slugs that are left equal: for the same title twice, or equal hashes. */
function numberer(slugs: Iterable<string>, reserved: ReadonlySet<string>): (slug: string) => string {
  const taken = new Set(slugs);
  const used = new Set(reserved);
  const nextNumber = new Map<string, number>();
  return (slug) => {
    let own = slug;
    let number = nextNumber.get(slug) ?? 2;
    for (; used.has(own) || (own !== slug && taken.has(own)); number += 1) {
      own = `${cutSlugAtWord(slug, LONGEST_SLUG - 7)}-${number}`;
    }
    nextNumber.set(slug, number);
    used.add(own);
    return own;
  };
}

/**
 * Unique slugs for titles, in their order; which slug a title gets does not depend on that order. Papers whose
 * slugs would be equal all get the hash of their title key.
 * @param reserved slugs that are given away already
 */
export function assignSlugs(titles: readonly string[], reserved: ReadonlySet<string> = new Set()): string[] {
  const distinct = [...new Set(titles)].sort(compare);
  const slugs = bestSlugs(distinct, reserved);
  const unique = numberer(slugs.values(), reserved);
  const first = new Map(distinct.map((title) => [title, unique(slugs.get(title) ?? '')]));
  return titles.map((title) => {
    const own = first.get(title);
    first.delete(title);
    return own ?? unique(slugs.get(title) ?? '');
  });
}
