import type { CslName } from './csl.ts';
import { splitSuffix } from './name-suffix.ts';

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・\s]+$/u;

/**
 * The parts of a name that a page writes on one line: `Doe, Jane`, or in reading order, the last word the family name
 * with the lower-case particles before it.
 */
export function readingOrderName(name: string): CslName {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  if (family && given && more.length === 0) return { family, given };
  const [whole, suffix] = splitSuffix(name);
  if (suffix) return { ...readingOrderName(whole), suffix };
  const words = name.split(/\s+/);
  if (words.length === 1) return { literal: name };
  if (FAMILY_FIRST.test(name)) return { family: words[0] ?? '', given: words.slice(1).join('') };
  const particle = words.slice(1, -1).findIndex((word) => /^\p{Ll}/u.test(word));
  const start = particle < 0 ? words.length - 1 : particle + 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
