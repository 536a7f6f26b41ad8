import { compare } from '../compare.ts';
import type { Paper } from '../schema.ts';
import { requireListing, requireSection } from './listings.ts';
import { countByYear, requireVenue, venueOf } from './papers.ts';
import { routes } from './site.ts';
import { requireTopic } from './topics.ts';

/** Lists of up to so many papers are read, not narrowed down. */
const LONGEST_WITHOUT = 20;
/** Values shown of a facet; the search knows the rest. */
const SHOWN = 8;

/** A way to narrow a list down, with a page for each of its values. */
export interface ListFacet {
  key: 'topic' | 'section' | 'listing' | 'venue' | 'year';
  name: string;
  /** Those with the most papers; `count` is how many of the list's papers have the value. */
  values: readonly { id: string; name: string; count: number; href: string }[];
}

const known = new WeakMap<readonly Paper[], readonly ListFacet[]>();

/**
 * Facets of a list of papers: values that some but not all of its papers have. Counted once for all pages of a list.
 */
export function listFacets(papers: readonly Paper[]): readonly ListFacet[] {
  if (papers.length <= LONGEST_WITHOUT) return [];
  const counted = known.get(papers) ?? countFacets(papers);
  known.set(papers, counted);
  return counted;
}

function countFacets(papers: readonly Paper[]): ListFacet[] {
  const facets: ListFacet[] = [
    {
      key: 'topic',
      name: 'Topic',
      values: largest(papers, ({ topics }) => topics).map(({ id, count }) => ({
        id,
        name: requireTopic(id).data.title,
        count,
        href: routes.topic(id),
      })),
    },
    {
      key: 'section',
      name: 'Section',
      values: largest(papers, ({ sections = [] }) => sections.map((id) => ({ id }))).map(({ id, count }) => ({
        id,
        name: requireSection(id).title,
        count,
        href: requireSection(id).href,
      })),
    },
    {
      key: 'listing',
      name: 'Listing',
      values: largest(papers, ({ listings }) => listings).map(({ id, count }) => ({
        id,
        name: requireListing(id).title,
        count,
        href: routes.listing(id),
      })),
    },
    {
      key: 'venue',
      name: 'Venue',
      values: largest(papers, (paper) => [venueOf(paper) ?? []].flat()).map(({ id, count }) => ({
        id,
        name: requireVenue(id).name,
        count,
        href: routes.venue(id),
      })),
    },
    {
      key: 'year',
      name: 'Year',
      values: [...countByYear(papers)]
        .filter(([, count]) => count < papers.length)
        .slice(0, SHOWN)
        .map(([id, count]) => ({ id, name: id, count, href: routes.year(id) })),
    },
  ];
  return facets.filter(({ values }) => values.length > 0);
}

function largest(
  papers: readonly Paper[],
  idsOf: (paper: Paper) => readonly { id: string }[],
): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const paper of papers) for (const { id } of idsOf(paper)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count < papers.length)
    .sort(([a, most], [b, least]) => least - most || compare(a, b))
    .slice(0, SHOWN)
    .map(([id, count]) => ({ id, count }));
}
