import { getLiveCollection } from 'astro:content';
import { compare } from '../compare.ts';
import { pathOf } from '../permalinks/redirect-paths.ts';
import type { Redirect } from '../permalinks/schema.ts';
import { requireTerm } from './glossary.ts';
import { requireListing } from './listings.ts';
import { requireAuthor, requirePaper } from './papers.ts';
import { recordsOf } from './records.ts';
import { routes } from './site.ts';
import { requireTopic } from './topics.ts';

/** Old addresses, by section and slug. */
export const redirects: readonly Redirect[] = recordsOf(await getLiveCollection('redirects')).sort((a, b) =>
  compare(a.id, b.id),
);

type Section = Redirect['section'];

const SECTION_TITLES: Record<Section, string> = {
  papers: 'Papers',
  topics: 'Topics',
  listings: 'Listings',
  authors: 'Authors',
  terms: 'Terms',
};

/** Where an old address leads: the path of the page, and its title. */
export function destination({ target }: Redirect): { path: string; title: string } {
  const { section, slug } = target;
  const title = slug === undefined ? SECTION_TITLES[section] : titleOf(section, slug);
  return { path: pathOf(target, routes), title };
}

function titleOf(section: Section, slug: string): string {
  switch (section) {
    case 'papers':
      return requirePaper(slug).title;
    case 'topics':
      return requireTopic(slug).data.title;
    case 'listings':
      return requireListing(slug).title;
    case 'authors':
      return requireAuthor(slug).author.name;
    case 'terms':
      return requireTerm(slug).label;
  }
}
