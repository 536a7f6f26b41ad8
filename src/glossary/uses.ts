import { compare } from '../compare.ts';
import { singularShort } from './short-form.ts';

/** One place where a short form stands. */
export interface Use {
  /** The short form as it was given. */
  short: string;
  /** Index of its first UTF-16 unit, and after its last one (the plural’s s included). */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑&.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+{1,2}|\*|#)?/gu;
const PART = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Two words, and a third: no short form has more. */
const PHRASE = new RegExp(`(${WORD.source} ${WORD.source})(?: (${WORD.source}))?`, 'uy');
/** What is joined to the last word of a phrase and no part of it: `-based`. */
const LAST_PART = /[-‐‑&.][^\s]*$/;

const SPACE = 0x20;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** Finds short forms in texts, written exactly as one of those given, in the singular or plural. */
export class UseFinder {
  readonly #words = new Map<string, string>();
  /** Short forms of several words, and the first word of each. */
  readonly #phrases = new Set<string>();
  readonly #firsts = new Set<string>();
  /** Whether some short form has no capital, so that all words must be looked at. */
  #anySmall = false;

  constructor(shorts: Iterable<string>) {
    for (const short of [...shorts].sort((a, b) => b.length - a.length || compare(a, b))) {
      const singular = singularShort(short);
      const first = singular.split(' ')[0] ?? '';
      if (!/[A-Z]/.test(first)) this.#anySmall = true;
      if (first === singular) {
        if (!this.#words.has(singular)) this.#words.set(singular, short);
      } else {
        this.#phrases.add(singular);
        this.#firsts.add(first);
      }
    }
  }

  /** Every use in a text, in order, none inside another. `GTR-T` is found before the `GTR` in it. */
  *find(text: string): Generator<Use> {
    let past = 0;
    for (const { word, start } of wordsOf(text, this.#anySmall)) {
      if (start < past) continue;
      const phrase = this.#firsts.has(word) ? this.#phraseAt(text, start) : undefined;
      if (phrase) {
        past = start + phrase.length;
        yield { short: phrase, start, end: past };
        continue;
      }
      const whole = this.#short(word);
      if (whole !== undefined) yield { short: whole, start, end: start + word.length };
      else if (/[-‐‑&.+*#]/.test(word)) {
        for (const part of word.matchAll(PART)) {
          const short = this.#short(part[0]);
          const at = start + part.index;
          if (short !== undefined) yield { short, start: at, end: at + part[0].length };
          // After a name (`Megatron-LM`), the short form is part of that name.
          if (/\p{Lu}/u.test(part[0])) break;
        }
      }
    }
  }

  /** The longest short form of several words that stands at a place. */
  #phraseAt(text: string, start: number): string | undefined {
    PHRASE.lastIndex = start;
    const [, two = '', three = ''] = PHRASE.exec(text) ?? [];
    for (const words of three === '' ? [two] : [`${two} ${three}`, two])
      for (const phrase of [words, words.replace(LAST_PART, '')]) {
        const found = [phrase, singularShort(phrase)].find((writing) => this.#phrases.has(writing));
        if (found !== undefined) return found;
      }
    return undefined;
  }

  #short(word: string): string | undefined {
    return this.#words.get(word) ?? (word.endsWith('s') ? this.#words.get(singularShort(word)) : undefined);
  }
}

/** Words in order; without `all`, only those of stretches between blanks that have a capital, which are few. */
function* wordsOf(text: string, all: boolean): Generator<{ word: string; start: number }> {
  let hasCapital = all;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (unit > SPACE) {
      hasCapital ||= unit >= CAPITAL_A && unit <= CAPITAL_Z;
      continue;
    }
    if (hasCapital)
      for (const match of text.slice(from, at).matchAll(WORD))
        yield { word: match[0], start: from + match.index };
    from = at + 1;
    hasCapital = all;
  }
}
