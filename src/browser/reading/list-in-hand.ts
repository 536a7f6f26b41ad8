import type { ListEntry, ReadingList } from '../../desk/reading-list.ts';
import { PAGE_SIZE } from '../../lists/paging.ts';

/** The rows of lists of papers, wherever they stand. */
export const ROWS = '.paper-list > li, .map-list > li, .search-dialog [role=option]';

/** The link of a row that leads to its paper. */
export function paperLink(row: Element): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>('a[href*="/papers/"]');
}

/** Slug of the paper that a path leads to. */
export function paperOf(path: string | undefined): string | undefined {
  return /\/papers\/([^/]+)\/$/.exec(path ?? '')?.[1];
}

/** The papers of a list of the page, in their order. */
export function entriesOf(list: Element): ListEntry[] {
  return [...list.children].flatMap((row) => {
    const link = paperLink(row);
    const id = paperOf(link?.pathname);
    return id ? [{ id, title: link?.textContent.trim() ?? '' }] : [];
  });
}

/**
 * A list of the page as it stands: a page of a whole list, what narrows it down or a search has found, what is selected on
 * the map, or the desk.
 * @returns undefined where the list does not say how long it is
 */
export function listInHand(list: HTMLElement): ReadingList | undefined {
  const { total, query, address, pageSize } = list.dataset;
  if (!total) return undefined;
  const start = list instanceof HTMLOListElement ? list.start : 1;
  const shared = { total: Number(total), start, entries: entriesOf(list) };
  const { pathname, search, hash } = location;
  if (query !== undefined) {
    // A search; in the dialog it is not the page's own.
    const [path = '', parameters] = (address ?? pathname + search).split('?');
    const found = new URLSearchParams(parameters);
    found.delete('page');
    return {
      ...shared,
      name: query.trim() || 'this search',
      address: `${path}?${found}`,
      search: String(found),
      paging: 'search',
      pageSize: Number(pageSize),
    };
  }
  const name = document.querySelector('h1')?.textContent.trim() ?? '';
  const whole = { ...shared, name, pageSize: PAGE_SIZE };
  const narrowed = list.closest<HTMLElement>('[data-narrowed]');
  if (narrowed) {
    const found = new URLSearchParams(search);
    found.set('q', narrowed.dataset.listQuery ?? '');
    found.set('sort', 'newest');
    return {
      ...whole,
      name: `${name}, narrowed down`,
      address: pathname + search,
      search: String(found),
      paging: 'none',
    };
  }
  if (shared.total === shared.entries.length)
    return { ...whole, address: pathname + search + hash, paging: 'none' };
  return { ...whole, address: start > 1 ? pathname.replace(/[^/]+\/$/, '') : pathname, paging: 'path' };
}
