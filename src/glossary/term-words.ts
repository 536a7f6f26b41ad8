import { americanSpelling } from '../words/american-spelling.ts';
import { type WordRole, wordRole } from '../words/general-words.ts';
import { isNeverNamed } from '../words/nameless-words.ts';
import { singular } from '../words/singular.ts';
import { fold } from './long-form.ts';

/** Distinct words of a corpus, each with what terms need to know of it. Words are numbers elsewhere, from 1. */
export class TermWords {
  readonly #ids = new Map<string, number>();
  /** Numbers by what was read: a corpus repeats its words. */
  readonly #read = new Map<string, number>();
  /** As written, by number. */
  readonly surfaces: string[] = [''];
  /** Folded, singular, hyphens left out, in American spelling, by number: what writings of one term have in common. */
  readonly keys: string[] = [''];
  /** Number of the key, by number: words of one key have the same. */
  readonly keyNumbers: number[] = [0];
  readonly #keys = new Map<string, number>();
  readonly roles: WordRole[] = ['function'];
  /** Whether it begins with a capital, by number. */
  readonly capitals: boolean[] = [false];
  /** What a function word says of the word beside it, by number. */
  readonly marks: (Mark | undefined)[] = [undefined];
  /** Folded and singular with their hyphens, by number. */
  readonly singulars: string[] = [''];

  /** Whether a term may hold a word, by its number. */
  mayBeIn(word: number): boolean {
    const role = this.roles[word];
    return word !== 0 && role !== 'function' && role !== 'never';
  }

  /** Number of what is written between two gaps, 0 for an address or a number; without the `’s` of a genitive. */
  numberOf(written: string): number {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const word = isGenitive(written) ? written.slice(0, -2) : written;
    const number = NUMBER.test(word) || ADDRESS.test(word) || word.length > LONGEST ? 0 : this.idOf(word);
    this.#read.set(written, number);
    return number;
  }

  /** Number of a word as written. */
  idOf(surface: string): number {
    const known = this.#ids.get(surface);
    if (known !== undefined) return known;
    const id = this.surfaces.length;
    const small = fold(/.\p{Lu}s$/u.test(surface) ? surface.slice(0, -1) : surface);
    const one = singular(small);
    const role = roleOf(surface, small);
    this.#ids.set(surface, id);
    this.surfaces.push(surface);
    this.capitals.push(/^\p{Lu}/u.test(surface));
    this.marks.push(MARKS.get(small));
    this.singulars.push(one);
    const key = americanSpelling(one.replace(/[-‐‑’']/g, ''));
    const keyNumber = this.#keys.get(key) ?? id;
    this.#keys.set(key, keyNumber);
    this.keys.push(key);
    this.keyNumbers.push(keyNumber);
    this.roles.push(role === 'subject' ? wordRole(one) : role);
    return id;
  }
}

/** `of` and articles after a word, and words before a verb. */
type Mark = 'of' | 'article' | 'before-verb';
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['of', 'of'],
  ...'a an the this these its their'.split(' ').map((word) => [word, 'article'] as const),
  ...'to we can could will would may might must should cannot not'
    .split(' ')
    .map((word) => [word, 'before-verb'] as const),
]);

/** What a word can be in a term: units, months and letters that stand for quantities are in none. */
function roleOf(surface: string, small: string): WordRole {
  const role = wordRole(small);
  if (role === 'connector' || role === 'function') return role;
  return isUnit(surface, small) || ROMAN.test(surface) || /^\p{Ll}$/u.test(surface) ? 'never' : role;
}

const ROMAN = /^(?:II|III|VI|VII|VIII|IX)$/;

/** `6-week`, `50-mg`, `21-item` */
const DURATION =
  /^\d+-(?:second|minute|min|hour|hr|h|day|week|month|year|item|point|mg|ml|kg|mm|cm|km)(?:-old)?$/;

/** Units and months; `s-1`, `10⁹` and the like. `MS` and `PC` are short forms. */
function isUnit(surface: string, small: string): boolean {
  if (/^\d+[⁰¹²³⁴-⁹]/u.test(surface)) return true;
  if (DURATION.test(small)) return true;
  const base = small.replace(/-\d$/, '');
  if (base !== small) return base.length === 1 || isNeverNamed(base);
  const isShort = surface.length <= 4 && surface === surface.toUpperCase();
  return !isShort && !/^\d/.test(small) && isNeverNamed(small);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑’'.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?/gu;
const NUMBER = /^[\d.,-]+\p{L}{0,2}$/u;
const ADDRESS = /\.(?:com|org|io|ai|cn|edu|net)\b/i;
const LONGEST = 40;

/**
 * A text as numbers of its words, 0 where anything but one blank stands between two of them. Addresses and numbers are
 * no words.
 */
export function wordNumbers(text: string, words: TermWords): Int32Array {
  const numbers: number[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (numbers.length > 0 && !(index === end + 1 && isBlank(text[end]))) numbers.push(0);
    end = index + found.length;
    numbers.push(words.numberOf(found));
    if (isGenitive(found)) numbers.push(0);
  }
  return Int32Array.from(numbers);
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\u00A0';
}

function isGenitive(word: string): boolean {
  return word.endsWith("'s") || word.endsWith('’s');
}
