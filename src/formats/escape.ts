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

/** Plain text as Markdown (CommonMark) that shows the same text; addresses in it stay as they are. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*_[\]<>|~$&#]/g, '\\$&')))
    .join('')
    .replace(
      /^([ \t]*)(?:([-+=])|(\d{1,9})([.)])(?=\s|$))/gm,
      (_, space: string, sign?: string, number = '', end = '') =>
        sign ? `${space}\\${sign}` : `${space}${number}\\${end}`,
    );
}

/** A Markdown link; what could end its address is written as in addresses. */
export function markdownLink(text: string, address: string): string {
  const safe = address
    .replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escapeMarkdown(text)}](${safe})`;
}
