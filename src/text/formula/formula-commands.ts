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
  mathring: COMBINING.r ?? '',
  slashed: '\u0338',
};
export type LetterStyle = 'plain' | 'strong' | 'em' | 'code';

/** Commands for the look of letters in a formula, and ones that only say what kind of sign their argument is. */
export const FONTS: Readonly<Record<string, LetterStyle>> = {
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
  mathop: 'plain',
  mathbin: 'plain',
  mathrel: 'plain',
  mathord: 'plain',
  mathopen: 'plain',
  mathclose: 'plain',
  mathpunct: 'plain',
  mathinner: 'plain',
  frak: 'plain',
  ensuremath: 'plain',
  rlap: 'plain',
  llap: 'plain',
  smash: 'plain',
  mathclap: 'plain',
};
/** Commands for letters with a double stroke. */
export const DOUBLE_STRUCK_FONTS = ['mathbb', 'Bbb', 'mathds', 'mathbbm', 'bbm', 'mathbbmss', 'varmathbb'];
export const FRACTIONS = ['frac', 'dfrac', 'tfrac', 'cfrac', 'sfrac', 'nicefrac', 'xfrac', 'flatfrac'];
/** Commands that draw something around, above or below an argument that stays. */
export const DRAWN_AROUND = [
  'overbrace',
  'underbrace',
  'substack',
  'overrightarrow',
  'overleftarrow',
  'boxed',
  'cancel',
];
/** Commands that put signs around their argument. */
export const ENCLOSING: Readonly<Record<string, [string, string]>> = {
  bra: ['⟨', '|'],
  ket: ['|', '⟩'],
  braket: ['⟨', '⟩'],
  Bra: ['⟨', '|'],
  Ket: ['|', '⟩'],
  Braket: ['⟨', '⟩'],
  abs: ['|', '|'],
  norm: ['‖', '‖'],
  ceil: ['⌈', '⌉'],
  floor: ['⌊', '⌋'],
  set: ['{', '}'],
};
/** Commands whose argument is ordinary text. */
export const TEXTS: Readonly<Record<string, LetterStyle>> = {
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
/** Environments that stand in brackets. */
export const BRACKETED_ENVIRONMENTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['Bmatrix', ['{', '}']],
  ['vmatrix', ['|', '|']],
  ['Vmatrix', ['‖', '‖']],
  ['cases', ['{', '']],
]);
/** Commands that only fit the size of a bracket. */
export const SIZING =
  'left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm'.split(
    ' ',
  );
/** Commands that are followed by a length without braces. */
export const WITH_DIMENSION = [
  'kern',
  'hskip',
  'vskip',
  'mkern',
  'mskip',
  'raise',
  'lower',
  'moveleft',
  'moveright',
];
/** Commands that print nothing. */
const SILENT_NAMES =
  'limits nolimits displaystyle textstyle scriptstyle scriptscriptstyle rm bf it cal sf tt sl em sc mit nonumber notag centering ' +
  'small xspace mathstrut strut allowbreak nobreak noindent protect null hfill relax bfseries itshape mathsurround';
export const SILENT = SILENT_NAMES.split(' ');
export const SPACES = new Set(
  'quad qquad space enspace thinspace medspace thickspace nobreakspace newline'.split(' '),
);
export const DROPPED_WITH_ARGUMENT = new Set(
  'label tag cite citep citet ref eqref hspace hspace* vspace phantom hphantom vphantom color textcolor mathcolor'.split(
    ' ',
  ),
);
/** Commands with a mark above or below, which is their first argument. */
export const WITH_TWO_PARTS = new Set('overset underset stackrel'.split(' '));

const WITH_ONE_GROUP = new Set([
  ...Object.keys(FONTS),
  ...Object.keys(ACCENTS),
  ...Object.keys(ENCLOSING),
  ...DOUBLE_STRUCK_FONTS,
  ...DRAWN_AROUND,
  ...'sqrt operatorname unicode ce cee num ang si unit'.split(' '),
]);
const WITH_THREE_GROUPS = new Set(['SIrange', 'qtyrange']);
const WITH_TWO_GROUPS = new Set([
  ...FRACTIONS,
  ...WITH_TWO_PARTS,
  'binom',
  'dbinom',
  'tbinom',
  'ion',
  'SI',
  'qty',
]);

/** Number of braced arguments of a command of mathematics that stands in running text; 0 where there is none. */
export function formulaArguments(name: string): number {
  if (WITH_THREE_GROUPS.has(name)) return 3;
  return WITH_TWO_GROUPS.has(name) ? 2 : WITH_ONE_GROUP.has(name) ? 1 : 0;
}

/** Names of commands that are words, too: without a backslash they are no commands. */
const WORDS = new Set(
  'set floor ceil abs norm bra num unit si ion cancel boxed smash unicode ensuremath'.split(' '),
);

/** Whether `name{…}` without backslash is a command of mathematics that takes an argument. */
export function isFormulaCommand(name: string): boolean {
  return formulaArguments(name) > 0 && !WORDS.has(name);
}
