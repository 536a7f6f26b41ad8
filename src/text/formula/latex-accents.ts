import { setAside } from '../inline/placeholders.ts';

/** Accent commands of LaTeX (section "accents" of the LaTeX2e reference) and their combining characters. */
export const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  SS: 'SS',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  i: 'ı',
  j: 'ȷ',
};

/** An accent sign before a letter (perhaps in braces, perhaps `\i`), or an accent letter before one in braces or after a space. */
const SIGN_ACCENT = /\{?\\(["'`^~=.])\s?(?:\{\\?([\p{L}])\}|\\([ij])(?![A-Za-z])(?:\{\})?|(\p{L}))(\}?)/gu;
const LETTER_ACCENT = /\{?\\([uvHckrdbt])(?:\{\\?(\p{L})\}| (\p{L})(?!\p{L})|\\([ij])(?![A-Za-z]))(\}?)/gu;
const SPECIAL_LETTER =
  /\{\\(ss|SS|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|ng|NG|[oOlLij])\}|\\(ss|SS|ae|AE|oe|OE|aa|AA|dh|DH|dj|DJ|[oOlL])(?:\{\}|(?![A-Za-z]) ?)/g;

function accented(whole: string, accent: string, base: string, closing: string): string {
  const letter = base === 'ı' ? 'i' : base;
  // Of two accents the inner one may come second in Unicode: `\^{\'e}` is `ế`.
  const [bare = '', ...marks] = letter.normalize('NFD');
  const sign = COMBINING[accent] ?? '';
  const composed =
    [letter + sign, bare + sign + marks.join('')]
      .map((both) => both.normalize('NFC'))
      .find((both) => both.length <= letter.length) ?? '';
  if (composed === '') return whole;
  const opened = whole.startsWith('{');
  if (opened && closing === '}') return composed;
  return (opened ? '{' : '') + composed + closing;
}

/**
 * LaTeX accents as letters: `Rozi\`ere` → `Rozière`, `T\"ULU` → `TÜLU`, `\v{S}` → `Š`, `\o` → `ø`.
 * Escaped quotation marks (`\"word\"`, `it\'s`) become the marks; an accent that makes no letter stays.
 */
export function decodeAccents(text: string): string {
  if (!text.includes('\\')) return text;
  let quoted = text.replace(/(?<=\p{L})\\'(?=(?:[stmd]|re|ve|ll)(?!\p{L}))/gu, "'");
  // A closing `\"` can only be an escaped quotation mark, and then the ones at the start of words are too.
  if (/\\"(?![\p{L}{\\])/u.test(quoted)) {
    quoted = quoted.replace(/(?<![\p{L}\p{N}])\\"(?=\p{L})/gu, '"').replace(/\\"(?![\p{L}{\\])/gu, '"');
  }
  const decoded = decodeAccentedLetters(quoted);
  // A letter with two accents: `\\~{\\^e}`.
  return /\\["'`^~=.]\p{L}/u.test(decoded) ? decodeAccentedLetters(decoded) : decoded;
}

function decodeAccentedLetters(text: string): string {
  return text
    .replace(SIGN_ACCENT, (whole, accent: string, braced, dotless, bare, closing: string) =>
      accented(whole, accent, braced ?? dotless ?? bare ?? '', closing),
    )
    .replace(LETTER_ACCENT, (whole, accent: string, braced, bare, dotless, closing: string) =>
      accented(whole, accent, braced ?? bare ?? dotless ?? '', closing),
    )
    .replace(SPECIAL_LETTER, (_whole, braced?: string, bare?: string) => LETTERS[braced ?? bare ?? ''] ?? '');
}

/**
 * Escaped characters and LaTeX spaces: `\%` → `%`, `\{` a brace that is set aside, `\,` a space, `\\` a line
 * break and so a space. A backslash before a digit is the remains of an eaten `\$` and only the number is sure.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\\\(?:\*?\[[\w.\s]{0,20}\])?/g, ' ')
    .replace(/\\[%&#]/g, (escaped) => escaped.charAt(1))
    .replace(/\\([{}_$])/g, (_whole, character: string) => setAside(character))
    .replace(/\\([~^])(?:\{\}|(?!\p{L}|\{))/gu, (_whole, character: string) => setAside(character))
    .replace(/\\[,;:> ]|\\(?=$)/g, ' ')
    .replace(/\\[!/@-]/g, '')
    .replace(/\\\|/g, '‖')
    .replace(/\\(?=[^\p{L}{\\"'`^~=.])/gu, '');
}

/** LaTeX that was escaped as if it were text, which some reference managers do: `\$M\_\textbraceleft 200\textbraceright\$`. */
const ESCAPED_LATEX =
  /\\text(?:braceleft|asciicircum)(?![a-zA-Z])|\\textbackslash(?:\{\}|\s)?\s*(?:[a-zA-Z]{2}|[,;!'"`{\\])|\\\$(?:[^\s\d$,.;:)][^\s$]{0,40}|[\d.,]+)\\\$(?!\d)/;
const UNESCAPED: readonly [RegExp, string][] = [
  [/\\textbackslash(?:\{\}| )?(?=\\[%&#$_])/g, ''],
  [/\{?\\textbackslash(?![a-zA-Z])(?:\{\}| )?\}?/g, '\\'],
  [/\{?\\textbraceleft(?![a-zA-Z])(?:\{\}| )?\}?/g, '{'],
  [/\{?\\textbraceright(?![a-zA-Z])(?:\{\}| )?\}?/g, '}'],
  [/\{?\\textasciicircum(?![a-zA-Z])(?:\{\}| )?\}?/g, '^'],
  [/\{?\\textasciitilde(?![a-zA-Z])(?:\{\}| )?\}?/g, '~'],
  [/\\([$_^])/g, '$1'],
];

/** LaTeX as its author wrote it, where a whole text of it was escaped. */
export function unescapeLatex(text: string): string {
  if (!ESCAPED_LATEX.test(text)) return text;
  let latex = text;
  for (const [escaped, sign] of UNESCAPED) latex = latex.replace(escaped, sign);
  return latex;
}
