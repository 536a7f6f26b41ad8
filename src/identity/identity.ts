import { snippet } from '../formats/summary.ts';
import type { Listing } from '../listing-schema.ts';
import type { Paper } from '../schema.ts';
import type { SiteFile, SiteIdentity } from './schema.ts';

/** Listings up to which a site is called after them. */
const MOST_NAMED = 3;
/** Longest title that is made of several listings' names, in characters. */
const LONGEST_JOINED = 60;
/** What a site of more listings is called: it stands on every page, so it counts nothing that grows. */
const OF_MANY = 'A library of papers';
/** Longest title that is short enough to stand beside a page's own. */
const LONGEST_SHORT = 24;
/** Language of texts where nobody says another. */
const LANGUAGE = 'en';

/** What the site calls itself: the curator's words, and where there are none what follows from the listings. */
export function siteIdentity(
  {
    title,
    shortTitle,
    description,
    language,
    opening,
    examples,
    keeper,
    licence,
    repository,
  }: Partial<SiteFile>,
  listings: readonly Pick<Listing, 'title'>[],
  papers: readonly Pick<Paper, 'abstract'>[],
): SiteIdentity {
  const names = listings.map((listing) => listing.title);
  const ownTitle = title ?? titleOf(names);
  const contents = papers.some(({ abstract }) => abstract !== '') ? 'titles and abstracts' : 'titles';
  // It goes with the link image of every page, so it counts nothing either.
  const source = listings.length === 1 ? 'one listing' : 'several listings';
  const said = description ?? `The ${contents} of ${source}, to search, read, compare and cite.`;
  return {
    title: ownTitle,
    shortTitle: shortTitle ?? shortOf(ownTitle, title === undefined ? names.length : 1),
    description: said,
    language: language ?? LANGUAGE,
    opening: opening ?? said,
    examples: examples ?? [],
    ...(keeper && { keeper }),
    ...(licence && { licence }),
    ...(repository && { repository }),
  };
}

/** A title made of the listings' titles. */
function titleOf(names: readonly string[]): string {
  const joined = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  if (names.length === 1 || (names.length <= MOST_NAMED && joined.length <= LONGEST_JOINED)) return joined;
  return OF_MANY;
}

/** A title for where there is little room; of several listings' names that would be a beginning that says nothing. */
function shortOf(title: string, listings: number): string {
  return listings > 1 && title.length > LONGEST_SHORT ? OF_MANY : snippet(title, LONGEST_SHORT);
}
