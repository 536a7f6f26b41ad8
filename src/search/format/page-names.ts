/*
 * What pages of the site are called, besides those of papers: a search leads to them where it names one.
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
  /** What it is about, in words, for a topic; otherwise empty. */
  about: string;
}

type StoredName = [kind: number, name: string, slug: string, count: number, also: string[], about: string];

/** Writes names for {@link decodeNames}. */
export function encodeNames(names: readonly PageName[]): string {
  const stored = names.map(({ kind, name, slug, count, also, about }): StoredName => {
    return [PAGE_KINDS.indexOf(kind), name, slug, count, also, about];
  });
  return JSON.stringify(stored);
}

/** Reads what {@link encodeNames} wrote. */
export function decodeNames(text: string): PageName[] {
  const stored: StoredName[] = JSON.parse(text);
  return stored.map(([kind, name, slug, count, also, about]) => {
    return { kind: PAGE_KINDS[kind] ?? 'term', name, slug, count, also, about };
  });
}
