import type { ListingHeading } from '../listing-schema.ts';

/** A heading between the papers of a list. */
export interface ShownHeading extends Omit<ListingHeading, 'place'> {
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
  for (const { place, ...heading } of headings) shown[place - start + 1]?.push(heading);
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
