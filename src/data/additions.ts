import { additionsOf, sortByAdded } from '../desk/additions.ts';
import type { Additions } from '../desk/seen.ts';
import { papersByDate, venueOf } from './papers.ts';

/** Papers by the day on which they were added to this site, the last first; empty where no day is recorded. */
export const papersByAdded = sortByAdded(papersByDate);

/** What is new. */
export const news: {
  /** The papers added last; undefined where no day is recorded. */
  additions: Additions | undefined;
} = { additions: additionsOf(papersByDate, (paper) => venueOf(paper)?.id) };
