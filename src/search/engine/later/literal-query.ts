import { wordsOf } from '../../format/words.ts';

/**
 * The query with the words in quotation marks that something else was searched for: quoted words are literal.
 * @param q query as typed
 * @param substituted folded words, or several separated by spaces
 */
export function quoteWords(q: string, substituted: readonly string[]): string {
  const words = new Set(substituted.flatMap((typed) => typed.split(' ')));
  return q.replace(/([+-]?)([^\s"]+)/g, (part, sign: string, text: string) =>
    wordsOf(text).some((word) => words.has(word)) ? `${sign}"${text}"` : part,
  );
}
