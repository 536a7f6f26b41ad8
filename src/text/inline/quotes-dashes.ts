/** Index of each `''`, with what stands before it, decides what its opening was; straight quotes alone stay straight. */
function curlyDoubleQuotes(text: string): string {
  const parts = text.split(/(``|''|")/);
  let openCurly = false;
  let openStraight = -1;
  for (let at = 1; at < parts.length; at += 2) {
    const before = parts[at - 1] ?? '';
    const after = parts[at + 1] ?? '';
    const mark = parts[at];
    if (mark === '``') {
      if (openCurly && /\S$/.test(before)) {
        parts[at] = '”';
        openCurly = false;
      } else if (/^[^\s`]/.test(after)) {
        parts[at] = '“';
        openCurly = true;
      }
      openStraight = -1;
    } else if (mark === '"') {
      if (openCurly && /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)) {
        parts[at] = '”';
        openCurly = false;
        openStraight = -1;
      } else openStraight = openStraight < 0 ? at : -1;
    } else if (openCurly) {
      parts[at] = '”';
      openCurly = false;
    } else if (openStraight >= 0) {
      parts[openStraight] = '“';
      parts[at] = '”';
      openStraight = -1;
    } else if (!/\S$/.test(before) && /^[\p{L}\p{N}]/u.test(after)) openStraight = at;
  }
  return parts.join('');
}

/** Quotation marks in TeX's manner: ` ``x'' `, `"x''` and `` `x' `` become curly. */
export function decodeQuotes(text: string): string {
  return curlyDoubleQuotes(text).replace(
    /(?<![\p{L}\p{N}`])`(?=[\p{L}\p{N}“(\uE001])([^`'"]{1,120})'(?![\p{L}'])/gu,
    '‘$1’',
  );
}

/** Words that begin a clause or an aside. */
const BEGINNING =
  '(?:and|or|but|yet|so|nor|even|not|all|that|which|who|whose|whom|when|where|while|whether|if|because|since|although|though|' +
  'the|an?|this|these|those|it|its|we|our|they|their|there|he|she|his|her|in|on|at|of|to|for|from|by|with|without|as|than|' +
  'is|are|was|were|be|has|have|had|can|may|will|including|especially|namely|thus|hence|rather|such|only|one|i\\.e|e\\.g)';
/** Words after which one is broken off. */
const BROKEN_OFF = '(?:and|or|but|that|which|is|are|was|were|of|the|for|from|with|we)';
const BEFORE_DASH = '[\\p{L}\\p{N}\\p{M})\\]"”\'’.,?!%}∞°′″²³\\uE001\\uE010-\\uE01F]';
const AFTER_DASH = '[\\p{L}\\p{N}(\\["“‘\'{\\\\$~∼≈<∞\\uE000-\\uE01F]';
/** A dash without spaces between clauses. A word between two dashes only joins: `end--to--end`. */
const BETWEEN_CLAUSES = new RegExp(
  `(?<=[\\p{L})\\]"”’%])--(?=${BEGINNING}(?![\\p{L}\\p{N}'’-]))|` +
    `(?<=(?<![\\p{L}\\p{N}-])${BROKEN_OFF})--(?=${AFTER_DASH})|` +
    `(?<=["”?!])--(?=\\p{L})|(?<=\\p{Ll})--(?=["“])`,
  'uy',
);

const DASHES: readonly [RegExp, string][] = [
  [/(?<=[^\s!<-])---(?=[^\s>-])/g, '—'],
  [/(?<= )---(?= )/g, '—'],
  [/(?<=[\p{L}\p{N}\p{P}])---(?= |$)|(?<=^| )---(?=[\p{L}\p{N}"“'(])/gu, '—'],
  [/(?<= )--(?= |$)/g, '–'],
  [/(?<=\p{Ll}[)”"]?)--(?= )/gu, '—'],
];
const TIGHT = new RegExp(`(?<=${BEFORE_DASH})--(?=${AFTER_DASH})`, 'gu');
/** One sentence with its dashes; a full stop inside a word or number ends none. */
const SENTENCE = /[^.!?;]+(?:[.!?;](?!\s)[^.!?;]*)*[.!?;]?/gu;

/** Dashes without spaces: between words, names and numbers an en dash; between clauses an em dash, as is the next, which ends an aside. */
function decodeTightDashes(sentence: string): string {
  let isAside = false;
  return sentence.replace(TIGHT, (_dash, at: number) => {
    BETWEEN_CLAUSES.lastIndex = at;
    const isBetweenClauses = BETWEEN_CLAUSES.test(sentence);
    if (
      !isBetweenClauses &&
      isPairOrRange(sentence.slice(Math.max(0, at - 40), at), sentence.slice(at + 2, at + 22))
    )
      return '–';
    const isEm = isBetweenClauses || isAside;
    isAside = isBetweenClauses && !isAside;
    return isEm ? '—' : '–';
  });
}

/** Names in capitals and numbers on both sides: `Cauchy--Schwarz`, `2--3`. */
function isPairOrRange(before: string, after: string): boolean {
  return (
    (/(?<!\p{L})\p{Lu}\p{L}*$/u.test(before) && /^\p{Lu}/u.test(after)) ||
    (/[\p{N}%$)∞\uE001\uE010-\uE01F]$/u.test(before) && /^[\p{N}~∼≈$∞\uE001]/u.test(after))
  );
}

/** TeX's dashes: `---` an em dash, ` -- ` a spaced en dash, `2--3` and `metal--insulator` an en dash, `so--and` an em dash. */
export function decodeDashes(text: string): string {
  if (!text.includes('--')) return text;
  let decoded = text;
  for (const [pattern, dash] of DASHES) decoded = decoded.replace(pattern, dash);
  return decoded.includes('--') ? decoded.replace(SENTENCE, decodeTightDashes) : decoded;
}

/** TeX's tie `~` as a space; as a sign for "about" or a range (`~100`, `z~5`, `5~10`, `1M~4M`, `5.5 ~ 221.3X`) it stays. */
export function decodeTies(text: string): string {
  if (!text.includes('~')) return text;
  return text
    .replace(/(?<=\S)~(?= ?\\(?:no|paren|text|auto)?(?:cite|ref|eqref))/g, ' ')
    .replace(
      /(?<=(?<![\p{L}\p{N}'’.])(?:[b-zB-HJ-Z\u0370-\u03FF]|[$€£]?\d[\d.,]*[\p{L}%]{1,2}))~(?=[$€£\uE015]?\d)/gu,
      '\0',
    )
    .replace(/(?<=[^\s\d({[="'“~/<>≈-])~(?=[^\s~/])/gu, ' ')
    .replace(/(?<=\d)~(?=[^\s\d~/.])/gu, ' ')
    .replace(/(?<=[\p{L},.;:])~(?= )|(?<= )~(?=[(\\[\uE000\uE001])/gu, '')
    .replaceAll('\0', '~');
}
