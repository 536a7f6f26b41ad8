import type { CslItem } from '../metadata/csl.ts';
import { readingOrderName } from '../metadata/person-names.ts';
import type { Problem } from '../problem.ts';
import { announcesName, gluedPrefixLength, isChrome, type OwnChrome } from './chrome.ts';
import { type ForeignText, recogniseForeignFormat, recogniseMarkdown } from './foreign-formats.ts';
import { type Line, splitLines, trimLine, withoutMarkdown } from './lines.ts';
import { type MarkedEntry, readMarkedPage } from './marked-pages.ts';
import { findImplausible } from './plausible.ts';
import { type Turn, takeTurns } from './turns.ts';
import { joinWrappedLines, type TextLine } from './wrapped-lines.ts';

/** A paper as it is written in a listing, text untouched but for white space at both ends and the marks of the page. */
export interface ListingEntry {
  /** Position in the listing, from 1. */
  rank: number;
  title: string;
  /** Line of the title, from 1. */
  titleLine: number;
  abstract: string;
  /** Line that the abstract begins in, from 1. */
  abstractLine: number;
  /** What the page tells besides: authors, arXiv identifier. */
  item?: CslItem;
}

/** What became of a line that is not blank: an abstract that was wrapped is continued, a text that is no listing refused. */
export type LineRole = 'chrome' | 'title' | 'abstract' | 'continued' | 'problem' | 'refused';

export interface ParsedListing {
  entries: ListingEntry[];
  problems: Problem[];
  /** One role a line, `undefined` for blank ones: nothing in a listing is lost. */
  roles: (LineRole | undefined)[];
}

/**
 * Reads a saved page: lines of the page itself, then a title and its abstract by turns, with or without blank lines
 * between them, abstracts on one line or wrapped; or papers that the page marks, as arXiv's lists do. A text that is
 * no listing is refused as a whole.
 * @param source whole text of the file
 * @param file path that problems name
 * @param own lines of pages that a curator taught
 */
export function parseListing(source: string, file: string, own?: OwnChrome): ParsedListing {
  const raw = splitLines(source);
  const roles: (LineRole | undefined)[] = raw.map(() => undefined);
  const foreign = recogniseForeignFormat(raw);
  if (foreign) return refuse(foreign, raw, file);
  const marked = readMarkedPage(filledLines(raw));
  if (marked) {
    for (const number of marked.chrome) roles[number - 1] = 'chrome';
    return {
      entries: marked.entries.map((entry, index) => fromMarked(entry, index + 1, roles)),
      problems: [],
      roles,
    };
  }
  const lines = contentLines(raw, roles, own);
  const markdown = recogniseMarkdown(raw.map((line, index) => (roles[index] === 'chrome' ? '' : line)));
  if (markdown) return refuse(markdown, raw, file);
  const texts = joinWrappedLines(lines);
  const turns = takeTurns(texts.map(({ text }) => text));
  const implausible = findImplausible(texts, turns);
  if (implausible) return refuse(implausible, raw, file);
  return pairUp(texts, turns, file, roles);
}

/** Lines that are not blank. */
function filledLines(raw: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const [index, line] of raw.entries()) {
    const trimmed = trimLine(line);
    if (trimmed === '') continue;
    const afterBlank = index > 0 && trimLine(raw[index - 1] ?? '') === '';
    lines.push({ ...withoutMarkdown(trimmed), number: index + 1, afterBlank });
  }
  return lines;
}

/** The lines that are neither blank nor the page's; the others get their role here. */
function contentLines(
  raw: readonly string[],
  roles: (LineRole | undefined)[],
  own: OwnChrome | undefined,
): Line[] {
  const all = filledLines(raw);
  const lines: Line[] = [];
  let named = false;
  for (const [index, line] of all.entries()) {
    const isName = named;
    named = announcesName(line.text);
    if (line.text === '' || named || isName || isPageOwn(all, index, own)) {
      roles[line.number - 1] = 'chrome';
      continue;
    }
    const text = lines.length === 0 ? line.text.slice(gluedPrefixLength(line.text)) : line.text;
    lines.push({ ...line, text });
  }
  return withoutNumbers(lines);
}

function isPageOwn(lines: readonly Line[], index: number, own: OwnChrome | undefined): boolean {
  const { text = '', besideLinks } = lines[index] ?? {};
  if (isChrome(text, own) || isBeforeDot(lines, index)) return true;
  return besideLinks !== undefined && isChrome(besideLinks, own);
}

/** On Hugging Face's pages who sent a paper stands before a dot, after which the date follows. */
function isBeforeDot(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return (
    text.length <= 60 &&
    /^[·•]$/.test(lines[index + 1]?.text ?? '') &&
    (lines[index - 1]?.text.length ?? 0) > text.length
  );
}

/** Titles without numbers that count them. */
function withoutNumbers(lines: readonly Line[]): Line[] {
  let last = 0;
  return lines.map((line, index) => {
    const [mark = '', digits = ''] = /^[[(]?(\d{1,4})[.)\]]{1,2}\s+(?=\S)/.exec(line.text) ?? [];
    const number = Number(digits);
    const before = index === 0 ? 1 : Math.floor(index / 2) + 1;
    if (mark === '' || line.text.length > 400 || (number !== last + 1 && number !== before)) return line;
    last = number;
    return { ...line, text: line.text.slice(mark.length) };
  });
}

function pairUp(
  texts: readonly TextLine[],
  turns: readonly Turn[],
  file: string,
  roles: (LineRole | undefined)[],
): ParsedListing {
  const entries: ListingEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of texts.entries()) {
    const turn = turns[index];
    const title = texts[index - 1];
    if (turn === 'lone title' || turn === 'lone abstract') {
      const kind = turn === 'lone title' ? 'title-without-abstract' : 'abstract-without-title';
      problems.push({ kind, file, line: line.number, text: line.text });
      roles[line.number - 1] = 'problem';
    } else {
      roles[line.number - 1] = turn === 'title' ? 'title' : 'abstract';
    }
    for (const number of line.continued) roles[number - 1] = 'continued';
    if (turn !== 'abstract' || !title) continue;
    entries.push({
      rank: entries.length + 1,
      title: title.text,
      titleLine: title.number,
      abstract: line.text,
      abstractLine: line.number,
      ...itemOf(title, line),
    });
  }
  if (texts.length === 0) problems.push({ kind: 'empty-listing', file });
  return { entries, problems, roles };
}

/** The arXiv identifier that a title's link leads to, at arXiv or where its papers are listed. */
function itemOf({ text, link }: Line, abstract: Line): { item?: CslItem } {
  const address = link ?? abstract.link ?? '';
  const arxiv =
    /^https?:\/\/(?:[\w-]+\.)?(?:huggingface\.co\/papers|alphaxiv\.org\/abs|arxiv\.org\/(?:abs|pdf|html))\/(\d{4}\.\d{4,5})/.exec(
      address,
    )?.[1];
  return arxiv ? { item: { title: text, custom: { arxiv } } } : {};
}

function fromMarked(entry: MarkedEntry, rank: number, roles: (LineRole | undefined)[]): ListingEntry {
  const { title, titleLine, abstract, abstractLine, authors, arxiv } = entry;
  roles[titleLine - 1] = 'title';
  if (abstract !== '') roles[abstractLine - 1] = 'abstract';
  for (const number of entry.lines.continued) roles[number - 1] = 'continued';
  const item = { title, author: authors.map(readingOrderName), ...(arxiv && { custom: { arxiv } }) };
  return { rank, title, titleLine, abstract, abstractLine, item };
}

/** One problem for the whole file, at the first line that gave it away. */
function refuse({ name, todo, lines }: ForeignText, raw: readonly string[], file: string): ParsedListing {
  const [first] = lines;
  const signs = lines.map(({ text, number }) => ({ line: number, text }));
  return {
    entries: [],
    problems: [
      { kind: 'not-a-listing', file, ...(first && { line: first.number }), text: name, signs, todo },
    ],
    roles: raw.map((line) => (trimLine(line) === '' ? undefined : 'refused')),
  };
}
