import type { CslName } from '../csl.ts';
import { plainField } from './field-text.ts';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー·・\s]+$/u;
/** Initials as some exporters put them after the family name: `J`, `J.-P.`, `AB`. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[\s-]?){1,4}$/u;
/** A whole name in that way: `Doe J`, `van der Roe R.S.`. */
const FAMILY_AND_INITIALS =
  /^(?:\p{Ll}+ )*\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)? (?:\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,3})$/u;
/** Words that no person is called by. */
const GROUP =
  /\b(?:agency|association|collaboration|committee|community|consortium|council|department|foundation|group|initiative|institute|investigators|network|organi[sz]ation|society|team|university)\b/i;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{0,3})\.?$/i;

/**
 * Reads a list of names as BibTeX and BibLaTeX do: names are parted by “and”, a name is `First von Last`,
 * `von Last, First` or `von Last, Jr, First`, and what stands in braces is one word. Lists parted by semicolons or
 * commas, as other programs write them, are understood, too. “and others” is no author.
 * @see https://texdoc.org/serve/tamethebeast/0, section 11
 */
export function parseNames(field: string): CslName[] {
  return splitNames(field.replace(/\s+/g, ' ').trim())
    .flatMap(namesOfPart)
    .filter((name) => name !== undefined);
}

function splitNames(field: string): string[] {
  const parts = splitOutside(field, /\s+and\s+|;/gi).map((part) =>
    part.replace(/^and\s+|\s+and$/gi, '').trim(),
  );
  const names = parts.filter(
    (part) => plainField(part) !== '' && !/^(?:and|\{?others\}?|et\.? al\.?)$/i.test(part),
  );
  return names.map((name) => name.replace(/,?\s+et\.? al\.?$/i, ''));
}

/** Parts of a text between separators that stand in no braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const depths = new Int32Array(text.length + 1);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth = Math.max(0, depth - 1);
    depths[at + 1] = depth;
  }
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    if (depths[index] !== 0 && depth === 0) continue;
    // The end of an HTML entity is no separator.
    if (found === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, index - 10), index))) continue;
    parts.push(text.slice(start, index));
    start = index + found.length;
  }
  parts.push(text.slice(start));
  return parts;
}

function namesOfPart(part: string): (CslName | undefined)[] {
  const marked = markedParts(part);
  if (marked) return [marked];
  if (/^\{[^{}]*\}$/.test(part) || isOneGroup(part)) return [{ literal: plainField(part) }];
  const pieces = splitOutside(part, /,/g).map((piece) => piece.trim());
  while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  const plain = pieces.map(plainField);
  if (pieces.length > 3 || plain.every((piece) => FAMILY_AND_INITIALS.test(piece))) return commaList(pieces);
  const [first = '', second = '', third] = pieces;
  if (pieces.length === 1) return [inReadingOrder(first)];
  // “Martin Luther King, Jr.”
  const person = third === undefined && SUFFIX.test(plainField(second)) ? inReadingOrder(first) : undefined;
  if (person?.given) return [{ ...person, suffix: plainField(second) }];
  if (third !== undefined && !SUFFIX.test(plainField(second)) && SUFFIX.test(plainField(third)))
    return [familyFirst(first, second, third)];
  return [third === undefined ? familyFirst(first, second) : familyFirst(first, third, second)];
}

/** The whole name is one group: braces around all of it. */
function isOneGroup(part: string): boolean {
  if (!part.endsWith('}') || part.startsWith('{\\')) return false;
  let depth = 0;
  for (let at = 0; at < part.length - 1; at += 1) {
    if (part.charAt(at) === '{') depth += 1;
    else if (part.charAt(at) === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** BibLaTeX's long form: `family=Beethoven, given=Ludwig, prefix=van`. */
function markedParts(part: string): CslName | undefined {
  if (!/(?:^|,)\s*(?:family|given)\s*=/i.test(part)) return undefined;
  const values = new Map(
    splitOutside(part, /,/g).map((piece) => {
      const [name = '', ...value] = piece.split('=');
      return [name.trim().toLowerCase(), plainField(value.join('='))];
    }),
  );
  return {
    ...(values.get('family') && { family: values.get('family') }),
    ...(values.get('given') && { given: values.get('given') }),
    ...(values.get('prefix') && { 'non-dropping-particle': values.get('prefix') }),
    ...(values.get('suffix') && { suffix: values.get('suffix') }),
  };
}

/** More commas than a name has: a list of names, as `Doe, J., Roe, R.` or `Doe J., Roe R.`. */
function commaList(pieces: readonly string[]): CslName[] {
  const words = pieces.map(plainField);
  if (
    words.length % 2 === 0 &&
    words.every((word, at) => at % 2 === 0 || INITIALS.test(word) || !word.includes(' '))
  )
    return words.flatMap((word, at) => (at % 2 === 0 ? [familyFirst(word, words[at + 1] ?? '')] : []));
  return pieces.map(inReadingOrder).filter((name) => name !== undefined);
}

function familyFirst(last: string, first: string, suffix?: string): CslName {
  const { particle, family } = splitParticle(words(last));
  const given = plainField(first);
  return {
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    family,
    ...(suffix && { suffix: plainField(suffix) }),
  };
}

/** Particles in front of a family name: lower-case words, but the last word is never one. */
function splitParticle(parts: readonly string[]): { particle: string; family: string } {
  const end = lastParticle(parts);
  const plain = parts.map(plainField);
  return { particle: plain.slice(0, end + 1).join(' '), family: plain.slice(end + 1).join(' ') };
}

/** Index of the last lower-case word that is not the last word, if the words begin with one; -1 else. */
function lastParticle(parts: readonly string[]): number {
  if (!isLowerCase(parts[0] ?? '')) return -1;
  return parts.slice(0, -1).findLastIndex(isLowerCase);
}

/** A name without commas: given names, particles, family name. */
function inReadingOrder(name: string): CslName | undefined {
  const parts = words(name);
  const plain = parts.map(plainField);
  if (parts.length === 0) return undefined;
  if (parts.length > 1 && GROUP.test(plain.join(' '))) return { literal: plain.join(' ') };
  if (CJK.test(plain.join(''))) {
    const [family = '', ...given] = plain;
    return given.length === 0 ? { literal: family } : { family, given: given.join('') };
  }
  let suffix: string | undefined;
  if (parts.length > 2 && /^(?:jr|sr)\.?$|^I{2,3}$|^IV$/i.test(plain.at(-1) ?? '')) {
    suffix = plain.pop();
    parts.pop();
  }
  // Family name and initials, as in “Doe J.” or “van der Roe RS”.
  const last = plain.at(-1) ?? '';
  const [beforeLast = '', ...particles] = parts.slice(0, -1).reverse();
  if (
    /^\p{Lu}{1,3}$|^(?:\p{Lu}\.){1,3}$/u.test(last) &&
    /^[\p{L}\p{M}'’-]{3,}$/u.test(plainField(beforeLast)) &&
    (particles.length === 0 || (!isLowerCase(beforeLast) && particles.every(isLowerCase)))
  )
    return familyFirst(parts.slice(0, -1).join(' '), last);
  const first = parts.findIndex(isLowerCase);
  const start = first < 0 ? parts.length - 1 : first;
  const { particle, family } = splitParticle(parts.slice(start));
  const given = plain.slice(0, start).join(' ');
  return {
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    family,
    ...(suffix && { suffix }),
  };
}

/** Words of a name; white space and ties part them, but not in braces. */
function words(name: string): string[] {
  return splitOutside(name, /(?<!\\)[\s~]+/g).filter((word) => word !== '');
}

/** BibTeX’s case of a word: of its first letter; one in braces counts as a capital, unless a command begins it. */
function isLowerCase(word: string): boolean {
  if (/^\{(?!\\)/.test(word)) return false;
  const [letter] = /\p{L}/u.exec(plainField(word)) ?? [];
  return letter !== undefined && letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}
