import { beginsWord, costsInAtom, lettersOf, type Sign, signsOf } from './letter-costs.ts';
import type { Atom } from './long-form.ts';

/** How the letters of a short form lie in a long form. */
export interface Alignment {
  /** Index of the long form's first atom among those given. */
  first: number;
  /** Index after its last atom. */
  end: number;
  /** 0 where every letter begins a word and every word gives a letter; grows with every exception. */
  cost: number;
}

/*
 * Costs of exceptions, in words: leaving out a whole word of the long form is the unit that the others are compared
 * with, those of `letter-costs.ts` too.
 */
const COST = {
  /** A small word (`of`, `and`) gives no letter. */
  smallWord: 0.15,
  /** Second half of a hyphenated word (`pre-trained`) gives no letter. */
  joinedWord: 0.4,
  /** First half of a hyphenated word gives no letter, as in `reStructured Pre-training (RST)`. */
  firstHalf: 0.9,
  /** Any other word gives no letter. */
  word: 1.4,
  /** The same at the end of the long form, besides, where the wording does not say where it begins. */
  atEnd: 0.4,
  /** The same after a small word at the end: `Comprehensive Medical Benchmark in Chinese`. */
  afterSmallWordAtEnd: 0.9,
  /** The long form begins after a hyphen. */
  joinedFirst: 0.5,
  /** The long form begins with a small word. */
  smallWordFirst: 0.8,
  comma: 0.2,
} as const;

const SMALL_WORDS = new Set(
  'a an and as at by for from in into of on or over per that the through to under up upon using via with within &'.split(
    ' ',
  ),
);
/** Whether an atom is a word that short forms mostly leave out: `of`, `and`, `for`. */
export function isSmallWord(atom: Atom | undefined): boolean {
  return atom !== undefined && SMALL_WORDS.has(atom.folded);
}

function costOfLeavingOut(atom: Atom, after: Atom | undefined): number {
  if (SMALL_WORDS.has(atom.folded)) return COST.smallWord;
  if (atom.joined) return COST.joinedWord;
  return after?.joined ? COST.firstHalf : COST.word;
}

/** Cost of a word that gives no letter after the last one that does. */
function costAtEnd(atom: Atom, before: Atom | undefined, options: AlignOptions): number {
  if (SMALL_WORDS.has(atom.folded) || atom.joined) return costOfLeavingOut(atom, undefined);
  if (before && SMALL_WORDS.has(before.folded)) return COST.afterSmallWordAtEnd;
  return COST.word + (options.fixedStart && !options.strict ? 0 : COST.atEnd);
}

export interface AlignOptions {
  /** Whether the long form must begin with the first atom. */
  fixedStart: boolean;
  /** Whether it must end with the last one. */
  fixedEnd: boolean;
  /** Whether letters may not come from inside a word, save its beginning or a capital. */
  strict: boolean;
}

/**
 * Finds the long form of a short form among atoms: the run of atoms in which its letters lie, in their order, at the
 * least cost. Takes time in proportion to letters × atoms × letters of an atom, all of them bounded by the caller.
 */
export function align(short: string, atoms: readonly Atom[], options: AlignOptions): Alignment | undefined {
  let best: Alignment | undefined;
  for (const signs of signsOf(short)) {
    const found = alignSigns(signs, atoms, options);
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best;
}

function alignSigns(
  signs: readonly Sign[],
  atoms: readonly Atom[],
  options: AlignOptions,
): Alignment | undefined {
  type Cell = Omit<Alignment, 'first'>;
  const width = atoms.length + 1;
  // cells[i * width + j]: the best way to find the signs from i on in the atoms from j on.
  const cells: (Cell | undefined)[] = new Array((signs.length + 1) * width);
  for (let j = atoms.length; j >= 0; j--) {
    const rest = cells[signs.length * width + j + 1];
    const atom = atoms[j];
    cells[signs.length * width + j] =
      !options.fixedEnd || !atom
        ? { end: j, cost: 0 }
        : rest && { ...rest, cost: rest.cost + costAtEnd(atom, atoms[j - 1], options) };
  }
  let best: Alignment | undefined;
  for (let j = atoms.length - 1; j >= 0; j--) {
    const atom = atoms[j];
    if (!atom) continue;
    for (let i = signs.length - 1; i >= 0; i--) {
      let cell: Cell | undefined;
      costsInAtom(signs, i, atom, options.strict).forEach((cost, index) => {
        const rest = cells[(i + index + 1) * width + j + 1];
        const total = rest && rest.cost + cost + (atom.afterComma && i > 0 ? COST.comma : 0);
        if (total === undefined || (cell && total >= cell.cost)) return;
        cell = {
          end: rest?.end ?? 0,
          cost: total,
        };
      });
      if (i === 0 && cell && (!options.fixedStart || j === 0) && beginsWord(atom, signs[0])) {
        const small = SMALL_WORDS.has(atom.folded) && !atoms[j + 1]?.joined && atom.text === atom.folded;
        const cost = cell.cost + (small ? COST.smallWordFirst : 0) + (atom.joined ? COST.joinedFirst : 0);
        if (!best || cost < best.cost - 1e-9) best = { ...cell, first: j, cost };
      }
      const rest = cells[i * width + j + 1];
      const skipped =
        rest && rest.cost + costOfLeavingOut(atom, atoms[j + 1]) + (atom.afterComma ? COST.comma : 0);
      if (rest && skipped !== undefined && (!cell || skipped < cell.cost)) cell = { ...rest, cost: skipped };
      cells[i * width + j] = cell;
    }
  }
  return best;
}

/**
 * Whether the initials of the words are the letters of the short form, three or more, in another order after the
 * first (`GTR-T`).
 */
export function isAnagramOfInitials(short: string, atoms: readonly Atom[]): boolean {
  const written = lettersOf(short);
  if (written.length < 3 || atoms[0]?.folded[0] !== written[0]) return false;
  const letters = [...written].sort().join('');
  const initials = atoms
    .filter(({ folded }) => !SMALL_WORDS.has(folded))
    .map(({ folded }) => folded[0])
    .sort()
    .join('');
  return letters === initials;
}
