import { LATEX_SYMBOLS } from './formula/latex-symbols.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  plusmn: '±',
  minus: '−',
  deg: '°',
  micro: 'µ',
  infin: '∞',
  asymp: '≈',
  rarr: '→',
  larr: '←',
  harr: '↔',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  radic: '√',
  lang: '⟨',
  rang: '⟩',
  shy: '',
};

const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
};

/** Symbols whose names HTML shares with LaTeX. */
const SHARED = new Set(
  'times divide le ge ne equiv prop sim cong isin notin sub sup cap cup and or forall exist nabla part sum prod int'.split(
    ' ',
  ),
);

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accent = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/.exec(name);
  if (accent) return ((accent[1] ?? '') + (MARKS[accent[2] ?? ''] ?? '')).normalize('NFC');
  const symbol = LATEX_SYMBOLS.get(name);
  return symbol !== undefined && (SHARED.has(name) || /[\u0370-\u03FF]/.test(symbol.value))
    ? symbol.value
    : undefined;
}

function fromCode(code: number): string {
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** HTML's references, also ones that were escaped twice or more (`&amp;lt;`), as the characters that were meant. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,9}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
      if (decimal !== undefined) return fromCode(Number.parseInt(decimal, 10));
      return named(name ?? '') ?? whole;
    },
  );
}

/** The number of a reference whose other signs were stripped (`&#x2014;` → `x2014`), in the places where that sign stands. */
const STRIPPED: readonly RegExp[] = [
  /(?<=[\p{L})\]"'”’%])x(201[0-5])(?=[\p{L}("'“‘])|(?<= )x(201[0-5])(?= )/gu,
  /(?<=\p{L})x(2019)(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/gu,
  /(?<![\p{L}\p{N}])x(2018|201[cC])(?=[\p{L}\p{N}])/gu,
  /(?<=[\p{L}.,!?)])x(201[dD])(?!\p{L}|\p{N})/gu,
  /(?<=[\p{L})])x(2026)(?![\p{L}\p{N}])/gu,
  /(?<=\p{L})x(00[eE][0-9a-fA-F])(?=\p{L}{2})/gu,
];

/** Characters that a listing left as their bare number: `(7B)x2014a model` → `(7B)—a model`, and `\u2014`. */
export function decodeCharacterNumbers(text: string): string {
  let decoded = text;
  if (/x(?:20|00)/.test(decoded)) {
    for (const pattern of STRIPPED) {
      decoded = decoded.replace(pattern, (_whole, first?: string, second?: string) =>
        fromCode(Number.parseInt(first ?? second ?? '', 16)),
      );
    }
  }
  if (!decoded.includes('\\u')) return decoded;
  return decoded.replace(/\\u([0-9dD][0-9a-fA-F]{3})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
