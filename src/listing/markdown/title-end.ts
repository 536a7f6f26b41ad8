import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';
import { LABEL, type MarkedLine } from './marked-line.ts';
import { firstPart, isFamilies, isSaying } from './saying.ts';

/** Longer texts are no titles. */
const LONGEST_TITLE = 500;

const YEAR_BRACKET =
  /[([（【][^()[\]（）【】]{0,80}?(?:(?:19|20)\d\d|['’]\d\d|arxiv|preprint|under review)[^()[\]（）【】]{0,40}[)\]）】]/i;

/** Behind a year in brackets: “Models (2017): A Tutorial” goes on. */
const GOES_ON = /^\s?[:：]\s?\p{L}/u;

/**
 * Where a title without a look of its own ends: before a label, a year or venue in brackets, people, a venue, a
 * dash, or the end.
 * @param from where it cannot end yet
 */
export function endOfPlain({ text, italic, links }: MarkedLine, start: number, from = start): number {
  const ends: number[] = [Math.min(text.length, start + LONGEST_TITLE)];
  const add = (at: number) => {
    if (at > from && at > start) ends.push(at);
  };
  add(text.indexOf(LABEL, from));
  for (const span of italic)
    if (span.start > start + 3 && isSaying(text.slice(span.start, span.end))) add(span.start);
  for (const link of links) add(link.start);
  const limit = Math.min(...ends);
  const head = text.slice(0, limit).replace(/[\s[({]+$/, '');
  for (const match of head.slice(start).matchAll(new RegExp(YEAR_BRACKET, 'gi'))) {
    const inner = match[0].slice(1, -1);
    if (readImprint(inner, true) && !GOES_ON.test(head.slice(start + match.index + match[0].length))) {
      add(start + match.index);
      break;
    }
  }
  for (const match of head
    .slice(start)
    .matchAll(/\s(?=by\s\p{Lu})|\s(?:[-–—|]|--)\s|\s?\|\s?|[,，;]\s?|[.。]\s+|[?!]\s+|\s\(/gu)) {
    const at = start + match.index;
    const mark = match[0].trim();
    if (at <= from) continue;
    if (at >= Math.min(...ends)) break;
    const rest = head.slice(at + match[0].length);
    if (mark === '?' || mark === '!') {
      if (isSaying(firstPart(rest)) || rest.trim() === '') add(at + 1);
    } else if (mark === '') {
      const people = rest.replace(/^by\s/, '').split(/[.(]|,\s*(?:19|20)\d\d/)[0] ?? '';
      if (isSaying(people) || isFamilies(people)) add(at);
    } else if (mark === '(') {
      const inner = rest.split(')')[0] ?? '';
      const says = readByline(inner)?.names || readImprint(inner) || /^(?:19|20)\d\d\b/.test(rest);
      if (says && !GOES_ON.test(rest.slice(inner.length + 1))) add(at);
    } else if (/^(?:[-–—|]|--)$/.test(mark)) {
      if (at - start >= 4 || /^\p{Lu}[\p{Lu}\d]+$/u.test(head.slice(start, at))) add(at);
    } else if (/^[.。]$/.test(mark)) {
      if (isSaying(firstPart(rest)) || isFamilies(firstPart(rest)) || rest.trim() === '') add(at);
    } else if (isSaying(firstPart(rest)) || isSaying(rest) || INITIALED.test(rest)) add(at);
    else if (mark === ';' && isSaying(rest.split(/;\s/)[0] ?? '')) add(at);
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

/** A name with initials up to a comma, whatever follows. */
const INITIALED = /^(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+,\s/u;
/** A venue with its year at the very end, without any mark before it. */
const TRAILING_VENUE =
  /\s((?:[\p{Lu}][\p{L}&/-]*\p{Lu}[\p{L}&/-]*|arXiv|Arxiv)\s?['’]?(?:20)?\d\d(?:\s(?:oral|spotlight|workshop|findings))?)\s*[.,]?\s*$/iu;
