import { LINK } from '../inline/placeholders.ts';

/** Longest formula, in characters of source. */
export const LONGEST_FORMULA = 2000;

const FUNCTION_NAMES = /^(?:log|exp|sin|cos|tan|max|min|arg|argmax|argmin|sup|inf|lim|det|dim|mod|softmax)$/i;
/** Words that hold sentences together; between two dollar signs they say that both begin an amount. */
const PROSE =
  /(?<=^|\s)(?:and|or|to|of|the|for|per|vs\.?|with|from|is|are|was|were|by|at|on|as|than|but|while|its?|up)(?=\s|$)|(?<=^|\s)an?\s+\p{L}{2}/iu;
const TWO_WORDS = /\p{L}{2,}[,.;:]?\s+\p{L}{2,}/u;

/** The source without commands, and without what stands in braces: words there are no sentences. */
function outsideGroups(content: string): string {
  return content.replace(/\\[a-zA-Z]+(?:\{[^{}]*\})?/g, ' ').replace(/[_^]?\{[^{}]*\}/g, ' ');
}

/** Whether the second dollar sign begins an amount or a variable of its own: `$5 to $10`, `$3-$4`, `$HOME/$USER`. */
function opensAnother(content: string, next: string): boolean {
  if (/\s$/.test(content)) return /[\p{L}\p{N}_{(\\]/u.test(next);
  if (/\d/.test(next)) return /^\d/.test(content) || /[\s(,;:/–—-]$/.test(content);
  return /^[\p{L}_]{2,}\S*[/:.=]$/u.test(content) && /[\p{L}_]/u.test(next);
}

/**
 * Whether text between two dollar signs is a formula, and not the words between two amounts of money or two
 * variables of a shell.
 * @param before the character before the first sign.
 * @param next the character after the second sign.
 */
export function isFormula(content: string, before: string, next: string): boolean {
  if (content.trim() === '' || content.length > LONGEST_FORMULA || content.includes(LINK)) return false;
  if (/^\s*[<>=+*/|~±×≤≥≈∼-]{1,2}\s*$/.test(content)) return true;
  const unescaped = content.replace(/\\[$%&#]/g, '');
  const isTex = /[\\^{]/.test(unescaped);
  const outside = outsideGroups(content);
  const words = (outside.match(/\p{L}{3,}/gu) ?? []).filter((word) => !FUNCTION_NAMES.test(word)).length;
  const isAmount = /^\d/.test(content);
  // A variable of a shell, and words up to a sign of a regular expression.
  if (isTex && /^[\p{L}_]{2,}\s/u.test(content) && PROSE.test(outside)) return false;
  if (isTex) return words < 6 && !(words > 1 && (isAmount || /^\s*[,.;:)\]!?]/.test(content)));
  if (/^\s*[,;)\]!?]|^\s*[.:](?![\d=])/.test(content) || opensAnother(content, next)) return false;
  if (PROSE.test(outside) || TWO_WORDS.test(outside)) return false;
  // `US$5M (F$2M)`: an amount after a currency's letters.
  if (isAmount && (/\p{Lu}/u.test(before) || /\p{L}{2}|\([^)]*$/u.test(content))) return false;
  return words === 0 || !/[\p{L}\p{N}]/u.test(next);
}
