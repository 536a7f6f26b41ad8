import { atomsBefore, atomsOf } from './long-form.ts';
import { COST_PER_LETTER, type Found, longAsWhole, longBefore } from './long-form-search.ts';
import { isShortForm, looksShort } from './short-form.ts';
import type { Placed } from './without-brackets.ts';

/**
 * A short form that has brackets itself (`(FEV(1))`, `([Ca2+]i)`), or all up to the bracket that closes or that opens
 * another one: `low-rank adaptation (LoRA (Hu et al., 2021))`.
 */
const BRACKETS =
  /[([](?:((?:[\p{L}\p{N}](?:[\p{L}\p{N}+/-]|,(?=\d)){0,11})?[([][\p{L}\p{N}+/-]{1,8}[)\]][\p{L}\p{N}+-]{0,6})(?=\s?[)\],;])|([^()[\]]{1,160})(?=[()[\]]))/gu;
const WORDS_BEFORE_SHORT =
  /^(?:(?:i\.e\.|aka|a\.k\.a\.?|or|also|in short|for short|short|hereafter|henceforth|abbreviated|abbreviation|abbr\.|abbrev\.|termed|called|named|dubbed|denoted|referred to|known)(?: as| by| to)?[,:]? +)+/;
const WORDS_BEFORE_LONG =
  /^(?:(?:i\.e\.|short for|abbreviation (?:of|for)|which stands for|that stands for|stands for|standing for|which means|it means|meaning|that is|or|for),? +)+/i;
const ARTICLE = /^(?:an?|the|our) +/i;
const QUOTES = /^[“”"‘'*]+|[“”"‘'*]+$/g;

/** `long form (SF)` · `SF (long form)` · `(long form, SF)` · `word (W)` */
export function definitionsInBrackets(text: string): Placed[] {
  const found: Placed[] = [];
  let alone: ReadonlySet<string> | undefined;
  for (const { 1: nested, 2: inner = '', index: at } of text.matchAll(BRACKETS)) {
    let definition: Found | undefined;
    if (nested !== undefined) definition = withBracketsInside(text, at, nested);
    else if (/^\p{Lu}(?=$|[,;])/u.test(inner)) {
      alone ??= lettersAlone(text);
      definition = wordBefore(text, inner.charAt(0), at, alone);
    } else if (inner.length > 1) definition = inBrackets(text, at, inner);
    if (definition) found.push({ ...definition, at });
  }
  return found;
}

/** `(FEV(1))`, or `(HB[k])`, in which the inner bracket is no part of the short form. */
function withBracketsInside(text: string, at: number, nested: string): Found | undefined {
  const found = isShortForm(nested) ? longBefore(text, nested, at, COST_PER_LETTER.bracketed) : undefined;
  const before = nested.slice(0, nested.search(/[([]/));
  return found ?? (isShortForm(before) ? longBefore(text, before, at, COST_PER_LETTER.word) : undefined);
}

/** Capitals that the text uses by themselves; not those that are words. */
function lettersAlone(text: string): ReadonlySet<string> {
  const letters = new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}([.'’-])\p{Lu}(?![\p{L}\p{N}.'’])/gu)].map(([letter]) => letter),
  );
  for (const word of ['A', 'I']) letters.delete(word);
  return letters;
}

/** `migraine (M)`, where the text goes on to write the letter instead of the word. */
function wordBefore(
  text: string,
  letter: string,
  end: number,
  alone: ReadonlySet<string>,
): Found | undefined {
  if (!alone.has(letter)) return undefined;
  const [word] = atomsBefore(text, end, 1);
  if (!word || text.slice(word.end, end).trim() !== '') return undefined;
  const isWord = word.text.length >= 4 && !word.joined && word.folded.startsWith(letter.toLowerCase());
  return isWord ? { short: letter, start: word.start, end: word.end } : undefined;
}

function inBrackets(text: string, open: number, inner: string): Found | undefined {
  const lead = WORDS_BEFORE_SHORT.exec(inner)?.[0].length ?? 0;
  const [head = '', second = ''] = inner
    .slice(lead)
    .split(/(?<!\d),|,(?!\d)|[;:]| ?[=<>] ?| for short| in short| hereafter| henceforth/, 2);
  const short = head.trim().replace(QUOTES, '');
  // Several names in a bracket are examples: `multilingual BERT models (mBERT, IndicBERT)`. Units have no capital.
  const isName = looksShort(second.trim()) && /\p{Lu}/u.test(second);
  if (isShortForm(short) && !isName) {
    const definition = longBefore(text, short, open, COST_PER_LETTER.bracketed);
    if (definition) return definition;
  }
  return endedByShort(text, open, inner) ?? longInBrackets(text, open, inner);
}

/** `(long form, SF)` */
function endedByShort(text: string, open: number, inner: string): Found | undefined {
  const comma = Math.max(inner.lastIndexOf(', '), inner.lastIndexOf('; '));
  if (comma <= 0) return undefined;
  const last = inner
    .slice(comma + 2)
    .replace(WORDS_BEFORE_SHORT, '')
    .trim();
  if (!looksShort(last)) return undefined;
  const definition = longBefore(text, last, open + 1 + comma, COST_PER_LETTER.expanded);
  return definition && definition.start > open ? definition : undefined;
}

/** `SF (long form)` */
function longInBrackets(text: string, open: number, inner: string): Found | undefined {
  const before = text.slice(Math.max(0, open - 40), open).trimEnd();
  if (/[.,;:!?)]$/.test(before)) return undefined;
  const lead = WORDS_BEFORE_LONG.exec(inner)?.[0].length ?? 0;
  const nearest = before
    .split(/[\s(]/)
    .map((word) => word.replace(QUOTES, ''))
    .reverse();
  // “BLURB benchmark (short for …)” has a word between.
  const short = (lead > 0 && nearest.slice(0, 3).find(looksShort)) || nearest[0] || '';
  if (!isShortForm(short) || !/\p{Lu}|\p{L}\d/u.test(short)) return undefined;
  const start = lead + (ARTICLE.exec(inner.slice(lead))?.[0].length ?? 0);
  const lengths = [inner.length];
  for (const sign of inner.matchAll(/[;,]/g)) if (sign.index > start) lengths.push(sign.index);
  for (const length of lengths.slice(0, 3)) {
    const atoms = atomsOf(inner.slice(start, length), open + 1 + start);
    if (atoms.length > 16) continue;
    const definition = longAsWhole(short, atoms);
    if (definition) return definition;
  }
  return undefined;
}
