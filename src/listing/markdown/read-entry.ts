import { isBadgePlace, isPaperPlace, kindOfLink, labelKind, outwardAddress } from './addresses.ts';
import type { Draft } from './draft.ts';
import { findTitle } from './find-title.ts';
import { readImprint } from './imprint.ts';
import { isLabel, LABEL, type LineLink, type MarkedLine, markLine } from './marked-line.ts';
import { type Lead, readLead } from './read-lead.ts';
import { readDetailLine, readLeadPart, readRest } from './read-rest.ts';
import { type Run, textOf, withoutEmoji } from './runs.ts';
import type { Told } from './told.ts';

/** Reads the lines of one entry: a title in the first that has one, and what they tell besides. */
export function readEntry(lines: readonly (readonly Run[])[]): Draft {
  const marked = lines.map(markLine);
  const told: Told = { notes: [] };
  const draft: Draft = {
    title: '',
    look: 'none',
    line: marked[0]?.line ?? 1,
    links: withWrittenPlace(linksOf(marked), marked),
    isStruck: marked[0]?.isStruck ?? false,
    text: plainText(lines),
  };
  const titled = findTitledLine(marked);
  for (const line of marked) {
    if (line === titled?.line) readTitledLine(line, titled.lead, draft, told);
    else readDetailLine(line, told);
  }
  // A paper that is only spoken of is no place of this one.
  for (const link of draft.links)
    link.isPaper &&= link.isLabel || link.url === draft.titleUrl || draft.look === 'none';
  const { notes, ...facts } = told;
  const note = notes
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(isSentence)
    .map((text, index, all) => (index < all.length - 1 && !/[.!?:。！？]$/.test(text) ? `${text}.` : text))
    .join(' ');
  return { ...draft, ...facts, ...(note && { note }) };
}

/** What lines say, without what is struck out, unless all of it is. */
function plainText(lines: readonly (readonly Run[])[]): string {
  const kept = lines.map((line) => textOf(line.filter(({ struck }) => !struck)));
  const text = kept.join(' ').trim();
  return withoutEmoji(text === '' ? lines.map(textOf).join(' ') : text)
    .replace(/\s+/g, ' ')
    .trim();
}

function isSentence(text: string): boolean {
  return text.split(' ').length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{4}/u.test(text);
}

function findTitledLine(lines: readonly MarkedLine[]): { line: MarkedLine; lead: Lead } | undefined {
  const keyed = lines.find(
    ({ text }) =>
      /^\s*(?:paper|title|论文|标题)\s*[:：]\s*\S/i.test(text) && !/^\s*paper\s*[:：]\s*\uE000/i.test(text),
  );
  for (const line of keyed ? [keyed] : lines) {
    const lead = readLead(line);
    const title = findTitle(line, lead);
    if (title && cleanTitle(line.text.slice(title.start, title.end)) !== '') return { line, lead };
    if (line.outward.some(({ label }) => labelKind(label) === undefined)) return undefined;
  }
  return undefined;
}

function readTitledLine(line: MarkedLine, lead: Lead, draft: Draft, told: Told): void {
  const title = findTitle(line, lead);
  if (!title) return;
  for (const part of lead.parts) readLeadPart(part, told);
  const from = title.short?.end ?? lead.at;
  const before = line.text.slice(from, title.start);
  draft.look = title.look;
  const { text, imprint } = withoutImprint(line.text.slice(title.start, title.end));
  draft.title = cleanTitle(text);
  if (imprint) readLeadPart(imprint, told);
  if (/\p{L}/u.test(before)) readBefore(line, from, title.start, told);
  const link = line.links.find(
    ({ start, end }) => start < title.end && end > (title.short?.start ?? title.start),
  );
  const url = link && outwardAddress(link.url);
  if (url && (title.look !== 'plain' || title.short)) draft.titleUrl = url;
  if (title.short) told.shortName ??= line.text.slice(title.short.start, title.short.end);
  readRest(line, title.end, told);
}

/** People or a short name before a title that shows by itself. */
function readBefore(line: MarkedLine, start: number, end: number, told: Told): void {
  const text = line.text.slice(start, end).replace(/[\s“"«《„<[(]+$/, '');
  const short = /^([^:：]{2,24}?)\s*[:：–—-]$/.exec(text.trim())?.[1];
  if (short && short.split(/\s+/).length <= 3 && !/\d{4}/.test(short)) told.shortName ??= short.trim();
  else readRest({ ...line, text, italic: [], bold: [] }, 0, told);
}

const AT_END = /\s*[([（【]([^()[\]（）【】]{2,80})[)\]）】]\s*[.,]?\s*$/;

/** A title with the venue or date that stands in brackets at its end apart. */
function withoutImprint(title: string): { text: string; imprint?: string } {
  const inside = /\s?[([]((?:19|20)\d\d)[)\]](?=\s?[:：]\s?\p{L})/u.exec(title);
  if (inside?.[1]) return { text: title.replace(inside[0], ''), imprint: inside[1] };
  const match = AT_END.exec(title);
  const inner = match?.[1];
  if (!match || !inner || !readImprint(inner, /\d{4}|['’]\d\d|arxiv|preprint/i.test(inner)))
    return { text: title };
  return { text: title.slice(0, match.index), imprint: inner };
}

/** A title without the marks around it and its closing full stop. */
export function cleanTitle(text: string): string {
  let title = text
    .replaceAll(LABEL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[:,;]\s)/g, '')
    .trim();
  for (let before = ''; before !== title; ) {
    before = title;
    title = title
      .replace(/^[\s,;:.|•·*<>–—-]+|[\s,;:|•·*<>–—-]+$/g, '')
      .replace(/(?<!\.)\.$/, '')
      .replace(/^[“"«《„](.*)[”"»》“]$/, '$1')
      .replace(/^(["“])([^"“”]*)$/, '$2')
      .replace(/^([^"“”]*)["”]$/, '$1')
      .replace(/^\[([^[\]]*)\]$/, '$1')
      .replace(/\s*[([]\s*$|(?<=[.,?!])\s+In:?$/, '')
      .trim();
  }
  return title;
}

/** Links with the place of a paper whose identifier is only written: `arXiv:2401.01234`, `doi:10.1234/abc`. */
function withWrittenPlace(links: Draft['links'], lines: readonly MarkedLine[]): Draft['links'] {
  if (links.some(({ isPaper }) => isPaper)) return links;
  for (const { text } of lines) {
    const arxiv = /\barxiv\s?:?\s?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i.exec(text)?.[1];
    const doi = /\bdoi\s?:?\s?(10\.\d{4,9}\/[^\s,;)\]]*[^\s,;.)\]])/i.exec(text)?.[1];
    const url = arxiv ? `https://arxiv.org/abs/${arxiv}` : doi && `https://doi.org/${doi}`;
    if (url) return [...links, { url, kind: 'other', isPaper: true, isLabel: true }];
  }
  return links;
}

/** Links of all lines, each place once; the first of its kind stands first. */
function linksOf(lines: readonly MarkedLine[]): Draft['links'] {
  const found = new Map<string, Draft['links'][number]>();
  for (const line of lines) for (const link of line.outward) addLink(found, link);
  return [...found.values()];
}

function addLink(found: Map<string, Draft['links'][number]>, { url, label }: LineLink): void {
  if (isBadgePlace(url) || found.has(url)) return;
  const kind = kindOfLink(url, label);
  const isPaper = kind === 'paper' || kind === 'pdf' || (isPaperPlace(url) && kind === 'other');
  found.set(url, { url, kind: kind === 'paper' ? 'other' : kind, isPaper, isLabel: isLabelled(label) });
}

function isLabelled(label: string): boolean {
  return (
    label === '' || isLabel(label) || /^(?:https?:|www\.)/i.test(label) || readImprint(label) !== undefined
  );
}
