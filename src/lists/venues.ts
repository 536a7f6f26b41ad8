import { compare } from '../compare.ts';
import type { Paper } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';

/** A journal or conference with its papers, in the order given. */
export interface VenuePapers {
  /** Last part of its page's address. */
  id: string;
  /** Its name without a year: conferences of all years are one venue. */
  name: string;
  papers: readonly Paper[];
}

/** Papers from which on a venue has a page. */
const LEAST_PAPERS = 3;
const YEAR = /(?<!\d)['’]?(?:19|20)\d\d(?!\d)/gu;

/** Name of a venue without its year: `ACL 2023` is `ACL`; a name that is only a year stays. */
export function venueName(venue: string): string {
  const name = venue
    .replace(YEAR, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return name || venue;
}

/**
 * Venues of at least three papers, by name. Names that differ only in case, punctuation, `&` or a leading “The” are one
 * venue, called as most of its papers say.
 */
export function groupByVenue(papers: readonly Paper[]): VenuePapers[] {
  const groups = Map.groupBy(
    papers.filter(({ venue }) => venue !== undefined),
    ({ venue = '' }) =>
      fileId(
        venueName(venue)
          .replaceAll('&', ' and ')
          .replace(/^the\s+/i, ''),
      ),
  );
  return [...groups]
    .filter(([, group]) => group.length >= LEAST_PAPERS)
    .map(([id, group]) => ({ id, name: mostFrequent(group), papers: group }))
    .sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id));
}

function mostFrequent(papers: readonly Paper[]): string {
  const counts = new Map<string, number>();
  for (const { venue = '' } of papers) {
    const name = venueName(venue);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [[name] = ['']] = [...counts].sort(([a, most], [b, fewer]) => fewer - most || compare(a, b));
  return name;
}
