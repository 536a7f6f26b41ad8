import { firstSeen } from '../first-seen.ts';
import type { Routes } from '../routes.ts';
import type { LinkKind, Paper } from '../schema.ts';

/** Kinds of links that other programs are told of as `other`: the file's kinds were settled before there were these. */
const OTHERS: ReadonlySet<LinkKind> = new Set(['pdf', 'slides', 'video']);

/** Papers in one piece of the file. */
const PIECE = 100;

/**
 * All papers as a JSON array in reading order, one paper a line; in pieces, since a large corpus is longer than a string
 * may be.
 * Fields: `{ id, url, title, abstract, abstractHtml, listings: [{ id, rank }], topics, related, links, acronyms,
 * authors?: [string], type?, issued?, firstSeen?, venue?, uncitedVenue?, volume?, issue?, pages?, doi?, arxiv?, cites?,
 * sections? }`; `url` is absolute.
 * @param linesOf gives the lines of a piece, see {@link paperLines}
 */
export function* papersJson(
  papers: readonly Paper[],
  linesOf: (some: readonly Paper[]) => string,
): Generator<string> {
  yield '[\n';
  for (let start = 0; start < papers.length; start += PIECE)
    yield `${start > 0 ? ',\n' : ''}${linesOf(papers.slice(start, start + PIECE))}`;
  yield '\n]\n';
}

/** Papers as lines of the file, parted by commas. */
export function paperLines(papers: readonly Paper[], routes: Routes): string {
  return papers.map((paper) => JSON.stringify(paperRecord(paper, routes))).join(',\n');
}

function paperRecord(paper: Paper, routes: Routes) {
  const {
    id,
    title,
    abstract,
    abstractHtml,
    topics,
    related,
    links,
    definedAbbreviations,
    authors,
    type,
    issued,
    venue,
    uncitedVenue,
    volume,
    issue,
    pages,
    doi,
    arxiv,
    cites,
    sections,
    added,
    changed,
  } = paper;
  return {
    id,
    url: routes.absolute(routes.paper(id)),
    title,
    abstract,
    abstractHtml,
    listings: paper.listings.map(({ id, rank }) => ({ id, rank })),
    topics,
    related,
    links: links.map(({ url, kind }) => ({ url, kind: OTHERS.has(kind) ? ('other' as const) : kind })),
    acronyms: definedAbbreviations,
    // JSON leaves out what is undefined: a missing fact stays missing.
    authors: authors?.map(({ name }) => name),
    type,
    issued,
    firstSeen: firstSeen(paper),
    venue,
    uncitedVenue,
    volume,
    issue,
    pages,
    doi,
    arxiv,
    cites,
    sections,
    added,
    changed,
  };
}
