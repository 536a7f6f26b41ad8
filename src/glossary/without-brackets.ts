import { COST_PER_LETTER, type Found, longAfter, longBefore } from './long-form-search.ts';
import { looksShort } from './short-form.ts';

/** A definition with the place of its wording, by which definitions are put in order. */
export interface Placed extends Found {
  at: number;
}

/** Wordings that say without doubt that a name follows: `…, which we call SF`. */
const CALLED_BEFORE =
  /,? (?:(?:which|that) (?:we|is|are) (?:also )?(?:call|called|name|named|term|termed|dub|dubbed|abbreviate|abbreviated)(?: as)?|(?:abbreviated|dubbed|termed|called|named)(?: as)?) $/;
const LOOSE_BEFORE =
  /, (?:or|also|hereafter|henceforth|abbreviated|dubbed|termed|called|named|denoted|known)(?: as| by| to| simply)? $|, $| (?:abbreviated|dubbed|termed) (?:as |to )?$/;
const LOOSE_AFTER =
  /^(?:, or (?:an? |the )?|, (?:an?|the|which stands for|short for|which is short for|abbreviated from) |,? (?:stands|standing|short) for (?:an? |the )?|: (?:an? |the )?| [–—-] )/;
/** Words with a capital or digit after another character, which all words that look like short forms have. */
const SHORT_WORD =
  /(?<![\p{L}\p{N}+&-])\p{L}[\p{Ll}]{0,10}[\p{Lu}\p{N}+&-][\p{L}\p{N}+&-]{0,18}(?![\p{L}\p{N}+&-])/gu;

/** What follows a short form in one of these wordings: a sign, a dash, or the s of “stands for”. */
const COULD_DEFINE = /^(?:$|[,.;:)—]| (?:[–—-]|s[th]))/;
/** In an enumeration (`RoBERTa, MPNet, and BERT`) every name stands between commas. */
const ENDS_APPOSITION = /^(?:[.;:)—]|,(?! (?:and|or|as well as|etc)\b)|$)/;

/** `long form, or SF,` · `long form, SF,` · `long form, which we call SF` · `SF, or long form` · `SF, a long form` · `SF: long form` */
export function definitionsWithoutBrackets(text: string): Placed[] {
  const found: Placed[] = [];
  for (const { 0: short, index: at } of text.matchAll(SHORT_WORD)) {
    if (!COULD_DEFINE.test(text.slice(at + short.length, at + short.length + 3)) || !looksShort(short))
      continue;
    const before = text.slice(Math.max(0, at - 40), at);
    const rest = text.slice(at + short.length, at + short.length + 40);
    for (const definition of [
      ENDS_APPOSITION.test(rest) ? endedBy(before, text, short, at) : undefined,
      begunBy(rest, text, short, at + short.length),
    ])
      if (definition) found.push({ ...definition, at });
  }
  return found;
}

function endedBy(before: string, text: string, short: string, at: number): Found | undefined {
  const called = CALLED_BEFORE.exec(before);
  if (called) return longBefore(text, short, at - called[0].length, COST_PER_LETTER.called);
  const loose = LOOSE_BEFORE.exec(before);
  const definition =
    loose && longBefore(text, short, at - loose[0].length, COST_PER_LETTER.loose, { strict: true });
  return definition && !holdsShortForm(text.slice(definition.start, definition.end)) ? definition : undefined;
}

function begunBy(rest: string, text: string, short: string, end: number): Found | undefined {
  const after = LOOSE_AFTER.exec(rest);
  return after ? longAfter(text, short, end + after[0].length, COST_PER_LETTER.loose) : undefined;
}

function holdsShortForm(long: string): boolean {
  return long.split(/[\s,-]+/).some(looksShort);
}
