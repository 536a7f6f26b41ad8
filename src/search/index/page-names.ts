import type { GlossaryEntry, KeyTerm } from '../../glossary/schema.ts';
import type { Listing } from '../../listing-schema.ts';
import { groupByAuthor, sortByDate } from '../../lists/groups.ts';
import { groupByVenue } from '../../lists/venues.ts';
import type { Paper } from '../../schema.ts';
import type { Topic } from '../../topics/schema.ts';
import { wordsOf } from '../format/words.ts';
import type { NamedPage } from './names-by-word.ts';

/** What has a page, besides papers. */
export interface NamedPages {
  papers: readonly Paper[];
  topics: readonly (readonly [id: string, topic: Topic])[];
  listings: readonly Listing[];
  glossary: readonly GlossaryEntry[];
  terms: readonly KeyTerm[];
  /** The topics' introductions as plain text, by topic. */
  introductions: ReadonlyMap<string, string>;
}

/** What pages are called, those of one kind that have most papers first. */
export function pageNames(pages: NamedPages): NamedPage[] {
  return [topicNames, authorNames, listingNames, venueNames, termNames, shortForms].flatMap((namesOf) =>
    namesOf(pages).sort((a, b) => b.count - a.count),
  );
}

function topicNames({ papers, topics, introductions }: NamedPages): NamedPage[] {
  const counts = new Map<string, number>();
  for (const { topics: own } of papers) for (const { id } of own) counts.set(id, (counts.get(id) ?? 0) + 1);
  return topics.map(([id, { title, definition, terms }]) => {
    const text = [definition, ...terms, introductions.get(id) ?? ''].join(' ');
    const about = [...new Set(wordsOf(text))].join(' ');
    return { kind: 'topic', name: title, slug: id, count: counts.get(id) ?? 0, also: [...terms], about };
  });
}

function authorNames({ papers }: NamedPages): NamedPage[] {
  return groupByAuthor(sortByDate(papers)).map(({ author, papers: own }) => {
    return { kind: 'author', name: author.name, slug: author.slug, count: own.length, also: [] };
  });
}

function listingNames({ listings }: NamedPages): NamedPage[] {
  return listings.map(({ id, title, papers }) => {
    return { kind: 'listing', name: title, slug: id, count: papers.length, also: [] };
  });
}

function venueNames({ papers }: NamedPages): NamedPage[] {
  return groupByVenue(papers).map(({ id, name, papers: own }) => {
    return { kind: 'venue', name, slug: id, count: own.length, also: [] };
  });
}

function termNames({ terms }: NamedPages): NamedPage[] {
  return terms.map(({ slug, label, short, long, also, papers }) => {
    const others = [short, long, ...also].filter((name) => name !== undefined);
    return { kind: 'term', name: label, slug, count: papers.length, also: others };
  });
}

function shortForms({ glossary }: NamedPages): NamedPage[] {
  return glossary.map(({ id, short, also, meanings, unclearIn }) => {
    const papers = new Set([
      ...unclearIn,
      ...meanings.flatMap(({ definedIn, usedIn }) => [...definedIn, ...usedIn]),
    ]);
    const others = [...also, ...meanings.map(({ long }) => long)];
    return { kind: 'abbreviation', name: short, slug: id, count: papers.size, also: others };
  });
}
