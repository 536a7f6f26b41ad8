import { readableTitle } from '../listing/readable-title.ts';
import type { ContentSource, ListFile } from './content-source.ts';

/** The lists in Markdown. */
export function listsOf({ listings }: Pick<ContentSource, 'listings'>): ListFile[] {
  return listings.filter((listing) => listing.list !== undefined);
}

/** Titles of listings by id: the curator's, the list's own, or their files' names. */
export function listingTitles({
  listings,
  listingFacts,
}: Pick<ContentSource, 'listings' | 'listingFacts'>): Map<string, string> {
  return new Map(
    listings.map(({ id, file, list }) => [
      id,
      listingFacts.get(id)?.title ?? list?.title ?? readableTitle(file),
    ]),
  );
}
