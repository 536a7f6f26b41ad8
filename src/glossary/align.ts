import { beginsWord, costsInAtom } from './letter-costs.ts';
import type { Atom } from './long-form.ts';
import { lettersOf, readingsOf, type Sign } from './signs.ts';
import { COST, costAtEnd, costOfBeginning, costOfLeavingOut, isSmallWord } from './word-costs.ts';

/** How the letters of a short form lie in a long form. */
export interface Alignment {
  /** Index of the long form's first atom among those given. */
  first: number;
  /** Index after its last atom. */
  end: number;
  /** 0 where every letter begins a word and every word gives a letter; grows with every exception. */
  cost: number;
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
  for (const { signs, cost } of readingsOf(short)) {
    const found = alignSigns(signs, atoms, options);
    if (found && (!best || found.cost + cost < best.cost - SAME))
      best = { ...found, cost: found.cost + cost };
  }
  return best;
}

/** Differences of costs below this are the machine's. */
const SAME = 1e-9;

/** A long form whose beginning is still open. */
type Rest = Omit<Alignment, 'first'>;
/** By the number of signs already found: the best way to find the others from one atom on. */
type Column = readonly (Rest | undefined)[];

function alignSigns(
  signs: readonly Sign[],
  atoms: readonly Atom[],
  options: AlignOptions,
): Alignment | undefined {
  let best: Alignment | undefined;
  let next: Column = [...signs.map(() => undefined), { end: atoms.length, cost: 0 }];
  for (let at = atoms.length - 1; at >= 0; at--) {
    const atom = atoms[at] as Atom;
    const column: (Rest | undefined)[] = [];
    for (let from = 0; from < signs.length; from++) {
      const comma = atom.afterComma ? COST.comma : 0;
      const taken = cheapestIn(atom, signs, from, next, options.strict);
      if (from === 0 && taken && (!options.fixedStart || at === 0) && beginsWord(atom, signs[0])) {
        const cost = taken.cost + costOfBeginning(atom, atoms[at - 1], atoms[at + 1]);
        if (!best || cost < best.cost - SAME) best = { ...taken, first: at, cost };
      }
      const left = more(next[from], costOfLeavingOut(atom, atoms[at + 1]) + comma);
      column.push(cheaper(more(taken, from > 0 ? comma : 0), left));
    }
    column.push(endingAt(at, atoms, next[signs.length], options));
    next = column;
  }
  return best;
}

/** The best way to take the signs from one on out of an atom, as many as it holds, and the others after it. */
function cheapestIn(
  atom: Atom,
  signs: readonly Sign[],
  from: number,
  next: Column,
  strict: boolean,
): Rest | undefined {
  let best: Rest | undefined;
  costsInAtom(signs, from, atom, strict).forEach((cost, index) => {
    best = cheaper(best, more(next[from + index + 1], cost));
  });
  return best;
}

/** The long form ends before an atom; where the end is fixed, the atoms up to it cost as words left out. */
function endingAt(
  at: number,
  atoms: readonly Atom[],
  after: Rest | undefined,
  { fixedStart, fixedEnd, strict }: AlignOptions,
): Rest | undefined {
  if (!fixedEnd) return { end: at, cost: 0 };
  return more(after, costAtEnd(atoms[at] as Atom, atoms[at - 1], !fixedStart || strict));
}

function more(rest: Rest | undefined, cost: number): Rest | undefined {
  return rest && { end: rest.end, cost: rest.cost + cost };
}

/** Of two that cost the same, the first. */
function cheaper(a: Rest | undefined, b: Rest | undefined): Rest | undefined {
  return a && (!b || a.cost <= b.cost) ? a : b;
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
    .filter((atom) => !isSmallWord(atom))
    .map(({ folded }) => folded[0])
    .sort()
    .join('');
  return letters === initials;
}
