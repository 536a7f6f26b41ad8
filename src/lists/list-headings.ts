import type { ListingHeading } from '../listing-schema.ts';
import { pageOf } from './paging.ts';

/** A heading between the papers of a list. */
export interface ShownHeading extends Pick<ListingHeading, 'title' | 'depth'> {
  /** Missing where it is said again. */
  anchor?: string;
  /** Whether it was begun on an earlier page. */
  isContinued?: true;
}

/**
 * The headings before each paper of a page of a list; those that are open where the page begins are said again.
 * @param start place of the page's first paper in the list, from 1
 * @param length how many papers the page has
 */
export function headingsOfPage(
  headings: readonly ListingHeading[],
  start: number,
  length: number,
): ShownHeading[][] {
  const shown: ShownHeading[][] = Array.from({ length }, () => []);
  for (const { place, title, depth, anchor } of headings)
    shown[place - start + 1]?.push({ title, depth, anchor });
  const begins = headings.findIndex(({ place }) => place === start - 1);
  const depth = begins < 0 ? Number.POSITIVE_INFINITY : (headings[begins]?.depth ?? 1);
  const open = headingsAt(headings, start - 2).filter((heading) => heading.depth < depth);
  shown[0]?.unshift(...open.map(({ title, depth }) => ({ title, depth, isContinued: true as const })));
  return shown;
}

/** The headings that a paper of a list stands under, from the highest. */
export function headingsAt(headings: readonly ListingHeading[], place: number): ListingHeading[] {
  const open: ListingHeading[] = [];
  for (const heading of headings) {
    if (heading.place > place) break;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    open.push(heading);
  }
  return open;
}

/** A heading in the contents of a list. */
export interface ContentsEntry extends Pick<ListingHeading, 'title' | 'anchor'> {
  /** How many papers stand under it and the headings below it. */
  count: number;
  /** Number of the page where it begins. */
  page: number;
  below: ContentsEntry[];
}

/**
 * The headings of a list as a tree.
 * @param total length of the list
 * @param size papers on a page, that of all lists unless given
 */
export function contentsOf(
  headings: readonly ListingHeading[],
  total: number,
  size?: number,
): ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  const open: { depth: number; place: number; entry: ContentsEntry }[] = [];
  const close = (depth: number, end: number) => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      last.entry.count = end - last.place;
      open.pop();
    }
  };
  for (const { title, anchor, depth, place } of headings) {
    close(depth, place);
    const entry = { title, anchor, count: 0, page: pageOf(place, size), below: [] };
    (open.at(-1)?.entry.below ?? contents).push(entry);
    open.push({ depth, place, entry });
  }
  close(0, total);
  return contents;
}
