import type { Problem } from '../problem.ts';
import { gluedPrefixLength, isChrome } from './chrome.ts';

/** A paper as it is written in a listing, text untouched but for white space at both ends. */
export interface ListingEntry {
  /** Position in the listing, from 1. */
  rank: number;
  title: string;
  /** Line of the title, from 1. */
  titleLine: number;
  abstract: string;
  /** Line of the abstract, from 1. */
  abstractLine: number;
}

/** What became of a line that is not blank. */
export type LineRole = 'chrome' | 'title' | 'abstract' | 'problem';

export interface ParsedListing {
  entries: ListingEntry[];
  problems: Problem[];
  /** One role a line, `undefined` for blank ones: nothing in a listing is lost. */
  roles: (LineRole | undefined)[];
}

interface Line {
  text: string;
  number: number;
}

/**
 * Reads a saved listing: chrome lines, then a title and its abstract by turns, each on a line of its own, with or
 * without blank lines between them.
 * @param source whole text of the file; line ends may be LF, CRLF or CR, a byte-order mark may lead
 * @param file path that problems name
 */
export function parseListing(source: string, file: string): ParsedListing {
  const roles: (LineRole | undefined)[] = [];
  const entries: ListingEntry[] = [];
  const problems: Problem[] = [];
  const lines = contentLines(source, roles);

  let title: Line | undefined;
  const reportTitle = (line: Line) => {
    problems.push({ kind: 'title-without-abstract', file, line: line.number, text: line.text });
    roles[line.number - 1] = 'problem';
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (title === undefined) {
      if (readsAsAbstract(line.text)) {
        problems.push({ kind: 'abstract-without-title', file, line: line.number, text: line.text });
        roles[line.number - 1] = 'problem';
      } else {
        title = line;
      }
    } else if (readsAsNextTitle(line.text, next?.text)) {
      reportTitle(title);
      title = line;
    } else {
      entries.push({
        rank: entries.length + 1,
        title: title.text,
        titleLine: title.number,
        abstract: line.text,
        abstractLine: line.number,
      });
      roles[title.number - 1] = 'title';
      roles[line.number - 1] = 'abstract';
      title = undefined;
    }
  }
  if (title) reportTitle(title);
  if (lines.length === 0) problems.push({ kind: 'empty-listing', file });
  return { entries, problems, roles };
}

/** The lines that are neither blank nor chrome; the others get their role here. */
function contentLines(source: string, roles: (LineRole | undefined)[]): Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    let text = trimLine(raw);
    roles.push(undefined);
    if (text === '') continue;
    if (isChrome(text)) {
      roles[index] = 'chrome';
      continue;
    }
    if (lines.length === 0) text = text.slice(gluedPrefixLength(text));
    lines.push({ text, number: index + 1 });
  }
  return lines;
}

/** Characters that leave a line blank to the eye, beyond what `trim` knows: zero-width ones and soft hyphens. */
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF\p{Cc}]/u;

function trimLine(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && INVISIBLE.test(raw.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(raw.charAt(end - 1))) end -= 1;
  return raw.slice(start, end);
}

/** Titles of more than 300 characters are unheard of, abstracts of several sentences are seldom under 200. */
function readsAsAbstract(text: string): boolean {
  if (text.length > 300) return true;
  return text.length > 200 && endsSentence(text) && /[.!?] \p{Lu}/u.test(text);
}

/**
 * Tells whether the line after a title is no abstract but the next title: it is short, an abstract follows it, and it
 * is not a sentence. A short line is otherwise taken at its place in the turn, so that one-line abstracts are fine.
 */
function readsAsNextTitle(text: string, next: string | undefined): boolean {
  if (readsAsAbstract(text) || next === undefined || !readsAsAbstract(next)) return false;
  return !(text.length > 60 && text.endsWith('.'));
}

function endsSentence(text: string): boolean {
  return /[.!?][)\]}"'”’]?$/.test(text);
}
