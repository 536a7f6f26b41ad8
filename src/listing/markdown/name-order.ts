/** A name that is written without spaces in its script. */
export const CJK_NAME = /^[\p{Script=Han}·]{2,5}$/u;
/** Nothing but initials, with their points: `J.`, `K.-R.`, `J. A.` */
const INITIALS = /^(?:\p{Lu}\.[\s-]?){1,4}$/u;
/** A family name with initials behind it: `Doe J`, `van der Berg JA`, `Niv D.` */
const INITIALS_LAST = /^((?:\p{L}[\p{L}'’-]+\s){0,3}\p{Lu}[\p{L}'’-]*\p{Ll})\s((?:\p{Lu}\.?-?){1,3})$/u;

/** A name with at least two words, or one that is written without spaces in its script. */
export function isWhole(name: string): boolean {
  return /\S\s+\S/.test(name) || CJK_NAME.test(name) || /^\p{Lu}\.\s?\p{Lu}/u.test(name);
}

/** `Doe, Jane, Richard Roe, and Ann Poe`: only the first has the family name before the given one. */
export function firstTurned(names: string[]): string[] {
  const [family = '', given = '', ...others] = names;
  const isTurned =
    /^[\p{L}'’-]+$/u.test(family) &&
    !isWhole(family) &&
    others.length > 0 &&
    others.every(isWhole) &&
    /^\p{Lu}/u.test(given);
  return isTurned ? [`${given} ${family}`, ...others] : names;
}

/** `Doe, Jane and Roe, Richard`, the family names first as BibTeX has them. */
export function reversedNames(list: string): string[] | undefined {
  const people = list.split(/\s+and\s+|\s*;\s*/);
  if (people.length < 2 && !/;/.test(list)) return undefined;
  const names = people.map((person) => /^([^,]+),\s*([^,]+)$/.exec(person.trim().replace(/,$/, '')));
  if (names.some((name) => name === null)) return undefined;
  // `Jane Doe, Richard Roe and Ann Poe, John Coe` has whole names on both sides.
  if (names.filter((name) => /\s/.test(name?.[1]?.trim() ?? '')).length > names.length / 2) return undefined;
  return names.map((name) => `${name?.[2]?.trim()} ${name?.[1]?.trim()}`);
}

/** `Doe, J., Roe, R. A.`: every second part has nothing but the initials of the one before. */
export function initialsApart(parts: readonly string[]): string[] | undefined {
  const isOne = (part: string, index: number) =>
    index % 2 === 0 ? !/\./.test(part) : INITIALS.test(`${part.replace(/\.$/, '')}.`);
  if (parts.length % 2 !== 0 || !parts.every(isOne)) return undefined;
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [`${parts[index + 1]?.replace(/([^.])$/, '$1.')} ${part}`] : [],
  );
}

/** `Doe J, Roe RA`, as medical references have them, the initials first; a lone one with a point may be a given name. */
export function initialsFirst(names: string[]): string[] {
  const turned = names.map((name) => INITIALS_LAST.exec(name));
  if (turned.some((name) => name === null)) return names;
  if (names.length === 1 && !/\s\p{Lu}{1,2}$/u.test(names[0] ?? '')) return names;
  return turned.map((name) => {
    const initials = (name?.[2]?.match(/-?\p{Lu}/gu) ?? []).map((letter) => `${letter}.`).join(' ');
    return `${initials.replaceAll(' -', '-')} ${name?.[1]}`;
  });
}
