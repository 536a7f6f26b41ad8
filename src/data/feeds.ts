import type { FeedFacts } from '../formats/atom.ts';
import { lastModified, newestDate } from '../formats/last-modified.ts';
import type { Paper } from '../schema.ts';
import { listings } from './listings.ts';
import { routes, site } from './site.ts';

/** When the last listing was saved, which stands for the date of papers that have none. */
const lastSaved = newestDate(listings.map(({ saved }) => saved));

/** Tells whether a list has a feed: one with a date at least, since a feed without dates has no news. */
export function hasFeed(papers: readonly Paper[]): boolean {
  return lastSaved !== undefined || papers.some((paper) => lastModified(paper) !== undefined);
}

/** What the feed of a list says besides its papers. @param path of the page that shows the list */
export function feedFacts(list: { title: string; description: string; path: string }): FeedFacts {
  return {
    ...list,
    feedPath: routes.feed(list.path),
    author: site.keeper?.name ?? site.title,
    ...(lastSaved && { undated: lastSaved }),
  };
}
