import { firstSeen } from '../first-seen.ts';
import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';

/**
 * When a paper was last news on this site: changed, or added, as recorded with its address; where nothing is recorded,
 * when it first appeared anywhere.
 */
export function lastModified(
  paper: Pick<Paper, 'added' | 'changed' | 'issued' | 'preprint'>,
): string | undefined {
  return paper.changed ?? paper.added ?? firstSeen(paper);
}

/** The newest of dates, as exactly as it is known. */
export function newestDate(dates: Iterable<string | undefined>): string | undefined {
  let newest = '';
  for (const date of dates) if (date && date > newest) newest = date;
  return newest || undefined;
}

/**
 * Dates for a sitemap's `lastmod`, by full address: of a paper its last change here, of a list that of its newest paper.
 * Pages that show no dated paper have none, as have the further pages of lists.
 */
export function sitemapDates(papers: readonly Paper[], routes: Routes): Map<string, string> {
  const dates = new Map<string, string>();
  for (const paper of papers) {
    const { id, topics, listings, authors } = paper;
    const date = lastModified(paper);
    if (!date) continue;
    const year = firstSeen(paper)?.slice(0, 4);
    const paths = [
      routes.paper(id),
      routes.home(),
      routes.papers(),
      ...(year ? [routes.year(year)] : []),
      ...topics.map(({ id }) => routes.topic(id)),
      ...listings.map(({ id }) => routes.listing(id)),
      ...(authors ?? []).map(({ slug }) => routes.author(slug)),
    ];
    for (const path of paths) if (date > (dates.get(path) ?? '')) dates.set(path, date);
  }
  return new Map([...dates].map(([path, date]) => [routes.absolute(path), date]));
}
