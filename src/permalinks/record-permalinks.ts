import { compare } from '../compare.ts';
import { authorHasFiles } from '../lists/list-files.ts';
import { shortHash } from '../text/keys/short-hash.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { learntPapers } from './learnt-papers.ts';
import type { PaperIdentity } from './recognise-papers.ts';
import {
  type AuthorPermalink,
  FOUND_SECTIONS,
  type FoundTopicPermalink,
  type PaperPermalink,
  type Permalinks,
  SECTIONS,
} from './schema.ts';

/** A paper as it is to be recorded. */
export interface RecordedPaper extends PaperIdentity {
  slug: string;
  citationKey: string;
  /** What is known of it, whose change is recorded with its day. */
  facts: object;
}

/** What the site has pages for. */
export interface PublishedPages {
  papers: readonly RecordedPaper[];
  topics: Iterable<string>;
  listings: Iterable<string>;
  authors: Iterable<string>;
  /** Terms by slug, as most papers write them. */
  terms?: ReadonlyMap<string, string>;
  /** Topics found in the texts by slug. */
  foundTopics?: ReadonlyMap<string, FoundTopicPermalink>;
}

/**
 * The recorded addresses with those of all pages added. What was recorded stays, and identifiers that are new are added;
 * only the mark of a paper goes when its address leads elsewhere, so that its going is news once.
 * @param day `YYYY-MM-DD`, of which papers are that are new or have changed; nothing else depends on it
 */
export function recordPermalinks(
  known: Permalinks | undefined,
  pages: PublishedPages,
  day: string,
): Permalinks {
  const papers = new Map<string, PaperPermalink>();
  const learnt = learntPapers(
    pages.papers.map(({ slug }) => slug),
    known,
  );
  for (const [slug, { mark, ...entry }] of known?.papers ?? [])
    papers.set(slug, mark === undefined || entry.redirect !== undefined ? entry : { ...entry, mark });
  for (const paper of pages.papers) {
    const entry = recordPaper(paper, papers.get(paper.slug), day);
    papers.set(paper.slug, learnt.has(paper.slug) ? entry : { ...entry, joined: true });
  }
  const section = (name: 'topics' | 'listings') => {
    const entries = new Map(known?.[name]);
    for (const slug of pages[name]) if (!entries.has(slug)) entries.set(slug, {});
    return entries;
  };
  const terms = new Map(known?.terms);
  for (const [slug, term] of pages.terms ?? []) if (!terms.has(slug)) terms.set(slug, { term });
  return {
    papers,
    terms,
    // What a topic holds now is what the next build finds it by.
    foundTopics: new Map([...(known?.foundTopics ?? []), ...(pages.foundTopics ?? [])]),
    topics: section('topics'),
    listings: section('listings'),
    authors: recordAuthors(known?.authors, pages),
  };
}

/** People with pages. The files of their lists are published with the page or once there are few enough papers and people. */
function recordAuthors(
  known: Permalinks['authors'] | undefined,
  { authors, papers }: PublishedPages,
): Map<string, AuthorPermalink> {
  const entries = new Map(known);
  const slugs = [...authors];
  const haveFiles = authorHasFiles({}, papers.length, slugs.length);
  for (const slug of slugs) {
    const { files, ...entry } = entries.get(slug) ?? { files: false };
    entries.set(slug, files === false && !haveFiles ? { ...entry, files } : entry);
  }
  return entries;
}

function recordPaper(
  { key, sourceTitle, arxiv, doi, citationKey, facts }: RecordedPaper,
  known: PaperPermalink | undefined,
  day: string,
): PaperPermalink {
  // The title may be spelled otherwise in a listing that came later; that is no news.
  const isKnown = known?.title === sourceTitle || (known?.title && titleKey(known.title) === key);
  const [anyArxiv, anyDoi] = [arxiv ?? known?.arxiv, doi ?? known?.doi];
  const mark = shortHash(JSON.stringify([key, facts]));
  const isChanged = known?.mark !== undefined && known.mark !== mark;
  const changed = isChanged ? day : known?.changed;
  return {
    title: isKnown && known.title ? known.title : sourceTitle,
    ...(anyArxiv ? { arxiv: anyArxiv } : anyDoi && { doi: anyDoi }),
    key: known?.key ?? citationKey,
    added: known?.added ?? day,
    ...(changed && { changed }),
    mark,
  };
}

/** Text of `permalinks.json`: sorted, an entry a line, so that a change shows as the lines that it adds. */
export function formatPermalinks(permalinks: Permalinks): string {
  const written = [...SECTIONS, ...FOUND_SECTIONS.filter((section) => permalinks[section].size > 0)];
  const sections = written.map((section) => {
    const entries = [...permalinks[section]]
      .sort(([a], [b]) => compare(a, b))
      .map(([slug, entry]) => `    ${JSON.stringify(slug)}: ${JSON.stringify(entry)}`);
    return `  "${section}": {${entries.length > 0 ? `\n${entries.join(',\n')}\n  ` : ''}}`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
}
