import { parse } from 'node-html-parser';
import { type Bibliography, NO_TITLE } from '../../metadata/bibliography.ts';
import { cslItemSchema } from '../../metadata/csl.ts';
import { readArxivPage } from './arxiv-page.ts';
import { readCitationTags } from './citation-tags.ts';
import type { FoundPaper, HtmlReader } from './found-paper.ts';
import { readHuggingFacePage } from './hugging-face-page.ts';
import { readJsonLd } from './json-ld.ts';
import { nestingDepth } from './nesting-depth.ts';

/** Readers of pages, the one that knows most first. */
const READERS: readonly HtmlReader[] = [readHuggingFacePage, readArxivPage, readJsonLd, readCitationTags];

/** The parser's time grows with the square of the depth; no page that people read is as deep. */
const DEEPEST = 2000;

/**
 * Reads a page saved as HTML: records that it carries for its own scripts, arXiv's lists and searches, JSON-LD, or the
 * `citation_*` tags of a paper's page. Nothing of the page is run, and nothing is kept but text.
 */
export function parseHtml(source: string): Bibliography {
  if (nestingDepth(source) > DEEPEST)
    return {
      records: [],
      leftOut: [],
      error: {
        text: `a page whose elements stand in each other more than ${DEEPEST} deep`,
        todo: 'copy its text into a .txt file, or export the papers as RIS or BibTeX (.ris, .bib)',
      },
    };
  const page = parse(withoutOpenComments(source), {
    comment: false,
    blockTextElements: { script: true, style: false, noscript: false },
  });
  let papers: FoundPaper[] = [];
  for (const reader of READERS) {
    papers = reader(page);
    if (papers.length > 0) break;
  }
  if (papers.length === 0)
    return {
      records: [],
      leftOut: [],
      error: {
        text: 'a page in which no record of a paper is found',
        todo: 'copy its text into a .txt file, or export the papers as RIS or BibTeX (.ris, .bib); pages of Hugging Face and arXiv are read, and those with citation tags or JSON-LD',
      },
    };
  const lineAt = countLines(source);
  const bibliography: Bibliography = { records: [], leftOut: [] };
  for (const [index, { item, at }] of papers.entries()) {
    const place = { number: index + 1, line: lineAt(at) };
    // A page may lack a title, or hold one without a letter.
    const read = cslItemSchema.safeParse(item);
    if (read.success && /[\p{L}\p{N}]/u.test(read.data.title))
      bibliography.records.push({ item: read.data, ...place });
    else bibliography.leftOut.push({ ...place, ...NO_TITLE });
  }
  return bibliography;
}

/** What looks like a comment and never ends, which the parser takes for text, would be searched to the end each time. */
function withoutOpenComments(source: string): string {
  const closed = Math.max(0, source.lastIndexOf('-->'));
  return `${source.slice(0, closed)}${source.slice(closed).replaceAll('<!--', '    ')}`;
}

/** Line of a position, from 1; positions must not go back. */
function countLines(source: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) if (source.charCodeAt(counted) === 0x0a) line += 1;
    return line;
  };
}
