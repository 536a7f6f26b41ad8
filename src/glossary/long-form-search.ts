import { type Alignment, align, isAnagramOfInitials, isSmallWord } from './align.ts';
import { lettersOf } from './letter-costs.ts';
import { type Atom, atomsAfter, atomsBefore } from './long-form.ts';

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
  bracketed: 0.48,
  /** `SF (long form)`. */
  expanded: 0.48,
  /** `long form, SF,`, `SF: long form` and what else may say something different. */
  loose: 0.2,
  /** `SF: long form` as the whole of a title. */
  titled: 0.4,
};

/** Nouns that say what is named and need not be part of the name: `Mixture of Experts layers (MoEs)`. */
const CLASS =
  /^(?:algorithm|approach|architecture|benchmark|corpus|dataset|framework|function|layer|loss|method|metric|model|module|network|objective|paradigm|pipeline|procedure|process|strategy|system|task|technique|tool|toolkit)(?:e?s)?$/;

/** The long form that ends where its short form is given. */
export function longBefore(
  text: string,
  short: string,
  end: number,
  perLetter: number,
  strict = false,
): Found | undefined {
  const letters = lettersOf(short).length;
  const atoms = atomsBefore(text, end, Math.min(24, letters * 2 + 4));
  // Nothing but blanks and quotation marks may stand between the long form and the bracket.
  const last = atoms.at(-1);
  if (!last || /[\p{L}\p{N}]/u.test(text.slice(last.end, end))) return undefined;
  const named = withoutClass(short, atoms);
  const found = align(short, named, { fixedStart: false, fixedEnd: true, strict });
  const definition = found && accept(short, named, found, perLetter);
  if (definition) return { ...definition, end: withSign(text, short, definition.end) };
  for (let count = 3; count <= letters + 2 && count <= atoms.length; count++) {
    const tail = atoms.slice(-count);
    if (isAnagramOfInitials(short, tail)) return { short, start: tail[0]?.start ?? 0, end: last.end };
  }
  return undefined;
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

/** A sign at the end of the short form (`OS+`) is part of the long form, if it is there as well. */
function withSign(text: string, short: string, end: number): number {
  const sign = /[+*#]+$/.exec(short)?.[0];
  return sign && text.startsWith(sign, end) ? end + sign.length : end;
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
  if (words.some(({ text, joined }) => !joined && /^\d+$/.test(text) && !letters.includes(text)))
    return undefined;
  if (words.length === 1 && first.folded.startsWith(letters)) return undefined;
  return { short, start: first.start, end: last.end };
}
