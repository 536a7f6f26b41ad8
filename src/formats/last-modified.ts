import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';

/** The newest date among papers, as exactly as it is known. */
export function newestDate(papers: readonly Pick<Paper, 'issued'>[]): string | undefined {
  let newest: string | undefined;
  for (const { issued } of papers) if (issued && (!newest || issued > newest)) newest = issued;
  return newest;
}

/**
 * Dates for a sitemap's `lastmod`, by full address: of a paper its publication, of a list its newest paper. Pages that
 * show no dated paper have none, as have the further pages of lists.
 */
export function sitemapDates(papers: readonly Paper[], routes: Routes): Map<string, string> {
  const dates = new Map<string, string>();
  const note = (path: string, date: string) => {
    const address = routes.absolute(path);
    const known = dates.get(address);
    if (!known || date > known) dates.set(address, date);
  };
  for (const { id, issued, topics, listings, authors } of papers) {
    if (!issued) continue;
    const paths = [
      routes.paper(id),
      routes.home(),
      routes.papers(),
      routes.year(issued.slice(0, 4)),
      ...topics.map(({ id }) => routes.topic(id)),
      ...listings.map(({ id }) => routes.listing(id)),
      ...(authors ?? []).map(({ slug }) => routes.author(slug)),
    ];
    for (const path of paths) note(path, issued);
  }
  return dates;
}
