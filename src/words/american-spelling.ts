import { SPELLING_PAIRS } from './spelling-pairs.ts';

/** Endings, which also fit words that have no other spelling. */
const ENDINGS = [
  ['([aeiou])ll(ed|ing|er|ers)$', '$1l$2'],
  ['(..[a-z][^s])is(e|ed|es|er|ers|ing|ation|ations|able)$', '$1iz$2'],
  ['(anal|paral|catal|hydrol)ys(e|ed|er|ers|ing)$', '$1yz$2'],
] as const;

const SPELLINGS = [...SPELLING_PAIRS, ...ENDINGS].map(
  ([british, american]) => [new RegExp(british), american.replace(/^\^|\$$/g, '')] as const,
);

/** Words without any of these letters, which are nearly all, are spelt in one way. */
const MAY_DIFFER = new RegExp(SPELLINGS.map(([{ source }]) => source.replace(/\((?!\?)/g, '(?:')).join('|'));

/**
 * One spelling for words that are spelt in two ways, to compare them by; what it makes of other words need not be a
 * word.
 * @param word in small letters, without diacritics
 * @example americanSpelling('haemoglobin') === 'hemoglobin'
 */
export function americanSpelling(word: string): string {
  if (!MAY_DIFFER.test(word)) return word;
  let spelt = word;
  for (const [british, american] of SPELLINGS) spelt = spelt.replace(british, american);
  return spelt;
}
