import { getLiveCollection } from 'astro:content';
import { compare } from '../compare.ts';
import { firstSeen } from '../first-seen.ts';
import { AUTHORS_IN_PAGE } from '../formats/row.ts';
import { citingPapers } from '../lists/citing-papers.ts';
import {
  type AuthorPapers,
  groupByAuthor,
  groupByTopic,
  groupByYear,
  sortByDate,
  sortName,
} from '../lists/groups.ts';
import { byLetter } from '../lists/letters.ts';
import { authorHasFiles, yearsHaveFiles } from '../lists/list-files.ts';
import { INDEX_SIZE, pageOf } from '../lists/paging.ts';
import { groupByVenue, type VenuePapers } from '../lists/venues.ts';
import type { Author, Paper, Placement } from '../schema.ts';
import { recordsOf } from './records.ts';
import { routes } from './site.ts';

/**
 * All papers in reading order: by the first listing they stand in, then by rank. Everything else looks papers up in maps made
 * from it.
 */
export const papers: readonly Paper[] = recordsOf(await getLiveCollection('papers')).sort(
  (a, b) => compare(firstPlace(a).id, firstPlace(b).id) || firstPlace(a).rank - firstPlace(b).rank,
);

const paperBySlug: ReadonlyMap<string, Paper> = new Map(papers.map((paper) => [paper.id, paper]));

const placeBySlug: ReadonlyMap<string, number> = new Map(papers.map(({ id }, index) => [id, index]));

/** The papers before and after one in reading order. */
export function paperNeighbours(slug: string): { previous: Paper | undefined; next: Paper | undefined } {
  const place = placeBySlug.get(slug);
  if (place === undefined) throw new Error(`There is no paper “${slug}”.`);
  return { previous: papers[place - 1], next: papers[place + 1] };
}

/** The paper of that slug. @throws {Error} where there is none */
export function requirePaper(slug: string): Paper {
  const paper = paperBySlug.get(slug);
  if (!paper) throw new Error(`There is no paper “${slug}” · use the slug in the address of a paper page`);
  return paper;
}

/** Slugs of the papers that cite a paper, in reading order. */
export const citedBy: ReadonlyMap<string, readonly string[]> = citingPapers(papers);

const isDated = papers.some(({ issued }) => issued !== undefined);

/** What is known of the papers as a whole. */
export const inAll = {
  /** Whether the abstract of any is known. */
  hasAbstracts: papers.some(({ abstract }) => abstract !== ''),
  /** Whether the date of any is known. */
  isDated,
  /** How {@link papersByDate} is sorted, for readers. */
  dateOrder: isDated ? 'newest first' : 'in the listings’ order',
};

/** Newest first, undated last, papers of one date by title; in reading order where no date is known. */
export const papersByDate: readonly Paper[] = isDated ? sortByDate(papers) : papers;

/** Papers by the year they were first seen in, newest year first; the papers of a year newest first. */
export const papersByYear: ReadonlyMap<string, readonly Paper[]> = groupByYear(papersByDate);

/** Number of papers by the year they were first seen in, newest year first; undated ones are left out. */
export function countByYear(some: readonly Paper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of some) {
    const year = firstSeen(paper)?.slice(0, 4);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => compare(b, a)));
}

/** Papers by topic, the best fit first, then the newest. */
export const papersByTopic: ReadonlyMap<string, readonly Paper[]> = groupByTopic(papersByDate);

/** Journals and conferences with at least three papers, by name; the papers of each newest first. */
export const venues: readonly VenuePapers[] = groupByVenue(papersByDate);

const venueBySlug: ReadonlyMap<string, VenuePapers> = new Map(
  venues.flatMap((venue) => venue.papers.map(({ id }) => [id, venue] as const)),
);

/** The venue of a paper, where it has a page. */
export function venueOf({ id }: Paper): VenuePapers | undefined {
  return venueBySlug.get(id);
}

const venueById: ReadonlyMap<string, VenuePapers> = new Map(venues.map((venue) => [venue.id, venue]));

/** The venue of that id. @throws {Error} where there is none */
export function requireVenue(id: string): VenuePapers {
  const venue = venueById.get(id);
  if (!venue) throw new Error(`There is no venue “${id}”.`);
  return venue;
}

/** Everyone with a page of their own, by family name. */
export const authors: readonly AuthorPapers[] = groupByAuthor(papersByDate);

/** The letters of the index of people, each leading to the page of it where it begins. */
export const authorLetters: readonly { letter: string; href: string }[] = (() => {
  let place = 0;
  return byLetter(authors, ({ author }) => sortName(author)).map(({ letter, anchor, items }) => {
    const href = `${routes.authors(pageOf(place, INDEX_SIZE))}#${anchor}`;
    place += items.length;
    return { letter, href };
  });
})();

const authorBySlug = new Map(authors.map((entry) => [entry.author.slug, entry]));

/** Tells whether someone has a page of their own. */
export function hasAuthorPage(slug: string): boolean {
  return authorBySlug.has(slug);
}

/** Whether there are files of the papers of someone who has a page. */
export function hasAuthorFiles(author: Author): boolean {
  return authorHasFiles(author, papers.length, authors.length);
}

/** Whether there are files of the papers of a year. */
export function hasYearFiles(): boolean {
  return yearsHaveFiles(papers);
}

/** Paths of the pages about the authors that a paper's page names, where they have one. */
export function authorPages({ authors = [] }: Paper): string[] {
  const named = authors.slice(0, AUTHORS_IN_PAGE);
  return named.filter(({ slug }) => hasAuthorPage(slug)).map(({ slug }) => routes.author(slug));
}

/** Someone who has a page. @throws {Error} where nobody of that slug has */
export function requireAuthor(slug: string): AuthorPapers {
  const author = authorBySlug.get(slug);
  if (!author) throw new Error(`“${slug}” has no page.`);
  return author;
}

function firstPlace({ id, listings: [first] }: Paper): Placement {
  if (!first) throw new Error(`The paper “${id}” stands in no listing.`);
  return first;
}
