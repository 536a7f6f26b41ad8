import { isPaperPlace, outwardAddress } from './addresses.ts';
import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';
import { LABEL, type MarkedLine, type Span } from './marked-line.ts';

/** A title in a line: where it is, and how it shows. */
export interface FoundTitle extends Span {
  look: 'link' | 'bold' | 'quoted' | 'italic' | 'plain';
}

const QUOTED = /[“"«《„]([^“”"«»《》]{8,400})[”"»》“]/g;
/** Words that lead to the title itself. */
const KEY = /^(?:\[?(?:paper|title|论文|标题|题目)\]?\s*(?:title|name)?\s*[:：]\s*)/i;

/** Where the text before a title ends: marks, numbers, dates, venues in brackets, short names. */
export interface Lead {
  /** Where the title can begin. */
  at: number;
  /** What was written before it. */
  parts: string[];
}

const MARKS = /^[\s•·▪■◆►▶*>|<:：;,.!–—-]+/;
const NUMBER = /^(?:\[\s?\d{1,4}\s?\]|\(\d{1,4}\)|\d{1,4}[.)](?=\s))\s*\.?/;
const CHECKBOX = /^\[[ xX]?\]\s/;
const BRACKETED =
  /^(?:\[([^[\]]{2,90})\]|\(([^()]{2,60})\)|【([^【】]{2,60})】|（([^（）]{2,60})）)\s*[:：-]?/;
const LABELS_FIRST = new RegExp(String.raw`^[[({]*${LABEL}(?:\([^()]*\))?[\])}]*\s*`);

/** Reads what stands before a title. */
export function readLead({ text, bold }: MarkedLine): Lead {
  const parts: string[] = [];
  let at = 0;
  for (let step = 0; step < 12; step += 1) {
    const rest = text.slice(at);
    const plain =
      MARKS.exec(rest)?.[0] ?? CHECKBOX.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0] ?? KEY.exec(rest)?.[0];
    if (plain) {
      at += plain.length;
      continue;
    }
    const label = LABELS_FIRST.exec(rest)?.[0];
    if (label) {
      const venue = /\(([^()]*)\)/.exec(label)?.[1];
      if (venue) parts.push(venue);
      at += label.length;
      continue;
    }
    const bracket = BRACKETED.exec(rest);
    const inner = bracket?.slice(1).find((part) => part !== undefined);
    // A title may begin with a word in brackets; what stands before one is a date, a venue or a few words of order.
    if (bracket && inner && rest.length > bracket[0].length + 3 && !inner.includes(LABEL)) {
      if (readImprint(inner, true) || inner.split(/\s+/).length <= 4) {
        parts.push(inner);
        at += bracket[0].length;
        continue;
      }
    }
    const comma = /^([^,:;|]{3,60}?)\s*(?:[,|:]|\s[-–—])\s+/.exec(rest);
    if (
      comma?.[1] &&
      !isIn(bold, at) &&
      /\d{4}|['’]\d\d/.test(comma[1]) &&
      readImprint(comma[1], 'only') &&
      !isSaying(firstPart(rest.slice(comma[0].length)))
    ) {
      parts.push(comma[1]);
      at += comma[0].length;
      continue;
    }
    const strong = bold.find((span) => span.start <= at && span.end > at);
    const said = strong && text.slice(at, strong.end).trim();
    if (
      said &&
      /\d{4}|['’]\d\d/.test(said) &&
      readImprint(said, 'only') &&
      text.length > (strong?.end ?? 0) + 3
    ) {
      parts.push(said);
      at = strong.end;
      continue;
    }
    const date = /^((?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?)\s+/.exec(rest);
    if (date?.[1]) {
      parts.push(date[1]);
      at += date[0].length;
      continue;
    }
    break;
  }
  return { at, parts };
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

/** The title in a line, by its look where it has one, otherwise up to where something else begins. */
export function findTitle(line: MarkedLine, lead: Lead): FoundTitle | undefined {
  const { text, bold, italic, links } = line;
  const begins = skipQuotes(text, lead.at);
  const strong = bold.find(({ start, end }) => start <= begins + 1 && end > begins);
  const linked = pickLink(line, lead.at);
  const quoted = findQuoted(line, lead.at);
  if (
    linked &&
    (!strong || linked.start <= strong.start + 2 || !isTitleLike(text.slice(strong.start, strong.end)))
  )
    return { ...widenLink(line, linked), look: 'link' };
  if (quoted) return { ...quoted, look: 'quoted' };
  if (strong) return fromBold(line, { start: Math.max(strong.start, begins), end: strong.end });
  const slanted = italic.find(({ start, end }) => start <= begins + 1 && end > begins);
  if (
    slanted &&
    isTitleLike(text.slice(slanted.start, slanted.end)) &&
    !readByline(text.slice(slanted.start, slanted.end))
  )
    return { start: begins, end: slanted.end, look: 'italic' };
  // In a reference the people stand before the title, which alone is bold.
  const later = bold.find(({ start, end }) => start > begins && isTitleLike(text.slice(start, end)));
  if (later && readByline(text.slice(begins, later.start))) return { ...later, look: 'bold' };
  const end = endOfPlain(line, begins);
  const at = links.find(({ start }) => start >= begins && start < end);
  if (at && at.start > begins && text.slice(begins, at.start).trim() === '') return undefined;
  return end > begins ? { start: begins, end, look: 'plain' } : undefined;
}

function skipQuotes(text: string, at: number): number {
  const [marks = ''] = /^[\s“"«《„'‘]*/.exec(text.slice(at)) ?? [];
  return at + marks.length;
}

/** A link that is the title: the first to a paper's place, or else the first of the line where it begins it. */
function pickLink({ text, links }: MarkedLine, from: number): (Span & { url: string }) | undefined {
  const own = links.filter(({ start, end }) => start >= from - 1 && isTitleLike(text.slice(start, end)));
  const leads = own.filter(({ url }) => {
    const address = outwardAddress(url);
    return address !== undefined && isPaperPlace(address);
  });
  const [first] = own;
  const begins = first && text.slice(from, first.start).replace(/[\s“"«《„'‘<[(|]/g, '') === '';
  const short = links.find(({ start }) => text.slice(from, start).replace(/[\s“"«《„'‘<[(|]/g, '') === '');
  const [place] = leads;
  if (place && (!begins || first === place)) {
    if (short && short.end <= place.start && short !== place) return place;
    const before = text.slice(from, place.start);
    return begins || before.length < 200 ? place : undefined;
  }
  // A name that leads to code, and right behind it the paper.
  if (
    place &&
    first &&
    text
      .slice(first.end, place.start)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean).length <= 2
  )
    return place;
  if (begins) return first;
  return short;
}

/** Text before a link that belongs to the title: “**ABC**: [rest of it](…)” is left to the link. */
function widenLink({ text }: MarkedLine, { start, end }: Span): Span {
  const more = /^[?!]/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + more };
}

/** A title in quotation marks at the beginning, behind people, or behind a short name. */
function findQuoted({ text, bold }: MarkedLine, from: number): Span | undefined {
  for (const match of text.slice(from).matchAll(QUOTED)) {
    const inner = match[1] ?? '';
    const start = from + match.index + 1;
    const before = text.slice(from, start - 1).trim();
    const after = text.slice(start + inner.length + 1, start + inner.length + 2);
    if (!isTitleLike(inner) || /[\p{L}\p{N}-]/u.test(after)) continue;
    const isShort = /[:：]$/.test(before) && before.split(/\s+/).length <= 4;
    if (
      before === '' ||
      isShort ||
      readByline(before) ||
      (/(?:et al\.?|[.,])$/.test(before) &&
        before.split(/\s+/).length > 1 &&
        !bold.some(
          (span) =>
            span.start < start - 1 && span.end > from && isTitleLike(text.slice(span.start, span.end)),
        ))
    )
      return { start, end: start + inner.length };
  }
  return undefined;
}

/** A bold title; where only its first words are bold, up to its end. */
function fromBold(line: MarkedLine, { start, end }: Span): FoundTitle {
  const { text } = line;
  const after = text.slice(end);
  const own = text.slice(start, end).trim();
  const colon = /^\s*[:：]\s*(?=[^\s\uE000[(])/u.exec(after);
  const goesOn =
    (colon && !/[:：]$/.test(own)) ||
    (/^\s?\p{Ll}{2}|^\s*[-–]?\p{Ll}\p{L}+\s/u.test(after) &&
      !/[.?!]$/.test(own) &&
      !isSaying(firstPart(after))) ||
    (/[:：]$/.test(own) && /^\s*[\p{L}\p{N}“"‘']/u.test(after)) ||
    // One bold word is the short name of what follows, unless that is people or a venue.
    /^-\p{L}/u.test(after);
  if (!goesOn) return { start, end, look: 'bold' };
  return { start, end: Math.max(end, endOfPlain(line, start, end)), look: 'bold' };
}

const YEAR_BRACKET =
  /[([（【][^()[\]（）【】]{0,80}?(?:(?:19|20)\d\d|['’]\d\d|arxiv|preprint|under review)[^()[\]（）【】]{0,40}[)\]）】]/i;

/**
 * Where a title without a look of its own ends: before a label, a year or venue in brackets, people, a venue, a
 * dash, or the end.
 * @param from where it cannot end yet
 */
function endOfPlain({ text, italic, links }: MarkedLine, start: number, from = start): number {
  const ends: number[] = [text.length];
  const add = (at: number) => {
    if (at > from && at > start) ends.push(at);
  };
  const label = text.indexOf(LABEL, from);
  if (label >= 0) add(label);
  for (const span of italic)
    if (span.start > start + 3 && span.start >= from && isSaying(text.slice(span.start, span.end)))
      add(span.start);
  for (const link of links) if (link.start > start && link.start >= from) add(link.start);
  const limit = Math.min(...ends);
  const head = text.slice(0, limit).replace(/[\s[({]+$/, '');
  for (const match of head.slice(start).matchAll(new RegExp(YEAR_BRACKET, 'gi'))) {
    const inner = match[0].slice(1, -1);
    // “Models (2017): A Tutorial” goes on.
    if (
      readImprint(inner, true) &&
      !/^\s?[:：]\s?\p{L}/u.test(head.slice(start + match.index + match[0].length))
    ) {
      add(start + match.index);
      break;
    }
  }
  for (const match of head
    .slice(start)
    .matchAll(/\s(?=by\s\p{Lu})|\s[-–—|]\s|\s?\|\s?|[,，;]\s?|[.。]\s+|[?!]\s+|\s\(/gu)) {
    const at = start + match.index;
    const mark = match[0].trim();
    if (at <= from) continue;
    const rest = head.slice(at + match[0].length);
    if (mark === '?' || mark === '!') {
      if (isSaying(firstPart(rest)) || rest.trim() === '') add(at + 1);
    } else if (mark === '') {
      if (readByline(rest.replace(/^by\s/, '').split(/[.(]|,\s*(?:19|20)\d\d/)[0] ?? '')) add(at);
    } else if (mark === '(') {
      const inner = rest.split(')')[0] ?? '';
      if (readByline(inner)?.names || readImprint(inner) || /^(?:19|20)\d\d\b/.test(rest)) add(at);
    } else if (/^[-–—|]$/.test(mark)) {
      if (at - start >= 4) add(at);
    } else if (/^[.。]$/.test(mark)) {
      if (isSaying(firstPart(rest)) || isFamilies(firstPart(rest)) || rest.trim() === '') add(at);
    } else if (isSaying(firstPart(rest)) || isSaying(rest)) add(at);
  }
  const end = Math.min(...ends);
  const trailing = TRAILING_VENUE.exec(text.slice(start, end));
  if (
    trailing?.[1] &&
    readImprint(trailing[1]) &&
    start + trailing.index > from &&
    !/^(?:19|20)\d\d$/.test(trailing[1])
  )
    return start + trailing.index;
  return end;
}

/** A venue with its year at the very end, without any mark before it. */
const TRAILING_VENUE =
  /\s((?:[\p{Lu}][\p{L}&/-]*\p{Lu}[\p{L}&/-]*|arXiv|Arxiv)\s?['’]?(?:20)?\d\d(?:\s(?:oral|spotlight|workshop|findings))?)\s*[.,]?\s*$/iu;

/** What stands before the next mark. */
function firstPart(text: string): string {
  return text.split(/(?<!\b\p{Lu})(?<!\bal)[.。]\s|\s[-–—|]\s|[([（]|\uE000/u)[0] ?? '';
}

/** Family names alone: `Chen and Manning`. */
function isFamilies(text: string): boolean {
  return (
    /^\p{Lu}\p{L}+(?:,\s\p{Lu}\p{L}+){0,3}(?:,?\s(?:and|&)\s)\p{Lu}\p{L}+\.?$/u.test(text.trim()) &&
    readByline(text) !== undefined
  );
}

/** Whether a text says who or where, and is no part of a title. */
function isSaying(text: string): boolean {
  const bare = text.trim();
  if (bare === '') return false;
  if (readImprint(bare) !== undefined) return true;
  const [open] = /^.*?\bet\.?\s?al\b/.exec(bare) ?? [];
  const byline = readByline(open ?? bare);
  return byline !== undefined && (byline.names !== undefined || /\bal\b|others|等/.test(bare));
}

/** Whether a text can be a title by its length: two words, or one long one. */
export function isTitleLike(text: string): boolean {
  const bare = text.replace(/[\s.:,;!?()[\]"“”]+/g, ' ').trim();
  if (bare.length < 6) return false;
  return (
    /\s/.test(bare) ||
    bare.length >= 12 ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{4}/u.test(bare)
  );
}
