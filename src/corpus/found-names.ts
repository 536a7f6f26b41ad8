import { buildGlossary, type Glossary, type GlossaryPaper } from '../glossary/glossary.ts';
import { type KeyTermFinder, keyTermFinder } from '../glossary/key-terms.ts';
import type { KeyTerm } from '../glossary/schema.ts';
import { type Memo, memoOf, NO_MEMO } from '../memo.ts';
import { learntPapers } from '../permalinks/learnt-papers.ts';
import type { PermalinksFile, Redirect } from '../permalinks/schema.ts';
import { besideEditors } from '../topics/beside-editors.ts';
import { assignTopics } from '../topics/classifier.ts';
import type { Decisions } from '../topics/decisions.ts';
import { type DiscoveredTopics, discoverTopics } from '../topics/found/discover.ts';
import { keepTopicIds, nearestTopic } from '../topics/found/kept-ids.ts';
import { type NameCandidates, nameCandidates, namesAmongTerms } from '../topics/found/name-candidates.ts';
import { type SubThemeFinder, subThemeFinder } from '../topics/found/sub-themes.ts';
import type { ShownTopic } from '../topics/schema.ts';
import { type DocumentVectors, documentVectors } from '../vectors/document-vectors.ts';
import type { WordVectors } from '../vectors/word-vectors.ts';
import type { ContentSource } from './content-source.ts';
import type { IdentifiedPaper } from './identify-papers.ts';
import type { PlacedPaper } from './list-sections.ts';
import { listingTitles, listsOf } from './listing-titles.ts';
import { type SectionTopics, sectionTopics } from './section-topics.ts';

/** What papers are about, by the names that the site has pages for. */
export interface FoundNames extends DiscoveredTopics {
  vectors: DocumentVectors;
  glossary: Glossary;
  /** What the sections of lists say. */
  sections: SectionTopics;
  terms: KeyTerm[];
  /** Finds the sub-themes of topics; made when asked for, since it takes its time. */
  subThemeFinder(): SubThemeFinder;
}

/** What glossary and terms read of papers. */
export function textsOf(papers: readonly IdentifiedPaper[]): GlossaryPaper[] {
  return papers.map(({ slug, entry: { title, abstract } }) => ({
    id: slug,
    title: title.plain,
    abstract: abstract.plain,
  }));
}

/** Papers with their places in lists. */
export function placedPapers(papers: readonly IdentifiedPaper[]): PlacedPaper[] {
  return papers.map(({ slug, entry: { listed } }) => ({ id: slug, listed }));
}

/** Finds abbreviations, topics and terms; those that have had an address before keep it. */
export function findNames(
  content: ContentSource,
  papers: readonly IdentifiedPaper[],
  decisions: Decisions,
  words?: WordVectors,
  memo: Memo = NO_MEMO,
): FoundNames {
  const texts = textsOf(papers);
  const sections = sectionTopics(listsOf(content), placedPapers(papers), listingTitles(content));
  const learnFrom = learntPapers(
    texts.map(({ id }) => id),
    content.permalinks?.permalinks,
  );
  const vectors = documentVectors(texts, words, learnFrom, memo);
  const glossary = buildGlossary(texts, content.acronyms, memo);
  const findTerms = termFinder(texts, vectors, glossary, content.acronyms, memo);
  let names: PossibleNames | undefined;
  const possibleNames = () => {
    if (names) return names;
    const found = findTerms(namesAmongTerms(learnFrom.size));
    names = { found, candidates: nameCandidates(vectors, found) };
    return names;
  };
  return {
    vectors,
    glossary,
    sections,
    ...shownTopics(content, vectors, { decisions, sections }, possibleNames),
    terms: findTerms({ kept: content.permalinks?.permalinks.terms }),
    subThemeFinder: () => {
      const { found, candidates } = possibleNames();
      return subThemeFinder(vectors, found, candidates);
    },
  };
}

/** Terms of the papers that are learnt from, with all papers that hold them. */
function termFinder(
  texts: readonly GlossaryPaper[],
  { learnt: count, rowOf, memo: ofVectors }: DocumentVectors,
  glossary: Glossary,
  acronyms: ContentSource['acronyms'],
  memo: Memo,
): KeyTermFinder {
  const isLearnt = ({ id }: GlossaryPaper) => (rowOf.get(id) ?? 0) < count;
  const learnt = texts.filter(isLearnt);
  const papers = texts.filter((text) => !isLearnt(text));
  const ofLearnt = memoOf(ofVectors, () => [learnt.map(({ id }) => id), acronyms ?? {}]);
  if (papers.length === 0) return keyTermFinder(texts, glossary, undefined, undefined, ofLearnt);
  const entries = ofLearnt.of(
    'glossary of some papers',
    [],
    () => buildGlossary(learnt, acronyms, memo).entries,
  );
  return keyTermFinder(learnt, { entries }, undefined, { papers, glossary }, ofLearnt);
}

/** What topics and their sub-themes may be called, found once for both. */
interface PossibleNames {
  found: KeyTerm[];
  candidates: NameCandidates;
}

/**
 * The editors' topics, and unless they are to stand alone those found in the text. Where no editor wrote any, the
 * sections of lists are the topics of their papers, and topics are found for the others only.
 */
function shownTopics(
  { topics, introductions, permalinks: file, site }: ContentSource,
  vectors: DocumentVectors,
  { decisions, sections }: { decisions: Decisions; sections: SectionTopics },
  possibleNames: () => PossibleNames,
): DiscoveredTopics {
  const bySection = topics.length === 0 && sections.topics.length > 0;
  const own: [string, ShownTopic][] = bySection ? sections.topics : topics.map(([id, topic]) => [id, topic]);
  const assignments = assignTopics(vectors, own, bySection ? sections.decisions : decisions, introductions);
  const isWhole = bySection && vectors.documents.every(({ id }) => sections.decisions.has(id));
  if (own.length > 0 && (isWhole || site.topics === 'editors')) return { topics: own, assignments };
  const names = possibleNames();
  const found = discoverTopics(vectors, names.found, names.candidates);
  const { foundTopics, topics: editors } = file?.permalinks ?? {};
  const taken = new Set([...own.map(([id]) => id), ...(editors?.keys() ?? [])]);
  const learnt = new Set(vectors.documents.slice(0, vectors.learnt).map(({ id }) => id));
  return besideEditors(own, assignments, keepTopicIds(found, foundTopics ?? new Map(), taken), learnt);
}

/**
 * Where published addresses of what is found in texts lead when it is found no more: those of terms to the list of terms,
 * those of topics to the topic that holds most of their papers, or else to all topics.
 */
export function lostNames(
  file: PermalinksFile | undefined,
  { terms, topics, assignments }: Pick<FoundNames, 'terms' | 'topics' | 'assignments'>,
): Redirect[] {
  if (!file) return [];
  const { permalinks } = file;
  const liveTerms = new Set(terms.map(({ slug }) => slug));
  const liveTopics = new Set(topics.map(([id]) => id));
  return [
    ...[...permalinks.foundTopics].flatMap(([slug, recorded]): Redirect[] => {
      // An editor's topic of this address is kept, or leads elsewhere, by its own entry.
      if (liveTopics.has(slug) || permalinks.topics.has(slug)) return [];
      const nearest = nearestTopic(recorded, assignments);
      const target = { section: 'topics' as const, ...(nearest !== undefined && { slug: nearest }) };
      return [{ id: `topics/${slug}`, section: 'topics', slug, target }];
    }),
    ...[...permalinks.terms.keys()]
      .filter((slug) => !liveTerms.has(slug))
      .map(
        (slug): Redirect => ({ id: `terms/${slug}`, section: 'terms', slug, target: { section: 'terms' } }),
      ),
  ];
}
