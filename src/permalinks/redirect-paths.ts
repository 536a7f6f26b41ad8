import type { Routes } from '../routes.ts';
import type { Redirect } from './schema.ts';

/** Path of a page in one of the sections, or of the section itself. */
export function pathOf({ section, slug }: Redirect['target'], routes: Routes): string {
  switch (section) {
    case 'papers':
      return slug === undefined ? routes.papers() : routes.paper(slug);
    case 'topics':
      return slug === undefined ? routes.topics() : routes.topic(slug);
    case 'listings':
      return slug === undefined ? routes.listings() : routes.listing(slug);
    case 'authors':
      return slug === undefined ? routes.authors() : routes.author(slug);
    case 'terms':
      return slug === undefined ? routes.terms() : routes.term(slug);
  }
}

/** Paths of former pages by the path of the page of the same kind that took their place. */
export function formerPages(redirects: readonly Redirect[], routes: Routes): Map<string, string[]> {
  const former = new Map<string, string[]>();
  for (const redirect of redirects) {
    const { section, target } = redirect;
    if (target.slug === undefined || target.section !== section) continue;
    const page = pathOf(target, routes);
    const others = former.get(page);
    if (others) others.push(pathOf(redirect, routes));
    else former.set(page, [pathOf(redirect, routes)]);
  }
  return former;
}
