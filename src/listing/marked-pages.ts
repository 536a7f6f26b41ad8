import { isChrome } from './chrome.ts';
import { type Line, trimLine } from './lines.ts';

/** A paper of a page whose lines say what they are. */
export interface MarkedEntry {
  title: string;
  titleLine: number;
  abstract: string;
  abstractLine: number;
  authors: string[];
  arxiv?: string;
  /** Lines that belong to it, by what they are. */
  lines: { chrome: number[]; continued: number[] };
}

/** How a page marks its papers. */
interface MarkedPage {
  /** The line that begins a paper; its first group is the arXiv identifier, where it has one. */
  start: RegExp;
  /** Reads the lines of one paper. */
  read(lines: readonly Line[], entry: MarkedEntry): void;
}

const ARXIV_START =
  /^(?:\[\d+\]|\d+\.)?\s*arXiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b(?=.*(?:\[|pdf|\(cross-list|\(replaced|$))/;
const ARXIV_TAG =
  /^(?:Comments|Subjects|Journal-ref|Journal ref|DOI|Report number|Report-no|MSC-class|MSC Class|ACM-class|ACM Class|Submitted|Related DOI):? /;
/** Headings between the parts of a list. */
const ARXIV_HEADING =
  /^(?:New submissions|Cross[- ](?:submissions|lists)|Replacements?(?: submissions)?|Showing |Total of |\[ ?total of |Authors and titles)/i;

/** arXiv's lists of new papers and its results of searches, as text. */
const ARXIV: MarkedPage = {
  start: ARXIV_START,
  read(lines, entry) {
    let expected: 'title' | 'authors' | 'abstract' = 'title';
    for (const line of lines) {
      const [, label, value = ''] = /^(Title|Authors?|Abstract):\s*(.*)$/.exec(line.text) ?? [];
      if (ARXIV_TAG.test(line.text) || (isChrome(line.text) && expected !== 'abstract')) {
        entry.lines.chrome.push(line.number);
        if (expected === 'authors') expected = 'abstract';
      } else if (label === 'Title' || (label === undefined && expected === 'title')) {
        entry.title = value || line.text;
        entry.titleLine = line.number;
        expected = 'authors';
      } else if (label?.startsWith('Author') || (label === undefined && expected === 'authors')) {
        entry.authors = splitAuthors(value || line.text);
        entry.lines.chrome.push(line.number);
        expected = 'abstract';
      } else {
        addToAbstract(entry, line, value || line.text);
        expected = 'abstract';
      }
    }
    // Searches show the beginning and the whole one after the other.
    entry.abstract = entry.abstract.replace(/^.*▽ More\s+(?=\S)/, '').replace(/\s*[△▽] (?:Less|More)$/, '');
  },
};

/** A page of the ACL Anthology with its abstracts shown. */
const ACL: MarkedPage = {
  start:
    /^pdf\s+bib(?:\s+(?:abs|video|code|software|attachment|supplementary|dataset|optionalsupplementary|notes|poster|presentation))*$/i,
  read([title, authors, ...rest], entry) {
    if (title) {
      entry.title = title.text;
      entry.titleLine = title.number;
    }
    if (authors) {
      entry.authors = authors.text.split(/\s*\|\s*/).filter(Boolean);
      entry.lines.chrome.push(authors.number);
    }
    for (const line of rest) addToAbstract(entry, line, line.text);
  },
};

/** Papers of a page that marks each with a line; undefined where a page does not. What is before the first is the page's. */
export function readMarkedPage(
  lines: readonly Line[],
): { entries: MarkedEntry[]; chrome: number[] } | undefined {
  const page = [ARXIV, ACL].find(({ start }) => lines.some(({ text }) => start.test(text)));
  if (!page) return undefined;
  const entries: MarkedEntry[] = [];
  const chrome: number[] = [];
  let own: Line[] | undefined;
  const blocks: { entry: MarkedEntry; lines: Line[] }[] = [];
  for (const line of lines) {
    const start = page.start.exec(line.text);
    if (start) {
      own = [];
      chrome.push(line.number);
      const entry: MarkedEntry = {
        title: '',
        titleLine: line.number,
        abstract: '',
        abstractLine: line.number,
        authors: [],
        ...(start[1] && { arxiv: start[1] }),
        lines: { chrome: [], continued: [] },
      };
      blocks.push({ entry, lines: own });
    } else if (own === undefined || ARXIV_HEADING.test(line.text)) chrome.push(line.number);
    // The number of a result stands on the line before it.
    else if (/^\d+\.$/.test(line.text)) chrome.push(line.number);
    else own.push(line);
  }
  for (const block of blocks) {
    page.read(block.lines, block.entry);
    if (trimLine(block.entry.title) === '') continue;
    entries.push(block.entry);
    chrome.push(...block.entry.lines.chrome);
  }
  return entries.length > 0 ? { entries, chrome } : undefined;
}

function splitAuthors(text: string): string[] {
  return text
    .split(/\s*,\s*|\s+and\s+/)
    .map((name) => name.replace(/\s*\([^()]*\)$/, '').trim())
    .filter(Boolean);
}

function addToAbstract(entry: MarkedEntry, line: Line, text: string): void {
  if (entry.abstract === '') {
    entry.abstract = text;
    entry.abstractLine = line.number;
  } else {
    entry.abstract += ` ${text}`;
    entry.lines.continued.push(line.number);
  }
}
