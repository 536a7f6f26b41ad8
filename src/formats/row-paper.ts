import { firstSeen } from '../first-seen.ts';
import type { Paper } from '../schema.ts';
import { namedAuthors, type RowPaper } from './row.ts';
import { shortVenue } from './short-venue.ts';

/** What rows need to know of a paper of the corpus. */
export function rowPaper(
  paper: Pick<Paper, 'byline' | 'issued' | 'venue' | 'uncitedVenue' | 'preprint'> & {
    authors?: readonly { name: string }[] | undefined;
  },
): RowPaper {
  const { authors = [] } = paper;
  return {
    authors: namedAuthors(authors).map(({ name }) => name),
    authorCount: authors.length,
    byline: paper.byline,
    issued: firstSeen(paper),
    venue: venueInRow(paper),
  };
}

/** The venue, shortened, with its year where that is not the year beside it and the name does not say it. */
function venueInRow(
  paper: Pick<Paper, 'issued' | 'venue' | 'uncitedVenue' | 'preprint'>,
): string | undefined {
  const { issued } = paper;
  const full = paper.venue ?? paper.uncitedVenue;
  const venue = full && shortVenue(full);
  const year = issued?.slice(0, 4);
  if (!venue || !paper.venue || !year || venue.includes(year)) return venue;
  return firstSeen(paper)?.startsWith(year) ? venue : `${venue} ${year}`;
}
