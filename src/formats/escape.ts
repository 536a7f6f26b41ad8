import { escapeHtml } from '../text/escape-html.ts';

/** Text as content or attribute value of HTML and XML; characters that XML does not allow are left out. */
export function escapeMarkup(text: string): string {
  return escapeHtml(
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
      .replace(/[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/g, ''),
  );
}

/** An address in running text, without the punctuation behind it. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'"”’)\]}*_~`])/i;
/** What GitHub's Markdown begins an address with, in which a backslash is one: what it escapes behind it would count. */
const BARE_ADDRESS = /(www)\.|(https?|ftp):(?=\/\/)/gi;

/**
 * Plain text as Markdown (CommonMark) that shows the same text. Addresses become links to themselves, in angle brackets,
 * within which nothing means anything else.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeSigns(part)))
    .join('')
    .replace(LINE_BEGINNING, escapeBeginning);
}

/** A Markdown link; an address stands for itself, and what could end its address is written as in addresses. Its text has no links of its own. */
export function markdownLink(text: string, address: string): string {
  if (text === address && /^https?:\/\/[^\s<>]+$/i.test(text)) return `<${text}>`;
  const safe = address
    .replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escapeSigns(text).replace(LINE_BEGINNING, escapeBeginning)}](${safe})`;
}

function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$&#]/g, '\\$&')
    .replace(BARE_ADDRESS, (_, www?: string, scheme = '') => (www ? `${www}\\.` : `${scheme}\\:`));
}

/** What makes a list, heading or quotation of a line. */
const LINE_BEGINNING = /^([ \t]*)(?:([-+=])|(\d{1,9})([.)])(?=\s|$))/gm;

function escapeBeginning(_: string, space: string, sign?: string, number = '', end = ''): string {
  return sign ? `${space}\\${sign}` : `${space}${number}\\${end}`;
}
