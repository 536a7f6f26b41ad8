import { fold } from './long-form.ts';
import { singularShort } from './short-form.ts';

/** A letter or digit of a short form. */
export interface Sign {
  /** Folded character. */
  letter: string;
  /** Whether it is a small letter beside capitals. */
  small: boolean;
}

/** The last short form with its readings: while its long form is looked for, the same one is asked for many times. */
let latest: { short: string; readings: readonly (readonly Sign[])[] } = { short: '', readings: [[]] };

/**
 * The ways to read a short form, as letters and digits in the order in which a long form may hold them: as written;
 * with a digit that repeats the letter before it (`C4`, `t2`); with small letters or digits at the end, which often
 * name what stands before the noun, first (`Rt`: transepithelial resistance, `DR1`: first data release).
 */
export function readingsOf(short: string): readonly (readonly Sign[])[] {
  if (latest.short !== short) latest = { short, readings: read(short) };
  return latest.readings;
}

/** Letters and digits that a short form is compared by. */
export function lettersOf(short: string): string {
  return (readingsOf(short)[0] ?? []).map(({ letter }) => letter).join('');
}

/** Digits after a letter that may say how often it comes. */
const REPEATS = /\p{L}[2-9]/u;
/** A capital or more, and what follows them below the line. */
const MODIFIED =
  /^(?<noun>[\p{Lu}[(][^\p{Ll}]*(?:\p{Ll}[^\p{Ll}]*[)\]])?[+]*\]?)(?<modifier>\p{Ll}{1,4}|\d|[([]\p{Ll}{1,4}[)\]])$/u;

function read(short: string): Sign[][] {
  const singular = singularShort(short);
  const readings = [signsIn(singular, singular)];
  if (REPEATS.test(singular)) readings.push(repeated(signsIn(singular, singular)));
  const { noun, modifier } = MODIFIED.exec(singular)?.groups ?? {};
  if (noun && modifier) readings.push([...signsIn(modifier, singular), ...signsIn(noun, singular)]);
  return readings;
}

function signsIn(part: string, short: string): Sign[] {
  const mixed = /\p{Lu}/u.test(short);
  return [...part.matchAll(/[\p{L}\p{N}&]/gu)].flatMap(([character]) =>
    [...fold(character)].map((letter) => ({ letter, small: mixed && /\p{Ll}/u.test(character) })),
  );
}

/** Digits as so many of the letter before them. */
function repeated(signs: readonly Sign[]): Sign[] {
  return signs.flatMap((sign, at) => {
    const before = signs[at - 1];
    const times = Number(sign.letter);
    if (!before || !/\p{L}/u.test(before.letter) || !(times >= 2)) return [sign];
    return Array.from({ length: times - 1 }, () => before);
  });
}
