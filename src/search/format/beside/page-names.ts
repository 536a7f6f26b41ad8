import { slugOf } from '../rows.ts';

/*
 * What pages of the site are called, besides those of papers: a search leads to them where it names one. Each name stands
 * in the files of the words that it begins with, which a query that names it loads anyway.
 */

/** Kinds of pages, the ones that say most of a subject first. */
export const PAGE_KINDS = ['topic', 'author', 'listing', 'venue', 'term', 'abbreviation'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page and what it is called. */
export interface PageName {
  kind: PageKind;
  name: string;
  /** Last part of its address, or its anchor in the glossary. */
  slug: string;
  /** Number of its papers. */
  count: number;
  /** Other names, long forms included. */
  also: string[];
}

/**
 * A name with its number among all names, those that say most of a subject first; in a file it has those of its other
 * names that begin with one of the file's words.
 */
export interface NumberedName extends PageName {
  number: number;
}

/** A slug that is made of the name's words is left empty. */
type StoredName = [
  number: number,
  kind: number,
  name: string,
  slug: string,
  count: number,
  ...also: string[],
];

/** What a query can call a page by. */
export function labelsOf({ kind, name, also }: PageName): string[] {
  return [name, ...also, ...(kind === 'author' ? name.split(' ').slice(-1) : [])];
}

/** Writes names for {@link decodeNames}. */
export function encodeNames(names: readonly NumberedName[]): string {
  const stored = names.map(({ number, kind, name, slug, count, also }): StoredName => {
    return [number, PAGE_KINDS.indexOf(kind), name, slug === slugOf(name) ? '' : slug, count, ...also];
  });
  return stored.length === 0 ? '' : JSON.stringify(stored);
}

/** Reads what {@link encodeNames} wrote. */
export function decodeNames(text: string): NumberedName[] {
  const stored: StoredName[] = text === '' ? [] : JSON.parse(text);
  return stored.map(([number, kind, name, slug, count, ...also]) => {
    return { number, kind: PAGE_KINDS[kind] ?? 'term', name, slug: slug || slugOf(name), count, also };
  });
}
