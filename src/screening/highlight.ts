import { fold } from '../words/tokenize.ts';

/** A part of a text, and the sign that it is taken for. */
export interface MarkedPart {
  text: string;
  sign?: 'include' | 'exclude';
}

/**
 * A text with the words that a reader looks for. They are found at the beginning of words, whatever their case and
 * accents; one ending in `$` is found as a whole word only. Where two overlap the longer one is marked.
 * @param words for and against a paper
 */
export function markParts(
  text: string,
  words: Readonly<Record<'include' | 'exclude', readonly string[]>>,
): MarkedPart[] {
  const wanted = (['include', 'exclude'] as const)
    .flatMap((sign) =>
      words[sign].map((word) => ({ sign, tokens: tokensOf(word), whole: word.endsWith('$') })),
    )
    .filter(({ tokens }) => tokens.length > 0)
    .sort((a, b) => b.tokens.length - a.tokens.length);
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: written, index }) => ({
    folded: fold(written),
    start: index,
    end: index + written.length,
  }));
  const parts: MarkedPart[] = [];
  let at = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const found = wanted.find((word) =>
      word.tokens.every((token, offset) => {
        const folded = tokens[place + offset]?.folded;
        const isLast = offset === word.tokens.length - 1;
        return isLast && !word.whole ? folded?.startsWith(token) : folded === token;
      }),
    );
    const [first, last] = [tokens[place], tokens[place + (found?.tokens.length ?? 0) - 1]];
    if (!found || !first || !last) continue;
    if (first.start > at) parts.push({ text: text.slice(at, first.start) });
    parts.push({ text: text.slice(first.start, last.end), sign: found.sign });
    at = last.end;
    place += found.tokens.length - 1;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

function tokensOf(word: string): string[] {
  return [...word.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([written]) => fold(written));
}
