import { eachWord } from './each-word.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A content word in a text. */
export interface ContentWord {
  /** Folded and stemmed: what words are compared by. */
  stem: string;
  /** Folded to lower case without diacritics, not stemmed. */
  folded: string;
  /** First UTF-16 unit in the text. */
  start: number;
  /** The unit after its last. */
  end: number;
  /** True where it follows the content word before it with nothing but a space or hyphen between. */
  joined: boolean;
  /** True where a hyphen joins it to the word before, of whatever kind (`of-experts`, `1-bit`). */
  hyphenBefore: boolean;
  /** True where a hyphen joins it to the word after. */
  hyphenAfter: boolean;
}

/** Words of a text in lower case and without diacritics; hyphens, apostrophes and all other signs part words. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Content words of a text in order: neither stop words nor numbers nor single characters. Those, and punctuation, part
 * phrases, which is what `joined` says.
 * @param wordAt another way to know them
 */
export function contentWords(text: string, wordAt = contentWordAt): ContentWord[] {
  const words: ContentWord[] = [];
  let previousEnd = -1;
  eachWord(text, (start, end) => {
    const known = wordAt(text, start, end);
    if (!known) {
      previousEnd = -1;
      return;
    }
    const hyphenBefore = isHyphen(text, start - 1, start - 2);
    const hyphenAfter = isHyphen(text, end, end + 1);
    const joined = previousEnd >= 0 && joins(text, previousEnd, start);
    words.push({ stem: known.stem, folded: known.folded, start, end, joined, hyphenBefore, hyphenAfter });
    previousEnd = end;
  });
  return words;
}

/** Whether nothing but a space or hyphen stands between two places of a text. */
export function joins(text: string, from: number, to: number): boolean {
  if (to === from + 1 && text[from] === ' ') return true;
  return /^(?:\s+|\s?[-‐‑]\s?)$/.test(text.slice(from, to));
}

const ASCII = /^[ -~]*$/;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a sign is a hyphen with a letter beyond it. */
export function isHyphen(text: string, at: number, beyond: number): boolean {
  const sign = text[at];
  return (sign === '-' || sign === '‐' || sign === '‑') && LETTER.test(text[beyond] ?? '');
}

/** Lower case, without diacritics. */
export function fold(text: string): string {
  // Nearly all words are ASCII, for which there is nothing to decompose.
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is known of a written word that is a content word. */
interface KnownWord {
  folded: string;
  stem: string;
}

/** By word as written: a corpus repeats its words, and looking one up is cheaper than stemming it again. */
const known = new Map<string, KnownWord | null>();
const MOST_KNOWN = 1_000_000;
const LONGEST_KNOWN = 64;

/** What is known of the word between two places of a text; null for stop words, numbers and single characters. */
export function contentWordAt(text: string, start: number, end: number): KnownWord | null {
  const written = text.slice(start, end);
  const found = known.get(written);
  if (found !== undefined) return found;
  const folded = fold(written);
  const isContent = folded.length >= 2 && !STOP_WORDS.has(folded) && !/^\p{N}+$/u.test(folded);
  const word = isContent ? { folded, stem: stem(folded) } : null;
  if (known.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) known.set(written, word);
  return word;
}
