import { escapeHtml, unescapeHtml } from '../text/escape-html.ts';
import { UseFinder } from './uses.ts';

/** Elements whose text is not touched: links, code, formulas, and what is marked already. */
const LEFT_ALONE = new Set(['a', 'abbr', 'code', 'math']);
/** A tag or a stretch of text. Attribute values hold no `>`: the HTML of abstracts escapes it. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)[^<>]*>|[^<]+|</gi;
/** A short form and what its tooltip says. */
export interface Abbreviation {
  /** As it is written in the text, in the singular. */
  short: string;
  /** What it stands for. */
  long: string;
}

/**
 * Marks the first use of each abbreviation as `<abbr title="…">`, outside links, code and formulas; the focus can rest on
 * it, by which keys and fingers learn what it stands for. Takes time in
 * proportion to the length of the text.
 *
 * @param html safe HTML of an abstract, as `inlineToHtml` makes it
 * @param abbreviations those of the paper, `Glossary.abbreviations`
 * @returns the same HTML with the marks; unchanged where there is nothing to mark
 */
export function markAbbreviations(html: string, abbreviations: readonly Abbreviation[]): string {
  if (abbreviations.length === 0) return html;
  const finder = new UseFinder(abbreviations.map(({ short }) => short));
  const longByShort = new Map(abbreviations.map(({ short, long }) => [short, long]));
  let marked = '';
  let depth = 0;
  for (const [piece, closing, name] of html.matchAll(PIECE)) {
    if (name !== undefined) {
      if (LEFT_ALONE.has(name.toLowerCase()) && !piece.endsWith('/>')) depth += closing ? -1 : 1;
      marked += piece;
    } else marked += depth > 0 ? piece : markText(piece, finder, longByShort);
  }
  return marked;
}

/** Marks a stretch of text, and takes what was marked off the list. */
function markText(html: string, finder: UseFinder, longByShort: Map<string, string>): string {
  if (longByShort.size === 0) return html;
  const text = unescapeHtml(html);
  let marked = '';
  let past = 0;
  for (const { short, start, end } of finder.find(text)) {
    const long = longByShort.get(short);
    if (long === undefined) continue;
    longByShort.delete(short);
    marked += `${escapeHtml(text.slice(past, start))}<abbr tabindex="0" title="${escapeHtml(long)}">${escapeHtml(text.slice(start, end))}</abbr>`;
    past = end;
  }
  return past === 0 ? html : marked + escapeHtml(text.slice(past));
}
