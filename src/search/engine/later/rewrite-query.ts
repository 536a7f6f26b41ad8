import { wordsAt, wordsOf } from '../../format/words.ts';

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

/**
 * The query with another word in place of one.
 * @param q query as typed
 * @param typed folded word to replace, wherever it stands
 */
export function replaceWord(q: string, typed: string, meant: string): string {
  // From the end, so that earlier places stay where they are.
  return wordsAt(q)
    .filter(({ word }) => word === typed)
    .reduceRight((text, { start, end }) => text.slice(0, start) + meant + text.slice(end), q);
}
