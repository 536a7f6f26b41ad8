/*
 * While a text is rewritten, its addresses, formulas and escaped characters are set aside: each is one
 * private-use character, so that no rule for prose can change it. Cleaning removes these characters from the
 * input, hence they cannot clash with the author's text.
 */

/** Stands for the next address. */
export const LINK = '\uE000';
/** Stands for the next formula. */
export const FORMULA = '\uE001';

const ESCAPED = '\\{}_^$~`\'"-&#%@';
const FIRST_ESCAPED = 0xe010;

/** Placeholder of one character that has a meaning in LaTeX and that its author escaped; other characters stay. */
export function setAside(character: string): string {
  const place = ESCAPED.indexOf(character);
  return place < 0 ? character : String.fromCharCode(FIRST_ESCAPED + place);
}

/** Puts the escaped characters back. */
export function restoreEscaped(text: string): string {
  return text.replace(/[\uE010-\uE01F]/g, (mark) => ESCAPED[mark.charCodeAt(0) - FIRST_ESCAPED] ?? '');
}

/** Puts the escaped characters back with their backslashes, for the reader of formulas. */
export function escapedToLatex(text: string): string {
  return text.replace(/[\uE010-\uE01F]/g, (mark) => `\\${ESCAPED[mark.charCodeAt(0) - FIRST_ESCAPED] ?? ''}`);
}
