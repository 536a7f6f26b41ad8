import { fold } from './long-form.ts';

/** Most characters of a short form. */
const MOST_CHARACTERS = 20;
/** Letters and digits with the signs that hold a short form together: `GTR-T`, `R&D`, `RDS+`, `A*`. */
const ONE_WORD =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}]|[-‐‑–/&.·+'’](?=[\p{L}\p{N}])|['’′](?=-)|,(?=\p{N}))*(?:\+{1,2}|\*|#)?$/u;
/** `i.v.` */
const DOTTED = /^(?:\p{L}\.){2,4}$/u;
/** `(1)` of `FEV(1)`, `[Ca2+]` of `[Ca2+]i`. */
const INNER_BRACKETS = /[([]([\p{L}\p{N}+/-]{1,8})[)\]]/gu;
/** Numbers, sizes and ordinals, which are written like short forms: `7B`, `1.3x`, `10th`, `2k`, `3D+4`. */
const QUANTITY = /^[\d.,]+(?:[kKmMbBtTxX%]|th|st|nd|rd|[kKmMgGtT]?[bB]|ms?|s|h|-?h|bit|bits|px|d)?$/;
/** Written in small letters and yet no short form of the text's own. */
const SMALL_WORDS = new Set(
  'i ii iii iv v vi vii viii ix x eg ie cf vs aka al etc or and re ours left right'.split(' '),
);

function hasTwoCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word);
}

/** Words cut after a few letters, the last one perhaps a letter, or a letter with a Greek one: `Ox Phos`, `apo B`, `A beta`. */
function areCutWords(words: readonly string[]): boolean {
  if (words.every((word) => /^\p{Lu}\p{Ll}{0,4}$/u.test(word))) return true;
  return (
    words.length === 2 &&
    /^(?:\p{L}\p{Ll}{1,3} \p{Lu}|\p{Lu} (?:alpha|beta|gamma|delta))$/u.test(words.join(' '))
  );
}

/** `ARR and PRR` are two. */
function isLink(word: string): boolean {
  return /^(?:and|or|vs|versus|in|of|with|by|to|for)$/.test(word);
}

/**
 * Whether a text may be a short form: one word, or two or three of which one is in capitals (`Pairwise RM`), with at
 * least two letters or digits. In small letters only up to four (`bp`, `t2`), and digits (`hsp70`).
 */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > MOST_CHARACTERS) return false;
  const words = text.replace(INNER_BRACKETS, '$1').split(' ');
  if (words.length > 3 || !words.every((word) => ONE_WORD.test(word) || DOTTED.test(word))) return false;
  const signs = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length < 2 || !/\p{L}/u.test(signs) || QUANTITY.test(text)) return false;
  if (words.length > 1) return words.some(hasTwoCapitals) ? !words.some(isLink) : areCutWords(words);
  if (/^(?:II|III|VI|VII|VIII|IX)$/.test(text)) return false;
  if (/\p{Lu}/u.test(text)) return true;
  if (DOTTED.test(text)) return !/^(?:i\.e|e\.g)\.$/.test(text);
  const isBrief = signs.length <= 4 || /^\p{Ll}{2,4}\d{1,3}$/u.test(signs);
  return isBrief && !SMALL_WORDS.has(text.replace(/\./g, ''));
}

/** Whether a word is written as only short forms are: two capitals, or a capital or small letter with a digit. */
export function looksShort(word: string): boolean {
  return (
    isShortForm(word) &&
    !/^\p{Lu}\p{Ll}+$/u.test(word) &&
    /\p{Lu}.*\p{Lu}|\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}/u.test(word)
  );
}

/** The short form without the s of the plural or possessive: `LLMs`, `LLM’s` → `LLM`; `GPS` and `AS` stay. */
export function singularShort(short: string): string {
  return short.replace(/(?<=[\p{Lu}\p{N}])(?:['’]?s)$/u, '').replace(/(?<=\p{L})['’]s$/u, '');
}

/** What writings of one short form have in common: singular, capitals folded, hyphens and spaces left out. */
export function shortFormKey(short: string): string {
  return fold(singularShort(short)).replace(/[^\p{L}\p{N}+*#&]/gu, '');
}
