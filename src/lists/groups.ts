import { compare } from '../compare.ts';
import { firstSeen } from '../first-seen.ts';
import type { Author, Paper } from '../schema.ts';
import { fewestPapersOfAuthor } from './list-files.ts';

/** A person with the papers of theirs, newest first. */
export interface AuthorPapers {
  author: Author;
  papers: readonly Paper[];
}

/** By their first appearance: newest first, undated last; papers of one date by title. */
export function sortByDate(papers: readonly Paper[]): Paper[] {
  return papers.toSorted(
    (a, b) =>
      compare(firstSeen(b) ?? '', firstSeen(a) ?? '') || compare(a.title, b.title) || compare(a.id, b.id),
  );
}

/** Papers by the year they were first seen in, in the order given; undated ones are left out. */
export function groupByYear(byDate: readonly Paper[]): Map<string, Paper[]> {
  return groupBy(byDate, (paper) => {
    const seen = firstSeen(paper);
    return seen === undefined ? [] : [seen.slice(0, 4)];
  });
}

/** Papers by topic, the best fit first, then in the order given. */
export function groupByTopic(byDate: readonly Paper[]): Map<string, Paper[]> {
  const groups = groupBy(byDate, ({ topics }) => topics.map(({ id }) => id));
  const fit = (paper: Paper, topic: string) => paper.topics.find(({ id }) => id === topic)?.score ?? 0;
  return new Map(
    [...groups].map(([topic, group]) => [topic, group.toSorted((a, b) => fit(b, topic) - fit(a, topic))]),
  );
}

/**
 * Everyone with papers enough for a page or one that is already published, by family name.
 * @param byDate all papers; those of a person stay in this order
 */
export function groupByAuthor(byDate: readonly Paper[]): AuthorPapers[] {
  const least = fewestPapersOfAuthor(byDate.length);
  const bySlug = new Map<string, AuthorPapers & { papers: Paper[] }>();
  for (const paper of byDate) {
    for (const author of new Map(paper.authors?.map((author) => [author.slug, author])).values()) {
      const known = bySlug.get(author.slug);
      if (known) known.papers.push(paper);
      else bySlug.set(author.slug, { author, papers: [paper] });
    }
  }
  return [...bySlug.values()]
    .filter(({ author, papers }) => papers.length >= least || author.published)
    .map((entry) => ({ entry, name: sortName(entry.author) }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.entry.author.slug, b.entry.author.slug))
    .map(({ entry }) => entry);
}

/** Name to sort by: family name first, case and diacritics folded. */
export function sortName({ family, given, name }: Author): string {
  return (family ? `${family} ${given ?? ''}` : name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
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
