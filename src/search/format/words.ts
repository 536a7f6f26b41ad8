/** What a word is made of besides letters and digits: `C++`, `C#`, `F#`. Pagefind is told the same (`pagefind-text.ts`). */
export const WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*(?:\+\+|#)?/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Nearly all words are nothing else, and have nothing to be taken apart. */
const ASCII = /^[ -~]*$/;
const COMBINING_MARK = /\p{M}/gu;

/** A word of a text and where it stands. */
export interface WordAt {
  /** Folded form, see {@link foldWord}. */
  word: string;
  /** Index of its first UTF-16 unit in the text. */
  start: number;
  /** Index after its last unit. */
  end: number;
}

/**
 * Folds case and diacritics, as Pagefind's index does. A word of nothing but marks, such as a vowel sign in a table of
 * letters, stays as it is: Pagefind counts it, too.
 * @example foldWord('Lövheim') === 'lovheim'
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const folded = word.toLowerCase().normalize('NFD');
  return folded.replace(COMBINING_MARK, '') || folded;
}

/**
 * The words of a text in order with their places. Hyphens, slashes and points part words, so that `pre-training` and
 * `pre training` are the same two words, and nothing is ever found inside a word. Scripts that are written without spaces
 * are parted by {@link segment}.
 */
export function wordsAt(text: string): WordAt[] {
  const found: WordAt[] = [];
  const add = (part: string, start: number) => {
    const word = foldWord(part);
    if (word) found.push({ word, start, end: start + part.length });
  };
  const hasUnspaced = isUnspaced(text);
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    if (!hasUnspaced) add(match[0], start);
    else
      for (const part of segment(match[0])) {
        add(part, start);
        start += part.length;
      }
  }
  return found;
}

/** Whether a text has words without spaces between them. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Parts a run of letters and digits into words where its script has no spaces between them: Chinese, Japanese, Thai and
 * others, by the dictionaries of the Unicode project that Node and browsers have (UAX #29).
 * @returns parts that make up the run; the run itself in all other scripts, and in browsers without `Intl.Segmenter`
 */
export function segment(run: string): string[] {
  if (!isUnspaced(run) || !('Segmenter' in Intl)) return [run];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const parts: string[] = [];
  for (const { segment: part, isWordLike } of segmenter.segment(run)) {
    // The `++` of `C++` and what else is no word by itself stays with the word before.
    if (isWordLike || parts.length === 0) parts.push(part);
    else parts[parts.length - 1] += part;
  }
  return parts;
}

/** The folded words of a text in order. */
export function wordsOf(text: string): string[] {
  return wordsAt(text).map(({ word }) => word);
}

/** Orders words by their code points, as the files of words are: the order of their bytes in UTF-8. */
export function compareWords(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++)
    if (a[i] !== b[i]) return placeOf(a.charCodeAt(i)) - placeOf(b.charCodeAt(i));
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function placeOf(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
