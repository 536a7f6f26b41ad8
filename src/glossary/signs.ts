import { fold } from './long-form.ts';
import { singularShort } from './short-form.ts';

/** A letter or digit of a short form. */
export interface Sign {
  /** Folded character. */
  letter: string;
  /** Whether it is a small letter beside capitals. */
  small: boolean;
}

/** One way to read a short form. */
export interface Reading {
  /** Its letters and digits in the order in which a long form may hold them. */
  signs: readonly Sign[];
  /** What reading it so costs, in words left out. */
  cost: number;
}

/** The last short form with its readings: while its long form is looked for, the same one is asked for many times. */
let latest: { short: string; readings: readonly Reading[] } = { short: '', readings: [] };

/**
 * The ways to read a short form, as letters and digits in the order in which a long form may hold them: as written;
 * with a digit that repeats the letter before it (`C4`, `t2`); with small letters or digits at the end, which often
 * name what stands before the noun, first (`Rt`: transepithelial resistance, `DR1`: first data release).
 */
export function readingsOf(short: string): readonly Reading[] {
  if (latest.short !== short) latest = { short, readings: read(short) };
  return latest.readings;
}

/** Letters and digits that a short form is compared by. */
export function lettersOf(short: string): string {
  return (readingsOf(short)[0]?.signs ?? []).map(({ letter }) => letter).join('');
}

/** Digits after a letter that may say how often it comes. */
const REPEATS = /\p{L}[2-9](?![+\-\d])/u;
/** A capital or more, and what follows them below the line. */
const MODIFIED =
  /^(?<noun>p?[\p{Lu}[(][^\p{Ll}]*?(?:\p{Ll}[^\p{Ll}]*?[)\]])?[+]*\]?)(?<modifier>\p{Ll}{1,4}|\d{1,3}|[([]\p{Ll}{1,4}[)\]])$/u;
/** A name and a Greek letter, which may stand before it as well: `IFN-gamma`, `A beta`. */
const GREEK = /^(?<noun>.*?\p{Lu}.*?)[- ]?(?<modifier>alpha|beta|gamma|delta|kappa|[α-ω])$/u;
/** Small letters with a size: `hsp70`. */
const SIZED = /^(?<noun>\p{Ll}{2,5})(?<modifier>\d{2,3})$/u;
/** A noun with one capital after it: `HbF`. */
const KIND = /^(?<noun>\p{Lu}\p{Ll})(?<modifier>\p{Lu})$/u;
const CONFIGURATION = /^[LD]-(?=\p{Lu}{2})/u;
/** Elements with how many there are of each. */
const ELEMENTS = /^(?=.*\d)(?:(?:Al|Br|Ca|Cl|Cu|Fe|Li|Mg|Na|Si|Zn|[CFHIKNOPS])\d{0,2}){2,6}[+-]?$/;
/** `LC-MS/MS` */
const TWICE = /(\p{Lu}{2,})\/\1/u;

/** What it costs to read a short form as if it were written in another way. */
const REWRITTEN_COST = 1;

/**
 * Other ways to write a short form that say the same, each as the pattern that it fits and its parts in the order in
 * which a long form may have them.
 */
const REWRITTEN: readonly (readonly [pattern: RegExp, rewrite: (short: string) => readonly string[]])[] = [
  // `L-NAME`: N(G)-nitro-L-arginine methyl ester.
  [CONFIGURATION, (short) => [short.replace(CONFIGURATION, '')]],
  // `6-OHDA`: 6-hydroxydopamine; `1,25(OH)2D3`: 1,25-dihydroxyvitamin D3.
  [/OH/, (short) => [short.replace(/\(OH\)(\d)/, '$1OH').replace('OH', 'HO')]],
  // `H2O2`: hydrogen peroxide.
  [ELEMENTS, (short) => [short.replace(/\d/g, '')]],
  // `PIP2`: phosphatidylinositol bisphosphate; `CCl4`: carbon tetrachloride; `T3`: triiodothyronine.
  [/\p{Lu}\p{Ll}?[2-6](?!\d)/u, (short) => [short.replace(/(\p{Lu}\p{Ll}?)([2-6])(?!\d)/gu, '$2$1')]],
  // `[Ca2+]i`: intracellular calcium.
  [/\p{L}[2-3]?[+-]\]/u, (short) => [short.replace(/^.*\]/, ''), short.replace(/[2-3]?[+-]?\].*$/, '')]],
  // `cAMP`: adenosine 3',5'-cyclic monophosphate.
  [/^\p{Ll}\p{Lu}{2,3}$/u, (short) => [short.slice(1, 2), short.slice(0, 1), short.slice(2)]],
  // `ED50`: median effective dose.
  [/^[A-Z]{2}50$/, (short) => [short.slice(0, 2)]],
  [TWICE, (short) => [short.replace(TWICE, '$1')]],
];

function read(short: string): Reading[] {
  const singular = singularShort(short);
  const asWritten = signsIn(singular, singular);
  const readings = new Map<string, Reading>();
  const add = (signs: readonly Sign[], cost: number) => {
    const letters = signs.map(({ letter }) => letter).join('');
    if (!readings.has(letters)) readings.set(letters, { signs, cost });
  };
  add(asWritten, 0);
  if (REPEATS.test(singular)) add(repeated(asWritten), 0);
  for (const pattern of [MODIFIED, GREEK, SIZED, KIND]) {
    const { noun, modifier } = pattern.exec(singular)?.groups ?? {};
    if (noun && modifier) add([...signsIn(modifier, singular), ...signsIn(noun, singular)], 0);
  }
  for (const [pattern, rewrite] of REWRITTEN)
    if (pattern.test(singular))
      add(
        rewrite(singular).flatMap((part) => signsIn(part, singular)),
        REWRITTEN_COST,
      );
  return [...readings.values()];
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
