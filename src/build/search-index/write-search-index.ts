import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../corpus/build.ts';
import { firstSeen } from '../../first-seen.ts';
import { rowPaper } from '../../formats/row-paper.ts';
import { citingPapers } from '../../lists/citing-papers.ts';
import { groupByVenue } from '../../lists/venues.ts';
import type { Memo } from '../../memo.ts';
import type { Paper } from '../../schema.ts';
import { partsOfName } from '../../search/format/name-parts.ts';
import type { FacetName, PaperWriting } from '../../search/format/search-table.ts';
import { type MeaningFiles, meaningFiles } from '../../search/index/meaning/meaning-files.ts';
import { mergeBundles } from '../../search/index/merge-bundles.ts';
import { pageNames } from '../../search/index/page-names.ts';
import { joinTexts, type ReadTexts, readTexts, wordTest } from '../../search/index/read-texts.ts';
import { inRecordOrder } from '../../search/index/record-order.ts';
import { type SearchPaper, searchFiles, searchRecords } from '../../search/index/search-files.ts';
import { textsOf } from '../../search/index/search-paper.ts';
import { writingOf } from '../../text/writing.ts';
import { areaLooks } from '../../topics/areas.ts';
import type { CorpusAtHand } from '../corpus/corpus-thread.ts';
import { readWordsLicence } from '../corpus/read-english-words.ts';
import { Folders } from '../folders.ts';
import { runInThread } from '../run-in-thread.ts';
import type { BundleRequest } from './bundle-thread.ts';
import { gzipParts } from './gzip-parts.ts';
import type { PagefindBundle } from './pagefind-index.ts';

/** What of the corpus is searched, with the topics' introductions as plain text. */
export type SearchedCorpus = Pick<
  Corpus,
  'site' | 'papers' | 'topics' | 'listings' | 'glossary' | 'terms'
> & {
  introductions: ReadonlyMap<string, string>;
} & Pick<CorpusAtHand, 'vectors' | 'words' | 'memo'>;

/** An index that was written. */
export interface WrittenIndex {
  /** What is known of what papers mean. */
  knows: MeaningFiles['knows'];
  /** Files of the texts of papers in it, by path, with a digest of what is in each. */
  texts: Map<string, string>;
}

/** Papers indexed at once: Pagefind takes nearly 100 kB of memory for each, which comes free when its service ends. */
const BUNDLE = 2000;

/**
 * Writes the search index of a corpus in `carrel/`: Pagefind makes it, and what the browser reads is packed anew from
 * that. Of Pagefind's own files only the texts of papers are kept.
 * @param folder absolute path of the index
 * @param former texts of papers that need not be written again, as {@link WrittenIndex} has them
 * @throws {Error} with Pagefind's own messages as the cause
 */
export async function writeSearchIndex(
  corpus: SearchedCorpus,
  folder: string,
  former: ReadonlyMap<string, string> = new Map(),
): Promise<WrittenIndex> {
  const { site, topics, listings, glossary } = corpus;
  const papers = inRecordOrder(corpus.papers, corpus.vectors);
  const venues = groupByVenue(papers);
  const venueIds = new Map(venues.flatMap((venue) => venue.papers.map(({ id }) => [id, venue.id] as const)));
  const headings = headingsByPaper(corpus);
  const citing = citingPapers(papers);
  const records = papers.map((paper) => ({
    ...toSearchPaper(paper, headings.get(paper.id) ?? []),
    venueId: venueIds.get(paper.id),
    citedBy: citing.get(paper.id)?.length,
    writing: paperWriting(paper, site.language),
  }));
  const areas = areaLooks(topics.map(([, topic]) => topic));
  const target = join(folder, 'carrel');
  const indexing = indexPapers(records, join(folder, 'pagefind'), corpus.memo);
  // That is found out while Pagefind is at work.
  const meaning = meaningFiles(records, corpus.words, corpus.vectors);
  // Parts of the vectors reach readers, so their licence does, too.
  if (meaning.knows === 'all') meaning.files.set('meaning/LICENSE.txt', await readWordsLicence());
  const { texts, bundles } = await indexing;
  const { files, textPathOf } = searchFiles(
    records,
    texts,
    {
      topics: topics.map(([id, { title, area }]) => ({
        id,
        name: title,
        area: areas.get(area)?.colour ?? 0,
      })),
      listings: listings.map(({ id, title }) => ({ id, name: title })),
      sections: sectionNames(listings),
      venues: venues.map(({ id, name }) => ({ id, name })),
      definitions: papers.flatMap(({ definedAbbreviations }) => definedAbbreviations),
      handMade: glossary.flatMap(({ short, meanings }) =>
        meanings.filter(({ byHand }) => byHand).map(({ long }) => ({ short, long })),
      ),
      pageNames: pageNames(corpus),
    },
    {
      pages: bundles.flatMap(({ pages }) => pages),
      words: mergeBundles(bundles.map(({ postings }, number) => ({ first: number * BUNDLE, postings }))),
    },
    digestOf,
    meaning.files,
  );
  // For so many small files asking threads of Node's would take longer than the writing.
  const folders = new Folders();
  const write = (file: string, content: string | Uint8Array) => {
    folders.makeFor(file);
    writeFileSync(file, content);
  };
  for (const [path, content] of files)
    write(join(target, path), typeof content === 'string' ? content : gzipParts(content));
  const written = new Map<string, string>();
  for (const [number, bundle] of bundles.entries())
    for (const [place, text] of bundle.texts.entries()) {
      const path = textPathOf(number * BUNDLE + place);
      const digest = bundle.pages[place]?.hash ?? '';
      written.set(path, digest);
      if (former.get(path) !== digest) write(join(folder, path), text);
    }
  return { knows: meaning.knows, texts: written };
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 8);
}

/** How title and abstract are written; nothing where that is as the page is. */
function paperWriting({ title, abstract, language }: Paper, usual: string): PaperWriting | undefined {
  const own = language ?? usual;
  const writing = { title: writingOf(title, own), abstract: writingOf(abstract, own) };
  return Object.values(writing).some(({ lang, dir }) => lang ?? dir) ? writing : undefined;
}

/** Sections of all lists that papers can be narrowed by, each once. */
function sectionNames(listings: SearchedCorpus['listings']): FacetName[] {
  const names = new Map(
    listings.flatMap(({ sections = [] }) => sections.map(({ id, title }) => [id, title] as const)),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Headings of lists that papers stand under: those that are their topics, or else the nearest in each list. */
function headingsByPaper({ papers, topics, listings }: SearchedCorpus): Map<string, string[]> {
  const titles = new Map(
    topics.flatMap(([id, { title, section }]) => (section ? [[id, title] as const] : [])),
  );
  const headings = new Map(
    papers.map(({ id, topics: own }) => [id, own.flatMap((topic) => titles.get(topic.id) ?? [])]),
  );
  if (titles.size > 0) return headings;
  for (const { papers: own, headings: between = [] } of listings) {
    let next = 0;
    for (const [place, id] of own.entries()) {
      while ((between[next]?.place ?? Number.POSITIVE_INFINITY) <= place) next += 1;
      const title = between[next - 1]?.title;
      if (title !== undefined) headings.get(id)?.push(title);
    }
  }
  return headings;
}

/** What lists say of a paper besides its title: short name, the curator's words, headings. */
function listedText({ shortName, listings }: Paper, headings: readonly string[]): string {
  const notes = new Set(listings.flatMap(({ note }) => note ?? []));
  return [...(shortName ? [shortName] : []), ...notes, ...new Set(headings)].join('. ');
}

/** @param headings of lists that it stands under */
function toSearchPaper(paper: Paper, headings: readonly string[]): SearchPaper {
  const { id, title, authors, byline, arxiv, doi, citationKey, topics, listings, related, links } = paper;
  return {
    id,
    title,
    abstract: [paper.abstract, listedText(paper, headings)].filter(Boolean).join(' '),
    authors: authors?.map(({ name }) => name) ?? (byline ? [byline] : []),
    issued: firstSeen(paper),
    venue: rowPaper(paper).venue,
    arxiv,
    doi,
    citationKey,
    topics: topics.map((topic) => topic.id),
    listings: listings.map((listing) => listing.id),
    sections: paper.sections,
    related: related.map((other) => other.id),
    hasCode: links.some(({ kind }) => kind === 'code'),
  };
}

/**
 * Reads the texts of papers and has Pagefind index them, in bundles; takes what was made of the same papers before.
 * @param folder for files of Pagefind's, which are removed
 */
async function indexPapers(
  papers: readonly SearchPaper[],
  folder: string,
  memo: Memo,
): Promise<{ texts: ReadTexts; bundles: PagefindBundle[] }> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(papers.length / BUNDLE)) }, (_, number) => {
    const own = papers.slice(number * BUNDLE, (number + 1) * BUNDLE);
    const all = own.map(textsOf);
    const input = memo.digest(
      own.map(({ id }) => id),
      all,
    );
    return { own, input, texts: memo.of('texts of papers', [input], () => readTexts(all)) };
  });
  const texts = joinTexts(parts.map((part) => part.texts));
  const isWord = wordTest(texts);
  const bundles: PagefindBundle[] = [];
  for (const { own, input, texts } of parts) {
    // Of the words of other papers only counts by which parts names are found.
    const parted = memo.digest(texts.names.map((name) => partsOfName(name, isWord)));
    const [titles, abstracts] = texts.lengths;
    const make = () =>
      bundleInThread({
        records: [...searchRecords(own, isWord)],
        lengths: [titles, abstracts],
        folder: join(folder, String(bundles.length)),
      });
    bundles.push(await memo.later('Pagefind', [input, parted], make));
  }
  rmSync(folder, { recursive: true, force: true });
  return { texts, bundles };
}

/** Has a bundle made in a thread that waits for Pagefind, so that this one need not, and reads what it wrote. */
function bundleInThread(request: BundleRequest): Promise<PagefindBundle> {
  return runInThread('search-index/bundle-thread.ts', 'have Pagefind index the papers', request);
}
