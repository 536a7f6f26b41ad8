import { americanSpelling } from '../words/american-spelling.ts';
import { singular } from '../words/singular.ts';

/** A word of a long form, or a part of one between hyphens. */
export interface Atom {
  /** As written, for example `fine` and `tuning` of `fine-tuning`. */
  text: string;
  /** Folded to small letters without diacritics, what letters are compared with. */
  folded: string;
  /** Index of its first UTF-16 unit in the text it was cut from. */
  start: number;
  /** Index after its last unit. */
  end: number;
  /** Whether a hyphen, slash or apostrophe joins it to the atom before. */
  joined: boolean;
  /** Whether a comma stands between it and the atom before. */
  afterComma: boolean;
}

const ASCII = /^[\x20-\x7e]*$/;
const ATOM = /[\p{L}\p{M}\p{N}]+|&/gu;
/** A hyphen, slash, apostrophe or colon (`acyl-CoA:cholesterol`); the prime of a locant may stand before it (`5'-triphosphate`). */
const JOINER = /^(?:[-‐‑–/’':]|[’'′]-)$/;
/** A comma between numbers, or after a primed one: `1,2,3,6-`, `3',5'-`. */
const COMMA_OF_NUMBERS = /^[’'′]?,$/;
/** Where no long form goes on: ends of sentences, other brackets, formulas, dashes between parts of a sentence. */
const BREAK = /[()[\]{};!?=*<>]|:(?=\s)|\.(?=\s)|\s[-–—]+\s|—/;

const EVERY_BREAK = new RegExp(BREAK, 'g');

/** Small letters without diacritics, Greek letters by the Latin letters they are written with. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/μ/g, 'mu')
    .replace(/[αβγδεκλ]/g, (letter) => GREEK[letter] ?? letter);
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
};

const FIRST_HALF =
  /^(?:after|ante|anti|auto|back|bench|bio|counter|cross|cyber|data|down|electro|feed|fine|fore|geo|hyper|infra|inter|intra|key|life|macro|mega|meta|micro|mid|mini|mono|multi|nano|neuro|non|off|out|over|para|photo|poly|post|pre|proto|pseudo|self|semi|sub|super|tele|text|time|trans|tri|ultra|under|uni|web|work)(?=[a-z]{3})/;

/** Index where the second half of a compound begins, `tuning` in `finetuning`; -1 where there is none. */
export function secondHalfOf(folded: string): number {
  return FIRST_HALF.exec(folded)?.[0].length ?? -1;
}

/** Cuts a text into atoms. Places are counted from `offset`. */
export function atomsOf(text: string, offset = 0): Atom[] {
  const atoms: Atom[] = [];
  let last = 0;
  for (const match of text.matchAll(ATOM)) {
    const between = text.slice(last, match.index);
    last = match.index + match[0].length;
    const isNumbered =
      COMMA_OF_NUMBERS.test(between) && /^\d/.test(match[0]) && /^\d/.test(atoms.at(-1)?.text ?? '');
    atoms.push({
      text: match[0],
      folded: fold(match[0]),
      start: offset + match.index,
      end: offset + last,
      joined: isNumbered || (atoms.length > 0 && JOINER.test(between)),
      afterComma: !isNumbered && atoms.length > 0 && between.includes(','),
    });
  }
  return atoms;
}

/** A short form in brackets that a longer long form goes over: `antiferromagnetic (AFM) Chern insulator`. */
const NESTED_SHORT = /\s[([][^()[\]\s]{1,12}[)\]](?=\s)/g;

/** A long form as its text has it, without short forms in brackets. */
export function longFormIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(NESTED_SHORT, '');
}

/** Brackets within a word: `[18F]fluorodeoxyglucose`, `benzo(a)pyrene`, `diamminedichloroplatinum(II)`, `poly(ADP-ribose)`. */
const INNER_BRACKETS =
  /(?<![\p{L}\p{N}])[([][^()[\]\s]{1,8}[)\]](?=-?[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[([](?:[^()[\]\s]{1,8}[)\]](?=-?[\p{L}\p{N}])|(?:[^()[\]\s]{1,3}|[^()[\]\s-]{1,6}-[^()[\]\s]{1,12})[)\])])/gu;
const SPACED_HYPHEN = / - /g;

export interface BeforeOptions {
  /** Whether short forms in brackets are gone over. */
  overNested?: boolean;
  /** Whether a hyphen between blanks joins: `Clinical Global Impressions - Improvement (CGI-I)`. */
  overHyphen?: boolean;
}

/** The last atoms of a text, at most `count`, from its last break on. */
export function atomsBefore(text: string, end: number, count: number, over: BeforeOptions = {}): Atom[] {
  const start = Math.max(0, end - count * 24);
  let near = text.slice(start, end).replace(INNER_BRACKETS, (inner) => inner.replace(/[()[\]]/g, '-'));
  if (over.overNested) near = near.replace(NESTED_SHORT, (nested) => ' '.repeat(nested.length));
  if (over.overHyphen) near = near.replace(SPACED_HYPHEN, '   ');
  let from = 0;
  for (const found of near.matchAll(EVERY_BREAK)) from = found.index + found[0].length;
  // The first atom of a window that was cut may be half a word.
  const atoms = atomsOf(near.slice(from), start + from);
  return atoms.slice(from === 0 && start > 0 ? 1 : 0).slice(-count);
}

/** The first atoms of a text from `start` on, at most `count`, up to its first break. */
export function atomsAfter(text: string, start: number, count: number): Atom[] {
  const near = text.slice(start, start + count * 24);
  const end = near.search(BREAK);
  const atoms = atomsOf(end < 0 ? near : near.slice(0, end), start);
  return atoms.slice(0, end < 0 && near.length === count * 24 ? -1 : undefined).slice(0, count);
}

/**
 * What writings of one long form have in common: small letters, hyphens as spaces, plurals in the singular, one spelling
 * of British and American words.
 */
export function longFormKey(long: string): string {
  return atomsOf(long)
    .map(({ folded }) => (folded === '&' ? 'and' : americanSpelling(singular(folded))))
    .join(' ');
}
