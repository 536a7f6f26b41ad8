/** A line of a saved page. */
export interface Line {
  /** What it says: white space at both ends and the marks of Markdown removed. */
  text: string;
  /** Its place in the file, from 1. */
  number: number;
  /** Address that the whole line is a link to. */
  link?: string;
  /** Whether the line before it is blank. */
  afterBlank: boolean;
  /** What it says besides links and the mark of a list, where it is short: a date with a number that leads to comments. */
  besideLinks?: string;
}

/** Characters that leave a line blank to the eye, beyond what `trim` knows: zero-width ones and soft hyphens. */
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF\p{Cc}]/u;

/** The lines of a file; line ends may be LF, CRLF or CR, a byte-order mark may lead. */
export function splitLines(source: string): string[] {
  return source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

export function trimLine(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && INVISIBLE.test(raw.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(raw.charAt(end - 1))) end -= 1;
  return raw.slice(start, end);
}

const HEADING = /^#{1,6}\s+/;
const IMAGE = /!\[[^[\]]{0,200}\]\([^()\s]{0,2000}\)/g;
/** A link around the whole line, and any link. */
const WHOLE_LINK = /^\[(.{1,20000})\]\(([^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)$/s;
const LINK = /\[([^[\]]{0,200})\]\([^()\s]{0,2000}\)/g;
const BOLD = /^(\*\*|__)(?=\S)(.{1,2000}\S)\1$/;

/**
 * A line of a page that a tool wrote as Markdown, without its marks: a heading, bold type, a link around all of it,
 * images. A text that only holds such marks stays as it is.
 */
export function withoutMarkdown(line: string): Pick<Line, 'text' | 'link' | 'besideLinks'> {
  let text = line.replace(HEADING, '');
  if (text.includes('![')) text = trimLine(text.replace(IMAGE, ''));
  const link = WHOLE_LINK.exec(text);
  if (link?.[1] && !link[1].includes('](')) return { text: trimLine(link[1]), link: link[2] ?? '' };
  const bold = BOLD.exec(text);
  if (bold?.[2] && !bold[2].includes(bold[1] ?? '')) return { text: bold[2] };
  const item = /^[-*+] (.{1,60})$/.exec(text)?.[1];
  if (item && !item.includes('](')) return { text, besideLinks: item };
  if (text.length > 200 || !text.includes('](')) return { text };
  return {
    text,
    besideLinks: trimLine(text.replace(LINK, (_, label: string) => (/^[\d\s-]*$/.test(label) ? '' : label))),
  };
}
