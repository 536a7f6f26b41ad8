import { parseListing } from '../listing/parse.ts';
import { type BibliographicFacts, factsFromCsl } from '../metadata/facts.ts';
import { keepPermalinks } from '../permalinks/keep-permalinks.ts';
import type { Redirect } from '../permalinks/schema.ts';
import type { Note, Problem } from '../problem.ts';
import type { RecordPlace } from '../schema.ts';
import type { ContentSource } from './content-source.ts';
import { joinMetadata } from './join-metadata.ts';
import { type ListingEntries, type MergedEntry, mergeEntries } from './merge-entries.ts';

/** A paper with its address and what a bibliography knows of it, before anything is found out from its text. */
export interface IdentifiedPaper {
  slug: string;
  entry: MergedEntry;
  /** Facts of its bibliographic record; none where there is no record. */
  facts: BibliographicFacts;
  record?: RecordPlace;
  /** Recorded citation key. */
  citationKey?: string;
}

/** The papers of a content folder. */
export interface IdentifiedPapers {
  /** Papers in reading order. */
  papers: IdentifiedPaper[];
  /** Slugs of the people who have pages. */
  authors: ReadonlySet<string>;
  redirects: Redirect[];
  problems: Problem[];
  notes: Note[];
}

/** Reads the listings, merges their entries into papers, joins bibliographic records and gives every paper its slug. */
export function identifyPapers(content: ContentSource): IdentifiedPapers {
  const problems: Problem[] = [...content.problems];
  const parsed: ListingEntries[] = content.listings.map(({ id, file, source }) => {
    const listing = parseListing(source, file);
    problems.push(...listing.problems);
    return { id, file, entries: listing.entries };
  });
  const entries = mergeEntries(parsed);
  const metadata = joinMetadata(new Set(entries.merged.map(({ key }) => key)), content.metadata);
  problems.push(...entries.problems, ...metadata.problems);
  const records = entries.merged.map(({ key }) => metadata.records.get(key));
  const facts = records.map((record) => (record ? factsFromCsl(record.item) : {}));
  const kept = keepPermalinks(
    {
      papers: entries.merged.map(({ key, sourceTitle, title }, index) => {
        const { arxiv, doi, authors = [] } = facts[index] ?? {};
        return {
          key,
          sourceTitle,
          title: title.plain,
          arxiv,
          doi,
          authors: [...new Set(authors.map(({ slug }) => slug))],
        };
      }),
      topics: content.topics.map(([id]) => id),
      listings: content.listings.map(({ id }) => id),
    },
    content.permalinks,
  );
  // A file that cannot be read would have all its papers' addresses reported as lost.
  if (problems.length === 0) problems.push(...kept.problems);
  return {
    papers: entries.merged.map((entry, index) => {
      const slug = kept.slugs[index] ?? '';
      const place = records[index]?.place;
      const citationKey = kept.citationKeys.get(slug);
      return {
        slug,
        entry,
        facts: markPublished(facts[index] ?? {}, content.permalinks?.permalinks.authors, kept.authors),
        ...(place && { record: place }),
        ...(citationKey && { citationKey }),
      };
    }),
    authors: kept.authors,
    redirects: kept.redirects,
    problems,
    notes: [...entries.notes, ...metadata.notes, ...kept.notes],
  };
}

function markPublished(
  facts: BibliographicFacts,
  recorded: ReadonlyMap<string, unknown> | undefined,
  pages: ReadonlySet<string>,
): BibliographicFacts {
  if (!recorded || !facts.authors) return facts;
  const isPublished = (slug: string) => recorded.has(slug) && pages.has(slug);
  return {
    ...facts,
    authors: facts.authors.map((author) =>
      isPublished(author.slug) ? { ...author, published: true } : author,
    ),
  };
}
