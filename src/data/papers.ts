import { getCollection } from 'astro:content';
import type { Author, Paper, Placement } from '../corpus/schema.ts';

/**
 * All papers in reading order: by the first listing they stand in, then by rank. The one query of the build: everything
 * else looks papers up in maps made from it.
 */
export const papers: readonly Paper[] = (await getCollection('papers'))
  .map(({ data }) => data)
  .sort((a, b) => compare(firstPlace(a).id, firstPlace(b).id) || firstPlace(a).rank - firstPlace(b).rank);

export const paperBySlug: ReadonlyMap<string, Paper> = new Map(papers.map((paper) => [paper.id, paper]));

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

/** Newest first, undated last; papers of one date by title. */
export const papersByDate: readonly Paper[] = papers.toSorted(
  (a, b) => compare(b.issued ?? '', a.issued ?? '') || compare(a.title, b.title),
);

/** Papers by year of publication, newest year first; the papers of a year newest first. */
export const papersByYear: ReadonlyMap<string, readonly Paper[]> = groupBy(papersByDate, ({ issued }) =>
  issued ? [issued.slice(0, 4)] : [],
);

/** Number of papers by year of publication, newest year first; undated ones are left out. */
export function countByYear(some: readonly Paper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { issued } of some) {
    const year = issued?.slice(0, 4);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => compare(b, a)));
}

/** Papers by topic, the best fit first, then the newest. */
export const papersByTopic: ReadonlyMap<string, readonly Paper[]> = (() => {
  const groups = groupBy(papersByDate, ({ topics }) => topics.map(({ id }) => id));
  const fit = (paper: Paper, topic: string) => paper.topics.find(({ id }) => id === topic)?.score ?? 0;
  return new Map(
    [...groups].map(([topic, group]) => [topic, group.toSorted((a, b) => fit(b, topic) - fit(a, topic))]),
  );
})();

/** A person with the papers of theirs, newest first. */
export interface AuthorPapers {
  author: Author;
  papers: readonly Paper[];
}

/** Everyone with at least two papers here, by family name. */
export const authors: readonly AuthorPapers[] = (() => {
  const bySlug = new Map<string, AuthorPapers & { papers: Paper[] }>();
  for (const paper of papersByDate) {
    for (const author of new Map(paper.authors?.map((author) => [author.slug, author])).values()) {
      const known = bySlug.get(author.slug);
      if (known) known.papers.push(paper);
      else bySlug.set(author.slug, { author, papers: [paper] });
    }
  }
  return [...bySlug.values()]
    .filter(({ papers }) => papers.length >= 2)
    .sort((a, b) => compare(sortName(a.author), sortName(b.author)) || compare(a.author.slug, b.author.slug));
})();

const authorBySlug = new Map(authors.map((entry) => [entry.author.slug, entry]));

/** Tells whether someone has a page of their own. */
export function hasAuthorPage(slug: string): boolean {
  return authorBySlug.has(slug);
}

/** Name to sort by: family name first, case and diacritics folded. */
export function sortName({ family, given, name }: Author): string {
  return (family ? `${family} ${given ?? ''}` : name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function firstPlace({ id, listings: [first] }: Paper): Placement {
  if (!first) throw new Error(`The paper “${id}” stands in no listing.`);
  return first;
}

function groupBy(all: readonly Paper[], keys: (paper: Paper) => readonly string[]): Map<string, Paper[]> {
  const groups = new Map<string, Paper[]>();
  for (const paper of all) {
    for (const key of keys(paper)) {
      const group = groups.get(key);
      if (group) group.push(paper);
      else groups.set(key, [paper]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
