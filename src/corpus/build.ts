import { buildGlossary } from '../glossary/glossary.ts';
import { findKeyTerms } from '../glossary/key-terms.ts';
import type { GlossaryEntry, KeyTerm } from '../glossary/schema.ts';
import { layOut } from '../map/layout.ts';
import type { MapPoint } from '../map/schema.ts';
import type { Redirect } from '../permalinks/schema.ts';
import { ContentError, type Note, type Problem } from '../problem.ts';
import { relatedPapers } from '../related/related.ts';
import type { Listing, Paper } from '../schema.ts';
import { assignTopics } from '../topics/classifier.ts';
import { joinDecisions } from '../topics/decisions.ts';
import { discoverTopics } from '../topics/discover.ts';
import { brokenReferences } from '../topics/references.ts';
import { documentVectors } from '../vectors/document-vectors.ts';
import type { ContentSource } from './content-source.ts';
import { type EntryCounts, type IdentifiedPaper, identifyPapers } from './identify-papers.ts';
import { mergeLinks } from './merge-links.ts';

/** Everything the site is made from. */
export interface Corpus {
  /** Papers in reading order: by the first listing they stand in, then by rank. */
  papers: Paper[];
  /** Listings by id. */
  listings: Listing[];
  /** Topics in their editors' order, with their ids. */
  topics: ContentSource['topics'];
  /** Old addresses, by section and slug. */
  redirects: Redirect[];
  /** Abbreviations with their meanings, by short form. */
  glossary: GlossaryEntry[];
  /** Characteristic terms, by label. */
  terms: KeyTerm[];
  /** Where papers lie on the map, by id; laid out when asked for, since it takes its time. */
  layOutMap(): MapPoint[];
  counts: EntryCounts;
  notes: Note[];
}

/**
 * Turns content into the corpus: listings are read, entries merged into papers, bibliographic facts and topics added.
 * @throws {ContentError} with every problem found, if there is any
 */
export function buildCorpus(content: ContentSource): Corpus {
  const identified = identifyPapers(content);
  const problems: Problem[] = [...identified.problems];
  problems.push(
    ...brokenReferences(content.references, {
      Paper: new Set(identified.papers.map(({ slug }) => slug)),
      Topic: new Set(content.topics.map(([id]) => id)),
    }),
  );
  const texts = identified.papers.map(({ slug, entry: { title, abstract } }) => ({
    id: slug,
    title: title.plain,
    abstract: abstract.plain,
  }));
  const topicIds = new Set(content.topics.map(([id]) => id));
  const editorial = joinDecisions(content.assignments, texts, topicIds);
  problems.push(...editorial.problems);
  if (problems.length > 0) throw new ContentError(problems.toSorted(byPlace));

  const vectors = documentVectors(texts);
  const { topics, assignments } =
    content.topics.length > 0
      ? { topics: content.topics, assignments: assignTopics(vectors, content.topics, editorial.decisions) }
      : discoverTopics(vectors);
  const relations = relatedPapers(vectors, assignments);
  const glossary = buildGlossary(texts, content.acronyms);
  const papers = identified.papers.map((paper): Paper => {
    const id = paper.slug;
    return {
      ...toPaper(paper),
      topics: assignments.get(id) ?? [],
      related: relations.get(id)?.related ?? [],
      acronyms: (glossary.definitions.get(id) ?? []).map(({ short, long }) => ({ short, long })),
      abbreviations: (glossary.abbreviations.get(id) ?? []).map(({ short, long }) => ({ short, long })),
    };
  });
  return {
    papers,
    listings: toListings(content, papers),
    topics,
    redirects: identified.redirects,
    glossary: glossary.entries,
    terms: findKeyTerms(texts, glossary),
    layOutMap: () => layOut(vectors),
    counts: identified.counts,
    notes: [...identified.notes, ...editorial.notes],
  };
}

function toPaper({
  slug,
  entry: { title, abstract, listings },
  facts: { code, ...facts },
  record,
  citationKey,
}: IdentifiedPaper): Omit<Paper, 'acronyms' | 'abbreviations' | 'topics' | 'related'> {
  return {
    id: slug,
    title: title.plain,
    titleHtml: title.html,
    abstract: abstract.plain,
    abstractHtml: abstract.html,
    listings,
    links: mergeLinks(abstract.links, code),
    ...facts,
    ...(citationKey && { citationKey }),
    ...(record && { record }),
  };
}

function toListings({ listings, listingFacts }: ContentSource, papers: readonly Paper[]): Listing[] {
  const placed = new Map<string, { rank: number; paper: string }[]>(listings.map(({ id }) => [id, []]));
  for (const paper of papers) {
    for (const { id, rank } of paper.listings) placed.get(id)?.push({ rank, paper: paper.id });
  }
  return listings
    .map(({ id, file }) => ({
      id,
      file,
      ...listingFacts.get(id),
      title: listingFacts.get(id)?.title ?? id,
      papers: (placed.get(id) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ paper }) => paper),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
