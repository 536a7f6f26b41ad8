import type { Author } from '../schema.ts';

/** The first authors in one line: three at most, then “and 5 others”. */
export function firstAuthors(authors: readonly Author[] | undefined): string {
  if (!authors) return '';
  const shown = authors.length <= 4 ? authors : authors.slice(0, 3);
  const names = shown.map(({ name }) => name);
  const others = authors.length - shown.length;
  if (others > 0) return `${names.join(', ')} and ${others} others`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Beginning of a text, cut at a word. */
export function snippet(text: string, length = 280): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length);
  const end = cut > length / 2 ? cut : safeCut(text, length);
  return `${text.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date for readers, as exactly as it is known: `2 May 2024`, `May 2024`, `2024`. */
export function readableDate(issued: string): string {
  const [year, month, day] = issued.split('-').map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** Does not part a surrogate pair. */
function safeCut(text: string, length: number): number {
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code <= 0xdbff ? length - 1 : length;
}
