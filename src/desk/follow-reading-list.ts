import type { ListEntry, ReadingList } from './reading-list.ts';

/** The paper at a place; undefined where it is not known, or not there. */
export function entryAt({ start, entries }: ReadingList, place: number): ListEntry | undefined {
  return entries[place - start];
}

/** Address of the page of a list that shows a place. */
export function pageAt({ address, paging, pageSize }: ReadingList, place: number): string {
  const page = Math.ceil(place / pageSize);
  if (paging === 'none' || page <= 1) return address;
  return paging === 'path'
    ? `${address}${page}/`
    : `${address}${address.includes('?') ? '&' : '?'}page=${page}`;
}

/** A list with more of its entries. What does not touch those that are known takes their place. */
export function withEntries(list: ReadingList, start: number, entries: readonly ListEntry[]): ReadingList {
  const end = start + entries.length;
  const knownEnd = list.start + list.entries.length;
  if (end < list.start || start > knownEnd) return { ...list, start, entries };
  const before = entries.slice(0, Math.max(0, list.start - start));
  const after = entries.slice(Math.max(0, knownEnd - start));
  return { ...list, start: Math.min(start, list.start), entries: [...before, ...list.entries, ...after] };
}

/** A list as it was stored; undefined where it is none. */
export function readList(text: string | null): ReadingList | undefined {
  try {
    const data: unknown = JSON.parse(text ?? 'null');
    return isList(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Other versions of the site may have stored something else. */
function isList(data: unknown): data is ReadingList {
  if (typeof data !== 'object' || data === null) return false;
  const { name, address, pageSize, total, start, entries } = data as Partial<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    typeof address === 'string' &&
    // An address of this site, whatever was stored.
    /^\/(?![/\\])/.test(address) &&
    [pageSize, total, start].every((number) => Number.isInteger(number)) &&
    Array.isArray(entries) &&
    entries.every((entry) => typeof entry?.id === 'string' && typeof entry?.title === 'string')
  );
}
