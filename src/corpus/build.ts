import { compare } from '../compare.ts';
import type { GlossaryEntry, KeyTerm } from '../glossary/schema.ts';
import { siteIdentity } from '../identity/identity.ts';
import type { SiteIdentity } from '../identity/schema.ts';
import type { MarkdownList } from '../listing/markdown/parse.ts';
import { readableTitle } from '../listing/readable-title.ts';
import type { Listing } from '../listing-schema.ts';
import { layOut } from '../map/layout.ts';
import type { MapPoint } from '../map/schema.ts';
import { type Memo, NO_MEMO } from '../memo.ts';
import type { Redirect } from '../permalinks/schema.ts';
import type { Note } from '../problem.ts';
import { relatedPapers } from '../related/related.ts';
import type { Paper, TopicScore } from '../schema.ts';
import type { DiscoveredTopics } from '../topics/found/discover.ts';
import { withSubThemes } from '../topics/with-sub-themes.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import type { WordVectors } from '../vectors/word-vectors.ts';
import type { ContentSource } from './content-source.ts';
import { findNames, lostNames, placedPapers } from './found-names.ts';
import { type IdentifiedContent, identifyContent } from './identify-content.ts';
import type { EntryCounts, IdentifiedPaper } from './identify-papers.ts';
import { joinCitations } from './join-citations.ts';
import { listingHeadings, type PlacedPaper } from './list-sections.ts';
import { listingTitles } from './listing-titles.ts';
import type { MergedEntry } from './merge-entries.ts';
import { mergeLinks } from './merge-links.ts';
import { facetSections, type SectionTopics, sectionsOf } from './section-topics.ts';

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
  /** What the papers are about, as numbers. */
  vectors: DocumentVectors;
  /** Where papers lie on the map, by id; laid out when asked for, since it takes its time. */
  layOutMap(): MapPoint[];
  counts: EntryCounts;
  notes: Note[];
}

/**
 * Turns content into the corpus: listings are read, entries merged into papers, bibliographic facts and topics added.
 * @param words what words mean in general, for related papers and topics
 * @param memo gives what earlier builds came to
 * @throws {ContentError} with every problem found, if there is any
 */
export function buildCorpus(content: ContentSource, words?: WordVectors, memo: Memo = NO_MEMO): Corpus {
  return corpusOf(identifyContent(content, memo), words, memo);
}

/** The same of content whose papers are identified. */
export function corpusOf(
  { content, decisions, notes, ...identified }: IdentifiedContent,
  words?: WordVectors,
  memo: Memo = NO_MEMO,
): Corpus {
  const titles = listingTitles(content);
  const names = findNames(content, identified.papers, decisions, words, memo);
  const { vectors, glossary, sections, topics, assignments, terms } = names;
  const placed = placedPapers(identified.papers);
  const facet = content.topics.length > 0 ? sections : undefined;
  const citations = joinCitations(content.citations ?? [], identified.papers);
  const relations = relatedPapers(vectors, decidedTopics(topics, assignments), terms);
  const papers = identified.papers.map((paper): Paper => {
    const id = paper.slug;
    const cites = citations.cites.get(id);
    return {
      ...toPaper(paper),
      ...(cites && { cites: [...cites] }),
      topics: assignments.get(id) ?? [],
      ...sectionsOf(id, facet),
      related: relations.get(id)?.related ?? [],
      definedAbbreviations: (glossary.definitions.get(id) ?? []).map(({ short, long }) => ({ short, long })),
      abbreviations: (glossary.abbreviations.get(id) ?? []).map(({ short, long }) => ({ short, long })),
    };
  });
  const listings = toListings(content, papers, titles, placed, facet);
  return {
    papers,
    site: siteIdentity(content.site, listings, papers),
    listings,
    topics: withSubThemes(topics, assignments, names.subThemeFinder()),
    redirects: [...identified.redirects, ...lostNames(content.permalinks, names)],
    glossary: glossary.entries,
    terms,
    vectors,
    layOutMap: () => layOut(vectors),
    counts: identified.counts,
    notes: [...notes, ...citations.notes],
  };
}

/** Assignments of the topics that somebody decided on: those found in the text move with the corpus. */
function decidedTopics(
  topics: DiscoveredTopics['topics'],
  assignments: ReadonlyMap<string, readonly TopicScore[]>,
): Map<string, TopicScore[]> {
  const found = new Set(topics.filter(([, topic]) => topic.found).map(([id]) => id));
  return new Map(
    [...assignments].map(([id, scores]) => [id, scores.filter((topic) => !found.has(topic.id))]),
  );
}

function toPaper({
  slug,
  entry: { title, abstract, listings, listed },
  facts: { code, ...facts },
  record,
  citationKey,
  days,
  fetched,
}: IdentifiedPaper): Omit<Paper, 'definedAbbreviations' | 'abbreviations' | 'topics' | 'related'> {
  return {
    id: slug,
    title: title.plain,
    titleHtml: title.html,
    abstract: abstract.plain,
    abstractHtml: abstract.html,
    listings,
    links: mergeLinks([...abstract.links, ...listed.flatMap(({ links }) => links)], code),
    ...listedFacts(listed, facts.authors !== undefined),
    ...facts,
    ...(citationKey && { citationKey }),
    ...days,
    ...(record && { record }),
    ...(fetched && { fetched }),
  };
}

function toListings(
  { listings, listingFacts }: ContentSource,
  papers: readonly Paper[],
  titles: ReadonlyMap<string, string>,
  identified: readonly PlacedPaper[],
  facet: SectionTopics | undefined,
): Listing[] {
  const identifiedById = new Map(identified.map((paper) => [paper.id, paper]));
  const placed = new Map<string, { rank: number; paper: string }[]>(listings.map(({ id }) => [id, []]));
  for (const paper of papers) {
    for (const { id, rank } of paper.listings) placed.get(id)?.push({ rank, paper: paper.id });
  }
  return listings
    .map(({ id, file, list }) => {
      const own = (placed.get(id) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ paper }) => paper);
      const described = list?.description === undefined ? {} : { description: list.description };
      return {
        id,
        file,
        ...described,
        ...listingFacts.get(id),
        title: titles.get(id) ?? readableTitle(file),
        papers: own,
        ...(list &&
          factsOfList(
            id,
            list,
            own.flatMap((paper) => identifiedById.get(paper) ?? []),
            facet,
          )),
      };
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** What only a list in Markdown has: headings, links set aside, how it is to be cited. */
function factsOfList(
  id: string,
  list: MarkdownList,
  papers: readonly PlacedPaper[],
  facet: SectionTopics | undefined,
): Pick<Listing, 'headings' | 'sections' | 'setAside' | 'bibtex'> {
  const headings = listingHeadings(id, list, papers, facet?.byListing.get(id));
  return {
    ...facetSections(id, facet),
    ...(headings.length > 0 && { headings }),
    setAside: list.setAside,
    ...(list.bibtex && { bibtex: list.bibtex }),
  };
}

/** What lists tell of a paper that no record has room for. */
function listedFacts(
  listed: MergedEntry['listed'],
  hasAuthors: boolean,
): Pick<Paper, 'byline' | 'shortName'> {
  const byline = hasAuthors ? undefined : listed.find((facts) => facts.byline)?.byline;
  const shortName = listed.find((facts) => facts.shortName)?.shortName;
  return { ...(byline && { byline }), ...(shortName && { shortName }) };
}
