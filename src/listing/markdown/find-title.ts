import { isPaperPlace, outwardAddress } from './addresses.ts';
import { readByline } from './byline.ts';
import type { MarkedLine, Span } from './marked-line.ts';
import type { Lead } from './read-lead.ts';
import { firstPart, isSaying, isTitleLike } from './saying.ts';
import { endOfPlain } from './title-end.ts';

/** A title in a line: where it is, and how it shows. */
export interface FoundTitle extends Span {
  look: 'link' | 'bold' | 'quoted' | 'italic' | 'plain';
}

const QUOTED = /[“"«《„]([^“”"«»《》]{8,400})[”"»》“]/g;
/** So far people and titles in quotation marks are looked for, and so many of these. */
const REACH = 2000;
const MOST_QUOTED = 4;

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
  for (const match of [...text.slice(from, from + REACH).matchAll(QUOTED)].slice(0, MOST_QUOTED)) {
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
