/** What a word is made of besides letters and digits: `C++`, `C#`, `F#`. Pagefind is told the same (`pagefind-text.ts`). */
const WORD = /[\p{Alphabetic}\p{N}]+(?:\+\+|#)?/gu;
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
 * Folds case and diacritics, as Pagefind's index does.
 * @example foldWord('Lövheim') === 'lovheim'
 */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(COMBINING_MARK, '');
}

/**
 * The words of a text in order with their places. Hyphens, slashes and points part words, so that `pre-training` and
 * `pre training` are the same two words, and nothing is ever found inside a word.
 */
export function wordsAt(text: string): WordAt[] {
  const found: WordAt[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The folded words of a text in order. */
export function wordsOf(text: string): string[] {
  return wordsAt(text).map(({ word }) => word);
}
