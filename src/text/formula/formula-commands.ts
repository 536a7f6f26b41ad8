import { COMBINING } from './latex-accents.ts';

/** Commands that put a mark on a letter, and the combining character that does so. */
export const ACCENTS: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  vec: '\u20D7',
  dot: '\u0307',
  ddot: '\u0308',
  check: COMBINING.v ?? '',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  underline: '\u0332',
};
/** Commands for the look of letters in a formula. */
export const FONTS: Readonly<Record<string, 'plain' | 'strong' | 'em' | 'code'>> = {
  mathcal: 'plain',
  mathscr: 'plain',
  mathfrak: 'plain',
  mathrm: 'plain',
  mathsf: 'plain',
  mathit: 'plain',
  mathnormal: 'plain',
  mathbf: 'strong',
  boldsymbol: 'strong',
  bm: 'strong',
  pmb: 'strong',
  mathtt: 'code',
};
/** Commands whose argument is ordinary text. */
export const TEXTS: Readonly<Record<string, 'plain' | 'strong' | 'em' | 'code'>> = {
  text: 'plain',
  textrm: 'plain',
  mbox: 'plain',
  hbox: 'plain',
  textnormal: 'plain',
  textsf: 'plain',
  textsc: 'plain',
  textit: 'em',
  emph: 'em',
  textbf: 'strong',
  texttt: 'code',
};
/** Commands that only fit the size of a bracket. */
export const SIZING = /^(?:left|right|middle|[bB]igg?[lrm]?)$/;
/** Commands that print nothing. */
export const SILENT = new Set(
  'limits nolimits displaystyle textstyle scriptstyle rm bf it cal nonumber notag centering small xspace mathstrut strut'.split(
    ' ',
  ),
);
export const SPACES = new Set(['quad', 'qquad', 'space', 'enspace', 'thinspace', 'hspace*']);
export const DROPPED_WITH_ARGUMENT = new Set(
  'label tag cite citep citet ref eqref hspace vspace phantom hphantom vphantom color'.split(' '),
);
/** Commands with a mark above or below, which is their first argument. */
export const WITH_TWO_PARTS = new Set('overset underset stackrel'.split(' '));

/** Whether `name{…}` without backslash is a command of mathematics that takes an argument. */
export function isFormulaCommand(name: string): boolean {
  return (
    Object.hasOwn(FONTS, name) ||
    Object.hasOwn(ACCENTS, name) ||
    WITH_TWO_PARTS.has(name) ||
    /^(?:[dt]?frac|[dt]?binom|sqrt|mathbb|operatorname|overbrace|underbrace)$/.test(name)
  );
}

/** Number of braced arguments that belong to the command. */
export function formulaArguments(name: string): number {
  return /^(?:[dt]?frac|[dt]?binom|overset|underset|stackrel)$/.test(name) ? 2 : 1;
}
