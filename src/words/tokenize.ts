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
 */
export function contentWords(text: string): ContentWord[] {
  const words: ContentWord[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [written] = match;
    const folded = fold(written);
    const start = match.index;
    const end = start + written.length;
    if (folded.length < 2 || STOP_WORDS.has(folded) || /^\p{N}+$/u.test(folded)) {
      previousEnd = -1;
      continue;
    }
    const hyphenBefore = isHyphen(text[start - 1]) && LETTER.test(text[start - 2] ?? '');
    const hyphenAfter = isHyphen(text[end]) && LETTER.test(text[end + 1] ?? '');
    const joined = previousEnd >= 0 && /^(?:\s+|\s?[-‐‑]\s?)$/.test(text.slice(previousEnd, start));
    words.push({ stem: stemOf(folded), folded, start, end, joined, hyphenBefore, hyphenAfter });
    previousEnd = end;
  }
  return words;
}

const ASCII = /^[ -~]*$/;
const LETTER = /[\p{L}\p{N}]/u;

function isHyphen(sign: string | undefined): boolean {
  return sign === '-' || sign === '‐' || sign === '‑';
}

/** Lower case, without diacritics. */
export function fold(text: string): string {
  // Nearly all words are ASCII, for which there is nothing to decompose.
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Stems by word: a corpus repeats its words, and looking one up is cheaper than stemming it again. */
const stems = new Map<string, string>();
const MOST_STEMS = 1_000_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word);
  if (stems.size < MOST_STEMS) stems.set(word, stemmed);
  return stemmed;
}
