const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*';

/**
 * Lines that belong to the saved page and not to its papers. To teach the loader a new one, add a row here; curators
 * add theirs to `content/chrome.yaml`. A row is matched against the whole line, white space at both ends and the marks
 * of Markdown removed.
 */
const CHROME_LINES: readonly (string | RegExp)[] = [
  'new',
  'Subscribe',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  /^by ?\S+ and the research community$/,
  // Dates above a page or beside a paper.
  new RegExp(`^(?:\\w{3,9}, )?${MONTH}\\.? \\d{1,2}(?:, \\d{4})?$`),
  new RegExp(`^(?:\\w{3,9}, )?\\d{1,2} ${MONTH}\\.?(?: \\d{4})?$`),
  new RegExp(`^${MONTH} \\d{4}$`),
  /^\d{4}-\d\d-\d\d$/,
  new RegExp(`^Published on ${MONTH} \\d{1,2}(?:, \\d{4})?$`),
  /^Week \d{1,2}(?:, \d{4})?$/,
  // Votes and comments, and what stands between them.
  /^[+▲△]?\s?\d{1,6}(?:\.\d{1,2})?k?$/,
  /^[-–—·•|]$/,
  /^(?:-\s*)?\d{1,5} authors?$/,
  // The page's own menus.
  /^(?:Daily|Weekly|Monthly|Trending|Daily Papers|Weekly Papers|Monthly Papers|Trending Papers)$/,
  /^(?:Hugging Face(?:[’']s logo)?|Models|Datasets|Spaces|Buckets|Papers|Docs|Enterprise|Pricing|Log In|Sign Up|Search papers|Search|Upvote|Previous|Next|Load more|GitHub|GitHub \d[\d.]*k?|View (?:PDF|arXiv page)|arXiv page|Project page|PDF|Community|and the research community)$/i,
];

/** A line after which a person's name stands on a line of its own. */
const BEFORE_NAME = /^(?:Submitted by:?|by)$/;
/** The same on one line. */
const WITH_NAME = /^Submitted by:? \S.{0,60}$/;

/** Words of the page that can be glued to the front of its first title, where no line break was saved. */
const GLUED_PREFIXES: readonly RegExp[] = [/^Subscribe(?=[\p{Lu}\p{N}"“'‘([])/u];

/** What a curator teaches: whole lines, and patterns for whole lines. */
export interface OwnChrome {
  lines: ReadonlySet<string>;
  patterns: readonly RegExp[];
}

/** What parts of a line are set apart by: “· 8 authors · May 29”, “Nov 16 - Nov 22”. */
const PARTS = /\s*[·•|]\s*|\s[-–—]\s/;

/** Whether a line is the page's own: as a whole, or in all its parts. */
export function isChrome(line: string, own?: OwnChrome): boolean {
  if (own?.lines.has(line) || own?.patterns.some((pattern) => pattern.test(line))) return true;
  if (line.length > 120) return false;
  const parts = line.split(PARTS).filter((part) => part !== '');
  return isKnown(line) || (parts.length > 0 && parts.every(isKnown));
}

function isKnown(text: string): boolean {
  return (
    WITH_NAME.test(text) ||
    CHROME_LINES.some((row) => (typeof row === 'string' ? row === text : row.test(text)))
  );
}

/** Whether the line after this one is a name, which belongs to the page, too. */
export function announcesName(line: string): boolean {
  return BEFORE_NAME.test(line);
}

/** Length of the page's words glued to the front of the first title; 0 where there are none. */
export function gluedPrefixLength(line: string): number {
  for (const prefix of GLUED_PREFIXES) {
    const match = prefix.exec(line);
    if (match) return match[0].length;
  }
  return 0;
}
