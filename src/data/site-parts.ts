import { terms } from './glossary.ts';
import { authors, venues } from './papers.ts';
import { topics } from './topics.ts';

/** Which parts this site has. Pages that only ask for that do not change with the number of people or terms. */
export const siteParts = {
  authors: authors.length > 0,
  terms: terms.length > 0,
  topics: topics.length > 0,
  venues: venues.length > 0,
};
