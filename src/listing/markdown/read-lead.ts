import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';
import { LABEL, type MarkedLine, type Span } from './marked-line.ts';
import { firstPart, isFamilies, isSaying, isTitleLike } from './saying.ts';

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

/** A day without its year, as meetings are headed. */
const DAY =
  /^(?:\d{1,2}(?:st|nd|rd|th)?\.?\s\p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?)[.,:]?$/u;
/** People before a title that has no look of its own, as in references, up to a year or the point behind the last initials. */
const PEOPLE_AND_YEAR =
  /^(\p{L}[^()[\]:?!“”"\uE000]{2,400}?)[\s,.]*(?:[([]((?:19|20)\d\d)[a-z]?[)\]]|(?<=[.\s])((?:19|20)\d\d)[a-z]?(?=[.:]))[.,:]?\s+/u;
const PEOPLE_AND_POINT =
  /^((?:[\p{L}'’-]+\s){1,3}\p{Lu}{1,3}(?:,\s(?:[\p{L}'’-]+\s){1,3}\p{Lu}{1,3}){0,40}(?:,?\set al)?)\.\s+(?=\p{Lu})/u;

/** Three people or more before a title, as DBLP has them. */
const PEOPLE_AND_COLON = /^(\p{Lu}[^:?!“”"()[\]\uE000]{8,400}):\s+(?=\p{Lu}|\d)/u;

/** Names with initials, or a list that is not told to its end: a title is never so. */
function isLeadOfPeople(text: string, whole: string): boolean {
  const byline = readByline(text);
  if (!byline) return false;
  if (/:\s$/.test(whole)) return (byline.names?.length ?? 0) >= 3;
  return (
    /\bet\.?\s?al\b/.test(text) ||
    isFamilies(text) ||
    (byline.names?.every((name) => /(?<!\p{L})\p{Lu}\./u.test(name)) ?? false)
  );
}

/** Reads what stands before a title. */
export function readLead({ text, bold, links }: MarkedLine): Lead {
  const begins = new Set([...bold, ...links].map(({ start }) => start));
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
    if (
      bracket &&
      inner &&
      rest.length > bracket[0].length + 3 &&
      !inner.includes(LABEL) &&
      (readImprint(inner, true) || inner.split(/\s+/).length <= 4)
    ) {
      parts.push(inner);
      at += bracket[0].length;
      continue;
    }
    const people = /^([^,]{3,60}\bet\.?\s?al\b\.?)\s*,\s+/.exec(rest);
    if (people?.[1] && readByline(people[1])) {
      parts.push(people[1]);
      at += people[0].length;
      continue;
    }
    const reference =
      PEOPLE_AND_YEAR.exec(rest) ?? PEOPLE_AND_POINT.exec(rest) ?? PEOPLE_AND_COLON.exec(rest);
    const after = firstPart(rest.slice(reference?.[0].length ?? 0));
    if (
      reference?.[1] &&
      !isIn(bold, at) &&
      isLeadOfPeople(reference[1], reference[0]) &&
      isTitleLike(after) &&
      !isSaying(after)
    ) {
      parts.push(reference[1], reference[2] ?? reference[3] ?? '');
      at += reference[0].length;
      break;
    }
    const comma = /^([^,:;|]{3,60}?)\s*(?:[,|:]|\s(?:[-–—]|--))\s+/.exec(rest);
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
    const venue = /^([^.:;|\uE000]{3,60}?\d{4})\.\s+/.exec(rest);
    if (venue?.[1] && begins.has(at + venue[0].length) && !isIn(bold, at) && readImprint(venue[1])) {
      parts.push(venue[1]);
      at += venue[0].length;
      continue;
    }
    const strong = bold.find((span) => span.start <= at && span.end > at);
    const said = strong && text.slice(at, strong.end).trim();
    const isImprint = said && /\d{4}|['’]\d\d/.test(said) && readImprint(said, 'only');
    if (said && (isImprint || DAY.test(said)) && text.length > (strong?.end ?? 0) + 3) {
      if (isImprint) parts.push(said);
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
