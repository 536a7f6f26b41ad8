import { isBadgePlace, labelKind, outwardAddress } from './addresses.ts';
import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';
import type { Run } from './runs.ts';
import { withoutEmoji } from './runs.ts';
import { isFamilies } from './saying.ts';

/** Part of a line that has one look or leads to one place. */
export interface Span {
  start: number;
  end: number;
}

/** A link of a line, with what it says. */
export interface LineLink {
  url: string;
  label: string;
  line: number;
}

/** A line of an entry as text with its looks; links that are only labels stand in it as {@link LABEL}. */
export interface MarkedLine {
  text: string;
  bold: Span[];
  italic: Span[];
  /** Links whose text says something of its own. */
  links: (Span & { url: string })[];
  /** All links that lead out of the list, in order. */
  outward: LineLink[];
  line: number;
  isStruck: boolean;
}

/** A title in a line: where it is, and how it shows. */
export interface FoundTitle extends Span {
  look: 'link' | 'bold' | 'quoted' | 'italic' | 'plain';
}

/** Stands for a link that is only a label. */
export const LABEL = '\uE000';

/** What stands behind so many characters says nothing of a paper any more. */
const LONGEST_LINE = 16_000;
/** Longer texts of links are read as text. */
const LONGEST_LABEL = 60;

/** Puts runs of one line together. */
export function markLine(runs: readonly Run[]): MarkedLine {
  const marked: MarkedLine = {
    text: '',
    bold: [],
    italic: [],
    links: [],
    outward: [],
    line: runs[0]?.line ?? 1,
    isStruck: false,
  };
  let struck = 0;
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (!run) break;
    let end = at + 1;
    while (run.link && runs[end]?.link === run.link) end += 1;
    const group = runs.slice(at, end);
    at = end;
    if (run.link) addLink(marked, group, run.link.url);
    else if (!run.image) addText(marked, run);
    if (run.struck) struck += run.text.length;
  }
  marked.isStruck = struck > 0 && struck >= marked.text.trim().length * 0.6;
  return marked;
}

function addText(marked: MarkedLine, { text, bold, italic }: Run): void {
  if (marked.text.length > LONGEST_LINE) return;
  const start = marked.text.length;
  const left = LONGEST_LINE + 1 - start;
  marked.text += withoutEmoji(text.slice(0, left)).replace(/[\s\u200B\uE000\uFEFF]+/g, ' ');
  const end = marked.text.length;
  if (bold) addSpan(marked.bold, start, end, marked.text);
  if (italic) addSpan(marked.italic, start, end, marked.text);
}

/** Spans with nothing but space between them are one. */
function addSpan(spans: Span[], start: number, end: number, text: string): void {
  const last = spans.at(-1);
  if (last && text.slice(last.end, start).trim() === '') last.end = end;
  else if (text.slice(start, end).trim() !== '') spans.push({ start, end });
}

function addLink(marked: MarkedLine, group: readonly Run[], url: string): void {
  const words = group.filter(({ image }) => !image).map(({ text }) => text);
  const label = withoutEmoji(words.join('')).replace(/\s+/g, ' ').trim();
  const described = group
    .map(({ text }) => text)
    .join(' ')
    .trim();
  const address = outwardAddress(url);
  const line = group[0]?.line ?? marked.line;
  if (address && !isBadgePlace(address))
    marked.outward.push({ url: address, label: label || described, line });
  const isBare = /^(?:https?:\/\/|www\.)\S+$/i.test(label);
  // A space too many: `[[pdf]] (https://…)`.
  const apart = isBare ? /\[+([^[\]]{1,30})\]+\s*\($/.exec(marked.text) : null;
  if (apart?.[1] && labelKind(apart[1])) {
    marked.text = marked.text.slice(0, apart.index);
    const last = marked.outward.at(-1);
    if (last) last.label = apart[1];
  }
  if (label === '' || isBare || isLabel(label)) {
    const isSaid =
      !isBare && label !== '' && (isCitation(label) || (!IDENTIFIER.test(label) && readImprint(label)));
    // A venue that leads to the paper says both.
    marked.text += isSaid ? `${LABEL}(${label.replace(/[[\]()]/g, ' ').trim()})` : LABEL;
    return;
  }
  const start = marked.text.length;
  for (const run of group) if (!run.image) addText(marked, run);
  marked.links.push({ start, end: marked.text.length, url });
}

/** Identifiers, as arXiv and DOIs have them. */
const IDENTIFIER =
  /^(?:arxiv\s?:?\s?)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s?\[[\w.-]+\])?$|^(?:doi\s?:?\s?)?10\.\d{4,9}\/\S+$|^(?:pmid|pmc)\s?:?\s?\d+$/i;

/** Whether a text is nothing but an identifier: `arXiv:2401.01234`, `10.1234/abc`. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** Whether a text says nothing but who and when: `He et al. 2021`. */
export function isCitation(text: string): boolean {
  const [, people = ''] = /^(.{3,80}?)[\s,]*[([]?(?:19|20)\d\d[a-z]?[)\]]?$/.exec(text) ?? [];
  return isFamilies(people) || (/\bet\.?\s?al\b/.test(people) && readByline(people) !== undefined);
}

/** Whether the text of a link says nothing but what it leads to: a kind, a venue, people and a year, an identifier. */
export function isLabel(label: string): boolean {
  if (IDENTIFIER.test(label)) return true;
  if (label.length > LONGEST_LABEL) return false;
  return (
    isCitation(label) ||
    labelKind(label) !== undefined ||
    readImprint(label, /\d{4}|['’]\d\d/.test(label) && !/[:?]/.test(label) ? false : 'only') !== undefined
  );
}
