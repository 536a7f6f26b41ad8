import type { ListingEntry } from '../../src/listing/parse.ts';

/** Writes entries as a listing that reads back as the same entries: a title and its abstract by turns. */
export function formatListing(
  entries: readonly Pick<ListingEntry, 'title' | 'abstract'>[],
  { blankLines = true, end = '\n' } = {},
): string {
  const between = blankLines ? end + end : end;
  return entries.map(({ title, abstract }) => `${title}${between}${abstract}${between}`).join('');
}
