/*
 * Abbreviations that a text defines, after Schwartz and Hearst, “A simple algorithm for identifying abbreviation
 * definitions in biomedical text” (2003): a short form in brackets after its long form, whose letters are looked for
 * from the right.
 */

export interface DefinedAcronym {
  /** Short form as written, for example `LLMs`. */
  short: string;
  /** What it stands for, as written. */
  long: string;
}

const BRACKETS = /\(([^()]{2,60})\)/g;
/** A short form: 2 to 10 characters, one of them a capital, of letters, digits and single marks. */
const SHORT_FORM = /^(?=\S*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}./&-]{1,9}$/u;

/** Abbreviations defined in a plain text, in order, each once. */
export function findAcronyms(text: string): DefinedAcronym[] {
  const found = new Map<string, DefinedAcronym>();
  for (const match of text.matchAll(BRACKETS)) {
    const short = (match[1] ?? '').split(/[,;]/, 1)[0]?.trim() ?? '';
    if (!SHORT_FORM.test(short)) continue;
    const before = text.slice(Math.max(0, match.index - 200), match.index).trimEnd();
    const long = longFormOf(short, sentenceEnd(before));
    if (long !== undefined && !found.has(short)) found.set(short, { short, long });
  }
  return [...found.values()];
}

/** What follows the last point or bracket that ends a sentence. */
function sentenceEnd(text: string): string {
  const cut = Math.max(
    text.lastIndexOf('. '),
    text.lastIndexOf('? '),
    text.lastIndexOf('; '),
    text.lastIndexOf('('),
    text.lastIndexOf(')'),
  );
  return text.slice(cut + 1).trim();
}

/**
 * Long form of a short form at the end of a text, or undefined.
 * @param before text before the bracket, of one sentence
 */
function longFormOf(short: string, before: string): string | undefined {
  const letters = [...(/\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short).toLowerCase()].filter((c) =>
    /[\p{L}\p{N}]/u.test(c),
  );
  const words = before.split(' ');
  const text = words.slice(-Math.min(letters.length + 5, letters.length * 2)).join(' ');
  const lower = text.toLowerCase();
  let at = lower.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at--;
    while (
      at >= 0 &&
      (lower[at] !== letters[i] || (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '')))
    )
      at--;
    if (at < 0) return undefined;
  }
  const long = text.slice(at).replace(/[\s,:–-]+$/u, '');
  const isLonger = long.length > short.length && /\s|-/.test(long);
  return isLonger && !long.split(/\s+/).includes(short) ? long : undefined;
}
