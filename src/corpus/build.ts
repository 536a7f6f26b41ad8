import { compare } from '../compare.ts';
import { buildGlossary, type Glossary } from '../glossary/glossary.ts';
import { findKeyTerms } from '../glossary/key-terms.ts';
import type { GlossaryEntry, KeyTerm } from '../glossary/schema.ts';
import { siteIdentity } from '../identity/identity.ts';
import type { SiteIdentity } from '../identity/schema.ts';
import { readableTitle } from '../listing/readable-title.ts';
import { layOut } from '../map/layout.ts';
import type { MapPoint } from '../map/schema.ts';
import type { Redirect } from '../permalinks/schema.ts';
import { ContentError, type Note, type Problem } from '../problem.ts';
import { relatedPapers } from '../related/related.ts';
import type { Listing, Paper } from '../schema.ts';
import { besideEditors } from '../topics/beside-editors.ts';
import { assignTopics } from '../topics/classifier.ts';
import { type Decisions, joinDecisions } from '../topics/decisions.ts';
import { type DiscoveredTopics, discoverTopics } from '../topics/found/discover.ts';
import { namesAmongTerms } from '../topics/found/name-candidates.ts';
import { brokenReferences } from '../topics/references.ts';
import { type DocumentVectors, documentVectors } from '../vectors/document-vectors.ts';
import type { WordVectors } from '../vectors/word-vectors.ts';
import type { ContentSource } from './content-source.ts';
import { type EntryCounts, type IdentifiedPaper, identifyPapers } from './identify-papers.ts';
import { mergeLinks } from './merge-links.ts';

/** Everything the site is made from. */
export interface Corpus {
  /** Papers in reading order: by the first listing they stand in, then by rank. */
  papers: Paper[];
  /** What the site calls itself. */
  site: SiteIdentity;
  /** Listings by id. */
  listings: Listing[];
  /** Topics in their editors' order, with their ids. */
  topics: DiscoveredTopics['topics'];
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
 * @param words what words mean in general, for related papers and topics
 * @throws {ContentError} with every problem found, if there is any
 */
export function buildCorpus(content: ContentSource, words?: WordVectors): Corpus {
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

  const vectors = documentVectors(texts, words);
  const glossary = buildGlossary(texts, content.acronyms);
  const { topics, assignments } = shownTopics(content, vectors, editorial.decisions, glossary);
  const terms = findKeyTerms(texts, glossary);
  const relations = relatedPapers(vectors, assignments, terms);
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
  const listings = toListings(content, papers);
  return {
    papers,
    site: siteIdentity(content.site, listings, papers),
    listings,
    topics,
    redirects: identified.redirects,
    glossary: glossary.entries,
    terms,
    layOutMap: () => layOut(vectors),
    counts: identified.counts,
    notes: [...identified.notes, ...editorial.notes],
  };
}

/** The editors' topics, and unless they are to stand alone those found in the text. */
function shownTopics(
  { topics, introductions, site }: ContentSource,
  vectors: DocumentVectors,
  decisions: Decisions,
  glossary: Glossary,
): DiscoveredTopics {
  const assignments = assignTopics(vectors, topics, decisions, introductions);
  if (topics.length > 0 && site.topics === 'editors')
    return { topics: topics.map(([id, topic]) => [id, topic]), assignments };
  const found = discoverTopics(
    vectors,
    findKeyTerms(vectors.documents, glossary, namesAmongTerms(vectors.documents.length)),
  );
  return besideEditors(topics, assignments, found);
}

function toPaper({
  slug,
  entry: { title, abstract, listings },
  facts: { code, ...facts },
  record,
  citationKey,
  days,
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
    ...days,
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
      title: listingFacts.get(id)?.title ?? readableTitle(file),
      papers: (placed.get(id) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ paper }) => paper),
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return compare(a.file, b.file);
  return (a.line ?? 0) - (b.line ?? 0);
}
