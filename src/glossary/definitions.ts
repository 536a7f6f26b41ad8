import { atomsBefore, atomsOf, longFormKey } from './long-form.ts';
import {
  COST_PER_LETTER,
  type Found,
  longAfter,
  longAsWhole,
  longAtBeginning,
  longBefore,
} from './long-form-search.ts';
import { isShortForm, looksShort, shortFormKey } from './short-form.ts';

/** An abbreviation that a text defines. */
export interface Definition {
  /** Short form as written, for example `LLMs`. */
  short: string;
  /** Long form as written, for example `large language models`. */
  long: string;
  /** Where it is defined. */
  in: 'title' | 'abstract';
  /** Index of the long form's first UTF-16 unit in that text. */
  start: number;
  /** Index after its last unit. */
  end: number;
}

/** Up to the bracket that closes, or that opens another one: `low-rank adaptation (LoRA (Hu et al., 2021))`. */
const BRACKETS = /[([]([^()[\]]{2,160})(?=[()[\]])/g;
const WORDS_BEFORE_SHORT =
  /^(?:(?:i\.e\.|aka|a\.k\.a\.?|or|also|in short|for short|short|hereafter|henceforth|abbreviated|abbreviation|abbr\.|abbrev\.|termed|called|named|dubbed|denoted|referred to|known)(?: as| by| to)?[,:]? +)+/i;
const WORDS_BEFORE_LONG =
  /^(?:(?:i\.e\.|short for|abbreviation (?:of|for)|which stands for|that stands for|stands for|standing for|which means|it means|meaning|that is|or|for),? +)+/i;
const ARTICLE = /^(?:an?|the|our) +/i;
const QUOTES = /^[“”"‘'*]+|[“”"‘'*]+$/g;

/**
 * Characters of an abstract that are read for definitions. The longest abstracts have some thousands; what is a megabyte
 * long is no abstract, and weighing every word of it would take seconds.
 */
const LONGEST_READ = 200_000;

/**
 * Abbreviations that a title and an abstract define, in order, each once: where both or two places do so, the first
 * in the abstract counts. Takes time in proportion to the length of the texts.
 *
 * The patterns are those of Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in
 * biomedical text” (PSB 2003), and the appositions that people use besides brackets. Letters are not found greedily
 * from the right, but by the alignment of least cost (`align.ts`), which also decides where the long form begins.
 *
 * @param title plain text
 * @param abstract plain text
 */
export function findDefinitions(title: string, abstract: string): Definition[] {
  const found = new Map<string, Definition>();
  const names = new Set([title, ...title.split(/: +/)].map(longFormKey));
  for (const definition of [
    ...definitionsIn(abstract.slice(0, LONGEST_READ), 'abstract').map((definition) =>
      asInTitle(definition, abstract, names),
    ),
    ...definitionsIn(title, 'title'),
    ...definitionsByTitle(title),
  ]) {
    const key = shortFormKey(definition.short);
    if (!found.has(key)) found.set(key, definition);
  }
  return [...found.values()];
}

/**
 * Where the words up to the bracket are the title or its part before or after the colon, the long form is all of it,
 * although the short form leaves its beginning out.
 */
function asInTitle(definition: Definition, abstract: string, names: ReadonlySet<string>): Definition {
  const atoms = atomsBefore(abstract, definition.end, 16);
  for (const { start, joined } of atoms) {
    if (start >= definition.start) break;
    const long = abstract.slice(start, definition.end);
    const capitalised = long.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || word.length < 5);
    if (!joined && capitalised && names.has(longFormKey(long))) return { ...definition, long, start };
  }
  return definition;
}

function definitionsIn(text: string, place: Definition['in']): Definition[] {
  const found: (Found & { at: number })[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const definition = inBrackets(text, match.index, match[1] ?? '');
    if (definition) found.push({ ...definition, at: match.index });
  }
  found.push(...withoutBrackets(text));
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ short, start, end }) => ({ short, long: text.slice(start, end), in: place, start, end }));
}

function inBrackets(text: string, open: number, inner: string): Found | undefined {
  const lead = WORDS_BEFORE_SHORT.exec(inner)?.[0].length ?? 0;
  const [head = '', second = ''] = inner
    .slice(lead)
    .split(/[,;:]| for short| in short| hereafter| henceforth/, 2);
  const short = head.trim().replace(QUOTES, '');
  // Several names in a bracket are examples: `multilingual BERT models (mBERT, IndicBERT)`.
  if (isShortForm(short) && !looksShort(second.trim())) {
    const definition = longBefore(text, short, open, COST_PER_LETTER.bracketed);
    if (definition) return definition;
  }
  // (long form, SF)
  const comma = Math.max(inner.lastIndexOf(', '), inner.lastIndexOf('; '));
  if (comma > 0) {
    const last = inner
      .slice(comma + 2)
      .replace(WORDS_BEFORE_SHORT, '')
      .trim();
    if (looksShort(last)) {
      const definition = longBefore(text, last, open + 1 + comma, COST_PER_LETTER.expanded);
      if (definition && definition.start > open) return definition;
    }
  }
  return longInBrackets(text, open, inner);
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
  if (!isShortForm(short) || !/\p{Lu}/u.test(short)) return undefined;
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

const LOOSE_BEFORE =
  /, (?:or|also|hereafter|henceforth|abbreviated|dubbed|termed|called|named|denoted|known)(?: as| by| to| simply)? $|, $| (?:abbreviated|dubbed|termed) (?:as |to )?$/;
const LOOSE_AFTER =
  /^(?:, or (?:an? |the )?|, (?:an?|the|which stands for|short for|which is short for|abbreviated from) |,? (?:stands|standing|short) for (?:an? |the )?|: (?:an? |the )?| [–—-] )/;
/** Words with a capital or digit after another character, which all words that look like short forms have. */
const SHORT_WORD =
  /(?<![\p{L}\p{N}+&-])\p{L}[\p{Ll}]{0,10}[\p{Lu}\p{N}+&-][\p{L}\p{N}+&-]{0,18}(?![\p{L}\p{N}+&-])/gu;

/** What follows a short form in one of these wordings: a sign, a dash, or the s of “stands for”. */
const COULD_DEFINE = /^(?:$|[,.;:)—]| (?:[–—-]|s[th]))/;

/** `long form, or SF,` · `long form, SF,` · `SF, or long form` · `SF, a long form` · `SF: long form` */
function withoutBrackets(text: string): (Found & { at: number })[] {
  const found: (Found & { at: number })[] = [];
  for (const { 0: short, index: at } of text.matchAll(SHORT_WORD)) {
    if (!COULD_DEFINE.test(text.slice(at + short.length, at + short.length + 3)) || !looksShort(short))
      continue;
    const before = LOOSE_BEFORE.exec(text.slice(Math.max(0, at - 30), at));
    const rest = text.slice(at + short.length, at + short.length + 40);
    // In an enumeration (`RoBERTa, MPNet, and BERT`) every name stands between commas.
    if (before && /^(?:[.;:)—]|,(?! (?:and|or|as well as|etc)\b)|$)/.test(rest)) {
      const definition = longBefore(text, short, at - before[0].length, COST_PER_LETTER.loose, true);
      if (definition && !holdsShortForm(text.slice(definition.start, definition.end)))
        found.push({ ...definition, at });
    }
    const after = LOOSE_AFTER.exec(rest);
    if (after) {
      const definition = longAfter(text, short, at + short.length + after[0].length, COST_PER_LETTER.loose);
      if (definition) found.push({ ...definition, at });
    }
  }
  return found;
}

function holdsShortForm(long: string): boolean {
  return long.split(/[\s,-]+/).some(looksShort);
}

/** `SF: long form` as a title, or as its beginning. */
function definitionsByTitle(title: string): Definition[] {
  const match = /^([^\s:]{3,20}): +(?:an? |the )?/i.exec(title);
  const short = match?.[1] ?? '';
  if (!match || !looksShort(short)) return [];
  const found = longAtBeginning(title, short, match[0].length);
  return found ? [{ ...found, long: title.slice(found.start, found.end), in: 'title' }] : [];
}
