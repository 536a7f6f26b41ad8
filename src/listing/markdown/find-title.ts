import { isPaperPlace, outwardAddress } from './addresses.ts';
import { readByline } from './byline.ts';
import type { FoundTitle, MarkedLine, Span } from './marked-line.ts';
import type { Lead } from './read-lead.ts';
import { firstPart, isSaying, isTitleLike } from './saying.ts';
import { behindShortName } from './short-name-first.ts';
import { endOfPlain } from './title-end.ts';

const QUOTED = /[“"«《„]([^“”"«»《》]{8,400})[”"»》“]/g;
/** So far people and titles in quotation marks are looked for, and so many of these. */
const REACH = 2000;
const MOST_QUOTED = 4;

/** The title in a line; where what looks like it is only a short name before it, what stands behind that. */
export function findTitle(line: MarkedLine, lead: Lead): (FoundTitle & { short?: Span }) | undefined {
  const title = findByLook(line, lead);
  return title && (behindShortName(line, title) ?? title);
}

/** The title in a line, by its look where it has one, otherwise up to where something else begins. */
function findByLook(line: MarkedLine, lead: Lead): FoundTitle | undefined {
  const { text, bold, italic } = line;
  const begins = skipQuotes(text, lead.at);
  const strong = bold.find(({ start, end }) => start <= begins + 1 && end > begins);
  const linked = pickLink(line, lead.at);
  const quoted = findQuoted(line, lead.at);
  if (
    linked &&
    (!strong || linked.start <= strong.start + 2 || !isTitleLike(text.slice(strong.start, strong.end)))
  )
    return { ...(titleInReference(line, linked) ?? widenLink(line, linked)), look: 'link' };
  if (quoted) return { ...quoted, look: 'quoted' };
  if (strong) return fromBold(line, { start: Math.max(strong.start, begins), end: strong.end });
  const slanted = italic.find(({ start, end }) => start <= begins + 1 && end > begins);
  if (
    slanted &&
    isTitleLike(text.slice(slanted.start, slanted.end)) &&
    !readByline(text.slice(slanted.start, slanted.end))
  )
    return { start: begins, end: endOfSlanted(line, begins, slanted.end), look: 'italic' };
  // In a reference the people stand before the title, which alone is bold.
  const later = bold.find(({ start, end }) => start > begins && isTitleLike(text.slice(start, end)));
  if (later && readByline(text.slice(begins, later.start))) return { ...later, look: 'bold' };
  const end = endOfPlain(line, begins);
  // A word in quotation marks may begin a title that goes on behind them.
  const isQuoted = begins > lead.at && /[“”"»》].*\S/.test(text.slice(begins, end));
  return end > begins ? { start: isQuoted ? lead.at : begins, end, look: 'plain' } : undefined;
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

/** The title in a link whose text is a whole reference: in bold or quotation marks, behind people. */
function titleInReference(line: MarkedLine, { start, end }: Span): Span | undefined {
  const { text, bold } = line;
  const strong = bold.find((span) => span.start > start + 3 && span.end <= end);
  if (strong && readByline(text.slice(start, strong.start))) return strong;
  const quoted = findQuoted(line, start);
  return quoted && quoted.start > start + 3 && quoted.end <= end ? quoted : undefined;
}

/** A link with the question mark behind it; of a paper called by a short name, what follows its colon is the title. */
function widenLink(line: MarkedLine, { start, end, url }: Span & { url: string }): Span {
  const after = line.text.slice(end);
  const isShort = /^\S+(?:\s\([^()]*\))?$/.test(line.text.slice(start, end).trim());
  const colon = !isShort ? undefined : /^\s?:\s(?=\p{Lu}\S*\s\S+\s\S)/u.exec(after)?.[0].length;
  const address = outwardAddress(url);
  if (colon !== undefined && address !== undefined && isPaperPlace(address))
    return { start, end: endOfPlain(line, start, end + colon) };
  const more = /^[?!]/.exec(after)?.[0].length ?? 0;
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
    const isShort = /[:：]$/.test(before)
      ? before.split(/\s+/).length <= 4
      : /\s[–—-]$/.test(before) && before.split(/\s+/).length <= 3;
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

/** Whether a text is surely people: several, some with initials, or not told to their end. */
function arePeople(text: string): boolean {
  return isSaying(text) && /,|\bet\.?\s?al\b|\band\b|&|(?<!\p{L})\p{Lu}\./u.test(text);
}

/** Where a title in italics ends: behind a question mark it may go on without them. */
function endOfSlanted(line: MarkedLine, start: number, end: number): number {
  const after = /^\s(?=\p{Lu}\p{L}+\s)/u.exec(line.text.slice(end));
  const goesOn =
    after && /[?!]$/.test(line.text.slice(start, end)) && !arePeople(firstPart(line.text.slice(end)));
  return goesOn ? Math.max(end, endOfPlain(line, start, end)) : end;
}

/** A bold title; where only its first words are bold, up to its end. */
function fromBold(line: MarkedLine, { start, end }: Span): FoundTitle {
  const { text } = line;
  const after = text.slice(end);
  const own = text.slice(start, end).trim();
  const colon = /^\s*[:：]\s*(?=[^\s\uE000[(])/u.exec(after);
  const goesOn =
    (colon && !/[:：]$/.test(own) && !arePeople(firstPart(after.slice(colon[0].length)))) ||
    (/^\s?\p{Ll}{2}|^\s*[-–]?\p{Ll}\p{L}+\s/u.test(after) &&
      !/[.?!]$/.test(own) &&
      !/^\s*(?:[Bb]y\s\p{Lu}|(?:arxiv|doi)\b)/u.test(after) &&
      !isSaying(firstPart(after))) ||
    (/[:：]$/.test(own) && /^\s*[\p{L}\p{N}“"‘']/u.test(after)) ||
    // One bold word is the short name of what follows, unless that is people or a venue.
    /^-\p{L}/u.test(after);
  if (!goesOn) return { start, end, look: 'bold' };
  // No people stand right behind a colon.
  const begins = end + (/^\s*[:：]?\s*/.exec(after)?.[0].length ?? 0);
  const more = colon || /[:：]$/.test(own) ? line.italic.find((span) => span.start === begins) : undefined;
  return { start, end: Math.max(end, endOfPlain(line, start, more?.end ?? end)), look: 'bold' };
}
