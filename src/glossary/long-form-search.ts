import { type Alignment, align, isAnagramOfInitials } from './align.ts';
import { type Atom, atomsAfter, atomsBefore, longFormKey } from './long-form.ts';
import { looksShort } from './short-form.ts';
import { lettersOf } from './signs.ts';
import { isLocant, isSmallWord } from './word-costs.ts';

/** A short form with the place of its long form in the text. */
export interface Found {
  short: string;
  start: number;
  end: number;
}

/*
 * How certain the wording makes a definition decides how many exceptions its letters may have, in costs of
 * `align.ts` per letter.
 */
export const COST_PER_LETTER = {
  /** `long form (SF)`. */
  bracketed: 1,
  /** The same where the short form is written like a word: `Zomig`, `SciBench`, `Ox Phos`. */
  word: 0.48,
  /** `SF (long form)`. */
  expanded: 0.7,
  /** `long form, SF,`, `SF: long form` and what else may say something different. */
  loose: 0.2,
  /** `long form, which we call SF`. */
  called: 0.7,
  /** `SF: long form` as the whole of a title. */
  titled: 0.4,
};

/** Nouns that say what is named and need not be part of the name: `Mixture of Experts layers (MoEs)`. */
const CLASS =
  /^(?:algorithm|approach|architecture|benchmark|corpus|dataset|framework|function|layer|loss|method|metric|model|module|network|objective|paradigm|pipeline|procedure|process|strategy|system|task|technique|tool|toolkit)(?:e?s)?$/;

export interface BeforeOptions {
  /** Whether letters may not come from inside a word, save its beginning or a capital. */
  strict?: boolean;
}

/** The long form that ends where its short form is given. */
export function longBefore(
  text: string,
  short: string,
  end: number,
  perLetter: number,
  { strict = false }: BeforeOptions = {},
): Found | undefined {
  const count = Math.min(24, lettersOf(short).length * 2 + 4);
  const most = isWritten(short) ? Math.min(perLetter, COST_PER_LETTER.word) : perLetter;
  const overHyphen = short.includes('-');
  const atoms = atomsBefore(text, end, count, { overHyphen });
  const found = longOf(text, short, atoms, end, most, strict);
  if (found) return found;
  const over = atomsBefore(text, end, count, { overHyphen, overNested: true });
  return over.length > atoms.length ? longOf(text, short, over, end, most, strict) : undefined;
}

/** Whether a short form is written like words, so that it may be something else. */
function isWritten(short: string): boolean {
  if (short.includes(' ') || /\p{Ll}{4}/u.test(short)) return true;
  return !looksShort(short) && lettersOf(short).length >= 4;
}

function longOf(
  text: string,
  short: string,
  atoms: readonly Atom[],
  end: number,
  perLetter: number,
  strict: boolean,
): Found | undefined {
  // Nothing but blanks and quotation marks may stand between the long form and the bracket.
  const last = atoms.at(-1);
  if (!last || /[\p{L}\p{N}]/u.test(text.slice(last.end, end))) return undefined;
  const named = withoutClass(short, atoms);
  const found = align(short, named, { fixedStart: false, fixedEnd: true, strict });
  const definition = found && accept(short, named, found, perLetter);
  if (definition)
    return {
      short,
      start: withNumbered(text, withLocants(text, definition)),
      end: withSign(text, short, definition),
    };
  const letters = lettersOf(short).length;
  for (let count = 3; count <= letters + 2 && count <= atoms.length; count++) {
    const tail = atoms.slice(-count);
    if (isAnagramOfInitials(short, tail)) return { short, start: tail[0]?.start ?? 0, end: last.end };
  }
  return undefined;
}

/** `3,4-` of `3,4-methylenedioxyamphetamine` and `[` of `[18F]fluorodeoxyglucose`, which are part of the name though they give no letter. */
const LOCANTS =
  /(?<![^\s([])(?:\[\d{1,3}[A-Z][a-z]?\]-?)?(?:(?:\d{1,2}['’′]?[a-z]?(?:,\d{1,2}['’′]?)*|[NO]\([A-Za-z]\)|[CNOS]\d{1,2}|[NODLRSa-z]|[a-z]{4,5}(?<=alpha|beta|gamma|delta)|[α-ω])-)*(?:\d{1,2}['’′]?[a-z]?,)*$/u;
/** What a number at the beginning counts: `type` of `type 2 diabetes mellitus (DM2)`. */
const NUMBERED = /(?:type|class|grade|stage|phase) $/i;
/** Most characters of them. */
const LONGEST_LOCANTS = 24;

function withNumbered(text: string, start: number): number {
  if (!/^\d+ /.test(text.slice(start, start + 4))) return start;
  return start - (NUMBERED.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
}

function withLocants(text: string, { start, end }: Found): number {
  const from = Math.max(0, start - LONGEST_LOCANTS);
  const isOpened = /(?<![\p{L}\p{N}])\[$/u.test(text.slice(from, start));
  const opened = isOpened && text.slice(start, end).includes(']') ? 1 : 0;
  return start - opened - (LOCANTS.exec(text.slice(from, start))?.[0].length ?? 0);
}

/** The atoms before such nouns, if these are in small letters and the short form ends with none of their letters. */
function withoutClass(short: string, atoms: readonly Atom[]): readonly Atom[] {
  let count = atoms.length;
  const letter = lettersOf(short).at(-1) ?? '';
  for (let i = atoms.length - 1; i > 0 && i >= atoms.length - 2; i--) {
    const atom = atoms[i];
    if (!atom || atom.joined || !CLASS.test(atom.text) || atom.folded.startsWith(letter)) break;
    count = i;
  }
  const shorter = atoms.slice(0, count);
  const last = shorter.at(-1);
  return count < atoms.length && last?.folded.includes(letter) ? shorter : atoms;
}

/**
 * A sign at the end of the short form (`OS+`) is part of the long form, if it is there as well; so is the bracket that
 * closes one in its last word.
 */
function withSign(text: string, short: string, { start, end }: Found): number {
  const sign = /[+*#]+$/.exec(short)?.[0];
  if (sign && text.startsWith(sign, end)) return end + sign.length;
  return /[([][^()[\]]*$/.test(text.slice(start, end)) && /[)\]]/.test(text.charAt(end)) ? end + 1 : end;
}

/** The long form that begins where its short form has just been given; it ends with the last letter's word. */
export function longAfter(text: string, short: string, start: number, perLetter: number): Found | undefined {
  const atoms = atomsAfter(text, start, Math.min(24, lettersOf(short).length * 2 + 4));
  const found = align(short, atoms, { fixedStart: true, fixedEnd: false, strict: true });
  if (!found || !endsBefore(atoms[found.end - 1], atoms[found.end])) return undefined;
  return accept(short, atoms, found, perLetter);
}

const AFTER_NAME = new Set('are can has have is that to was we were where which who will'.split(' '));

/** Whether a name may end between two atoms: it is not cut out of a longer one (`Green Key` of `Green Key Cache`). */
function endsBefore(last: Atom | undefined, next: Atom | undefined): boolean {
  if (!last || !next || next.afterComma) return true;
  if (next.joined) return false;
  if (isSmallWord(next) || AFTER_NAME.has(next.folded) || CLASS.test(next.text)) return true;
  return /^\p{Lu}/u.test(last.text) && /^\p{Ll}/u.test(next.text);
}

/** The long form at the beginning of a text, up to a comma, a small word or the end: in titles. */
export function longAtBeginning(text: string, short: string, start: number): Found | undefined {
  const atoms = atomsAfter(text, start, Math.min(24, lettersOf(short).length * 2 + 4));
  let best: Alignment | undefined;
  for (let end = 2; end <= atoms.length; end++) {
    if (isSmallWord(atoms[end - 1]) || !endsBefore(atoms[end - 1], atoms[end])) continue;
    const found = align(short, atoms.slice(0, end), { fixedStart: true, fixedEnd: true, strict: true });
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best && accept(short, atoms, best, COST_PER_LETTER.titled);
}

/** The long form that all of a text is, or `undefined`; `atoms` are those of the text. */
export function longAsWhole(short: string, atoms: readonly Atom[]): Found | undefined {
  const found = align(short, atoms, { fixedStart: true, fixedEnd: true, strict: false });
  return found && accept(short, atoms, found, COST_PER_LETTER.expanded);
}

function accept(
  short: string,
  atoms: readonly Atom[],
  found: Alignment,
  perLetter: number,
): Found | undefined {
  const letters = lettersOf(short);
  const first = atoms[found.first];
  const last = atoms[found.end - 1];
  if (!first || !last || found.cost > perLetter * letters.length + 1e-9) return undefined;
  const words = atoms.slice(found.first, found.end);
  // A short form must leave something out, and not be one of the words that explain it.
  if (words.some(({ text }) => text === short) || words.map(({ folded }) => folded).join('') === letters)
    return undefined;
  if (!/\p{Lu}.*\p{Lu}/u.test(short) && words.some(({ folded }) => folded === letters)) return undefined;
  // Numbers are kept whole (`Algorithm 139` is no `A1`).
  if (words.some((word, at) => isOtherNumber(word, words[at + 1], letters))) return undefined;
  if (words.length === 1 && (isCutShort(short, first) || isShortItself(first))) return undefined;
  if (isQuantity(words, letters)) return undefined;
  // `bupropion SR` is part of a text about `bupropion SR (…)`.
  if (
    short.includes(' ') &&
    longFormKey(words.map(({ text }) => text).join(' ')).includes(longFormKey(short))
  )
    return undefined;
  return { short, start: first.start, end: last.end };
}

function isOtherNumber(word: Atom, after: Atom | undefined, letters: string): boolean {
  return !word.joined && /^\d+$/.test(word.text) && !letters.includes(word.text) && !isLocant(word, after);
}

/** One word that is as short: `FO4 (FO5)`. */
function isShortItself({ text }: Atom): boolean {
  return text.length <= LONGEST_SHORT_WORD && looksShort(text);
}

/** Whether it is a number with its unit: `15 microg (C15)`, but not `5% dextrose in saline (D5S)`. */
function isQuantity([number, unit]: readonly Atom[], letters: string): boolean {
  if (!number || !unit || unit.joined || !/^\d+$/.test(number.text)) return false;
  return unit.folded[0] !== letters.replace(/\d/g, '')[0];
}

/** Whether a short form is only the beginning of a word (`Acc`, `Retrieval (RETRIEV)`), not a short one in capitals (`HAL`). */
function isCutShort(short: string, { folded }: Atom): boolean {
  const letters = lettersOf(short);
  if (!folded.startsWith(letters)) return false;
  return short !== short.toUpperCase() || folded.length < letters.length + LEAST_CUT;
}

/** Letters of a word in capitals or with digits that may be a short form itself. */
const LONGEST_SHORT_WORD = 5;
/** Letters that such a one must leave out. */
const LEAST_CUT = 3;
