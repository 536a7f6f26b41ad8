/** Papers on one page of a list. */
export const PAGE_SIZE = 50;
/** People on one page of their index. */
export const INDEX_SIZE = 300;

/** One page of a list. */
export interface Page<T> {
  items: readonly T[];
  /** Number of this page, from 1. */
  number: number;
  /** Number of the last page, at least 1. */
  last: number;
  /** Length of the whole list. */
  total: number;
  /** Place of the first item in the whole list, from 1. */
  start: number;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = PAGE_SIZE): Page<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
    start: index * size + 1,
  }));
}

/** Number of the page that has an item of the list, from 1. */
export function pageOf(place: number, size = PAGE_SIZE): number {
  return Math.floor(place / size) + 1;
}

/** Static paths of a paged list: page 1 has no number in its address. */
export function pagePaths<T, P extends Record<string, string>>(
  items: readonly T[],
  params: P,
  size = PAGE_SIZE,
): { params: P & { page: string | undefined }; props: { page: Page<T> } }[] {
  return paginate(items, size).map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : String(page.number) },
    props: { page },
  }));
}

/** Numbers to offer in a pager: first, last and the neighbours of this page; `undefined` stands for a gap. */
export function pagerNumbers(number: number, last: number): (number | undefined)[] {
  const numbers = [1, number - 2, number - 1, number, number + 1, number + 2, last]
    .filter((entry, index, all) => entry >= 1 && entry <= last && all.indexOf(entry) === index)
    .sort((a, b) => a - b);
  return numbers.flatMap((entry, index) => {
    const gap = entry - (numbers[index - 1] ?? 0);
    return gap === 1 ? [entry] : gap === 2 ? [entry - 1, entry] : [undefined, entry];
  });
}
