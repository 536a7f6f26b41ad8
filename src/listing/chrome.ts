/**
 * Lines that belong to the saved page and not to its papers. To teach the loader a new one, add a row here.
 * A row is matched against the whole line, white space at both ends removed.
 */
const CHROME_LINES: readonly (string | RegExp)[] = [
  'new',
  'Subscribe',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  /^by ?\S+ and the research community$/,
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?$/,
];

/** Words of the page that can be glued to the front of its first title, where no line break was saved. */
const GLUED_PREFIXES: readonly RegExp[] = [/^Subscribe(?=[\p{Lu}\p{N}"“'‘([])/u];

export function isChrome(line: string): boolean {
  return CHROME_LINES.some((row) => (typeof row === 'string' ? row === line : row.test(line)));
}

/** Length of the page's words glued to the front of the first title; 0 where there are none. */
export function gluedPrefixLength(line: string): number {
  for (const prefix of GLUED_PREFIXES) {
    const match = prefix.exec(line);
    if (match) return match[0].length;
  }
  return 0;
}
