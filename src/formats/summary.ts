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

/** Volume, issue and pages as references have them: `22(1), 126`; empty where none is known. */
export function volumeAndPages({
  volume,
  issue,
  pages,
}: {
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
}): string {
  const place = issue ? `${volume ?? ''}(${issue})` : (volume ?? '');
  return [place, pages].filter(Boolean).join(', ');
}

/** Does not part a surrogate pair. */
function safeCut(text: string, length: number): number {
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code <= 0xdbff ? length - 1 : length;
}
