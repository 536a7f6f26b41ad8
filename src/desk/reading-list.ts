/** A paper of a list, as the list names it. */
export interface ListEntry {
  /** Slug of the paper. */
  id: string;
  title: string;
}

/** How a list goes on where a page of it ends: by further pages below its address, or by further answers to its search. */
export type Paging = 'none' | 'path' | 'search';

/** A list that papers are opened from, with as much of it as is known. */
export interface ReadingList {
  /** What readers know it by, for example the query of a search. */
  name: string;
  /** Path and query of its first page, or of its only one. */
  address: string;
  paging: Paging;
  /** Papers on one page of it. */
  pageSize: number;
  /** Parameters of the search that finds it, as the search page has them; missing where none does. */
  search?: string;
  /** Number of its papers. */
  total: number;
  /** Place of the first known entry in the whole list, from 1. */
  start: number;
  /** Entries that are known, one after another. */
  entries: readonly ListEntry[];
}

/** Entries that are remembered on either side of the paper in hand. */
const REACH = 100;

/** Place of a paper in a list, from 1; undefined where it is not among the known entries. */
export function placeOf({ start, entries }: ReadingList, id: string): number | undefined {
  const index = entries.findIndex((entry) => entry.id === id);
  return index < 0 ? undefined : start + index;
}

/** A list with what lies near a place of it alone: what is stored stays small. */
export function near(list: ReadingList, place: number): ReadingList {
  const from = Math.max(0, place - list.start - REACH);
  return {
    ...list,
    start: list.start + from,
    entries: list.entries.slice(from, place - list.start + REACH + 1),
  };
}
