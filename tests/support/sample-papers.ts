import { readContent } from '../../src/content/read-content.ts';
import { identifyPapers } from '../../src/corpus/identify-papers.ts';
import { mergeLinks } from '../../src/corpus/merge-links.ts';
import { citationKeys } from '../../src/formats/citation-key.ts';
import { escapeMarkup } from '../../src/formats/escape.ts';
import type { ExportContext } from '../../src/formats/export-context.ts';
import { createRoutes } from '../../src/routes.ts';
import type { Paper } from '../../src/schema.ts';

/** A site below a path, so that addresses without it are found. */
export const routes = createRoutes('/reading/', 'https://example.org');

/** A paper of two people on arXiv, with what a test changes. */
export function samplePaper(changes: Partial<Paper> = {}): Paper {
  const title = changes.title ?? 'A Desk for Readers';
  const abstract = changes.abstract ?? 'We study desks.';
  return {
    id: 'a-desk-for-readers',
    title,
    titleHtml: escapeMarkup(title),
    abstract,
    abstractHtml: escapeMarkup(abstract),
    listings: [{ id: 'march', rank: 3, line: 9 }],
    topics: [{ id: 'furniture', score: 0.9 }],
    related: [],
    links: [],
    definedAbbreviations: [],
    abbreviations: [],
    type: 'article',
    authors: [
      { name: 'Ada B. Lovelace', slug: 'ada-b-lovelace', family: 'Lovelace', given: 'Ada B.' },
      { name: 'Guy Van den Broeck', slug: 'guy-van-den-broeck', family: 'Van den Broeck', given: 'Guy' },
    ],
    issued: '2024-05-02',
    arxiv: '2405.01234',
    ...changes,
  };
}

/** The sample as it was published at a meeting, where its preprint came first. */
export function publishedSample(changes: Partial<Paper> = {}): Paper {
  return samplePaper({
    type: 'paper-conference',
    venue: 'ACL 2025',
    issued: '2025',
    preprint: { issued: '2024-05-02' },
    ...changes,
  });
}

/** The sample without what a bibliography knows. */
export function bareSample(changes: Partial<Paper> = {}): Paper {
  const { authors, type, issued, arxiv, ...rest } = samplePaper();
  return { ...rest, ...changes };
}

export function contextOf(papers: readonly Paper[]): ExportContext {
  return {
    routes,
    citationKeys: citationKeys(papers),
    topicTitles: new Map([['furniture', 'Desks & chairs']]),
  };
}

/** Text with everything that a format may trip over. */
export const AWKWARD_TEXT =
  "50% of $5 & #1_a {b} ~c^d\\e \"f\" 'g' `h` <i>j</i> | C++ – — “k” ‘l’ é ß Ł ﬁ 你好 α ∞ x--y ''z'' 3 < 4 > 2 @m; =n, [o](p) *q* !r";

/** The papers of the project's own listings, of one topic; what the site finds out from their texts is left out. */
export const realPapers: readonly Paper[] = await readPapers();
export const realContext: ExportContext = contextOf(realPapers);

async function readPapers(): Promise<Paper[]> {
  const content = await readContent(new URL('../../content', import.meta.url).pathname);
  const { papers } = identifyPapers({ ...content, permalinks: undefined });
  return papers.map(({ slug, entry: { title, abstract, listings }, facts: { code, ...facts } }) => ({
    ...bareSample({
      id: slug,
      title: title.plain,
      titleHtml: title.html,
      abstract: abstract.plain,
      abstractHtml: abstract.html,
      listings,
      links: mergeLinks(abstract.links, code),
    }),
    ...facts,
  }));
}
