import { getLiveCollection } from 'astro:content';
import { compare } from '../compare.ts';
import type { Listing, ListingHeading } from '../listing-schema.ts';
import { headingsAt } from '../lists/list-headings.ts';
import { pageOf } from '../lists/paging.ts';
import type { Paper } from '../schema.ts';
import { requirePaper } from './papers.ts';
import { recordsOf } from './records.ts';
import { routes } from './site.ts';

/** Listings by id. */
export const listings: readonly Listing[] = recordsOf(await getLiveCollection('listings')).sort((a, b) =>
  compare(a.id, b.id),
);

const listingById: ReadonlyMap<string, Listing> = new Map(listings.map((listing) => [listing.id, listing]));

export function requireListing(id: string): Listing {
  const listing = listingById.get(id);
  if (!listing) throw new Error(`There is no listing “${id}”.`);
  return listing;
}

const sectionById: ReadonlyMap<string, { title: string; href: string }> = new Map(
  listings.flatMap(({ id: listing, sections = [], headings = [] }) =>
    sections.map(({ id, title }) => {
      const heading = headings.find(({ section }) => section === id);
      const href = heading
        ? `${routes.listing(listing, pageOf(heading.place))}#${heading.anchor}`
        : routes.listing(listing);
      return [id, { title, href }] as const;
    }),
  ),
);

/** A section of a list by which papers are narrowed, with its place there. @throws {Error} where there is none */
export function requireSection(id: string): { title: string; href: string } {
  const section = sectionById.get(id);
  if (!section) throw new Error(`There is no section “${id}”.`);
  return section;
}

/** The listings a paper stands in, with its rank, its neighbours and the headings above it there. */
export function placements(paper: Paper): {
  listing: Listing;
  rank: number;
  previous: Paper | undefined;
  next: Paper | undefined;
  headings: readonly ListingHeading[];
  note: string | undefined;
}[] {
  return paper.listings.map(({ id, rank, note }) => {
    const listing = requireListing(id);
    const place = rankPlace(listing, paper.id);
    const neighbour = (offset: number) => {
      const slug = listing.papers[place + offset];
      return slug === undefined ? undefined : requirePaper(slug);
    };
    const headings = headingsAt(listing.headings ?? [], place);
    return { listing, rank, previous: neighbour(-1), next: neighbour(1), headings, note };
  });
}

const places = new Map<string, ReadonlyMap<string, number>>();

function rankPlace(listing: Listing, slug: string): number {
  let byPaper = places.get(listing.id);
  if (!byPaper) {
    byPaper = new Map(listing.papers.map((id, index) => [id, index]));
    places.set(listing.id, byPaper);
  }
  return byPaper.get(slug) ?? -1;
}
