import { type Atom, secondHalfOf } from './long-form.ts';
import type { Sign } from './signs.ts';

/*
 * What it costs that a letter of a short form does not begin a word. Small letters come from inside a word more
 * readily than capitals do (`LoRA`, `SciRIFF`).
 */
const COST = {
  /** Small letter of the short form that goes on with the beginning of a word: the `o` of `LoRA`. */
  smallLetterOfBeginning: 0.1,
  letterOfBeginning: 0.5,
  /** A capital inside the word, as in `LinK`. */
  hump: 0.05,
  /** First letter of the second half of `fine|tuning`, `feed|forward`. */
  secondHalf: 0.35,
  smallLetterInside: 0.35,
  letterInside: 0.75,
  /** One word gives all letters, and each after the first. */
  oneWord: 0.2,
  letterOfOneWord: 0.25,
  /** The first letter that a word gives is not its first. */
  notInitial: 1.1,
  /** A digit for `di…`, `tri…` at the beginning of a word, and what follows it. */
  numeral: 0.1,
  /** `X` for `ex…`. */
  ex: 0.3,
} as const;

const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  '0': ['zero'],
  '1': ['one', 'first', 'single', 'uni', 'mono'],
  '2': ['two', 'to', 'too', 'second', 'double', 'bi', 'dual'],
  '3': ['three', 'third', 'triple', 'tri'],
  '4': ['four', 'for', 'fourth'],
  '5': ['five', 'fifth'],
  '6': ['six', 'sixth'],
  '7': ['seven', 'seventh'],
  '8': ['eight', 'ate', 'eighth'],
  '9': ['nine', 'ninth'],
};

/** Numerals that begin the names of chemicals: `2` for `bisphosphate`. */
const NUMERALS: Readonly<Record<string, RegExp>> = {
  '2': /^(?:bis|di)(?=.{3})/,
  '3': /^tri(?:s(?=ph))?(?=.{3})/,
  '4': /^tetra(?=.{3})/,
  '5': /^penta(?=.{3})/,
  '6': /^hexa(?=.{3})/,
};

/**
 * Costs of taking the next 1, 2, 3 … signs from one atom.
 * @param strict whether letters may not come from inside a word, save its beginning or a capital
 */
export function costsInAtom(signs: readonly Sign[], from: number, atom: Atom, strict: boolean): number[] {
  const first = signs[from];
  if (!first) return [];
  const { folded } = atom;
  if (NUMBER_WORDS[first.letter]?.includes(folded)) return [0];
  if (first.letter === '&' || first.letter === '+') return folded === 'and' || folded === '&' ? [0] : [];
  const costs: number[] = [];
  let at = 0;
  let cost = 0;
  const numeral = NUMERALS[first.letter]?.exec(folded)?.[0];
  if (numeral !== undefined) {
    at = numeral.length - 1;
    cost = COST.numeral;
  } else if (folded[0] !== first.letter) {
    if (first.letter === 'x' && folded.startsWith('ex')) {
      at = 1;
      cost = isHump(atom, 1, 'x') ? COST.hump : COST.ex;
    } else {
      at = folded.indexOf(first.letter, 1);
      if (at < 0) return [];
      const hump = isHump(atom, at, first.letter);
      if (strict && !hump) return [];
      cost = hump ? COST.hump : COST.notInitial;
    }
  }
  costs.push(cost);
  const wholeWord = startsWithAll(signs, from, folded);
  const secondHalf = secondHalfOf(folded);
  let contiguous = at === 0 || numeral !== undefined;
  for (let i = from + 1; i < signs.length; i++) {
    const sign = signs[i];
    if (!sign) break;
    const hump = humpAfter(atom, at, sign.letter);
    const next = folded.indexOf(sign.letter, at + 1);
    if (next < 0) break;
    if (contiguous && next === at + 1) {
      at = next;
      cost += sign.small ? COST.smallLetterOfBeginning : COST.letterOfBeginning;
    } else if (hump >= 0) {
      at = hump;
      contiguous = false;
      cost += COST.hump;
    } else if (secondHalf > at && folded[secondHalf] === sign.letter) {
      at = secondHalf;
      contiguous = false;
      cost += COST.secondHalf;
    } else if (strict) break;
    else {
      at = next;
      contiguous = false;
      cost += sign.small ? COST.smallLetterInside : COST.letterInside;
    }
    costs.push(cost);
  }
  // One long word of which the short form has several letters: `lipopolysaccharide (LPS)`.
  const all = costs.length - 1;
  if (!strict && from === 0 && all > 0 && costs.length === signs.length && folded[0] === first.letter)
    costs[all] = Math.min(costs[all] ?? 0, COST.oneWord + COST.letterOfOneWord * all);
  // A word that the short form keeps whole (`Block-AP`, `QLoRA`) is no exception.
  if (wholeWord && folded.length > 1) costs[folded.length - 1] = 0;
  return costs;
}

function startsWithAll(signs: readonly Sign[], from: number, folded: string): boolean {
  if (from + folded.length > signs.length) return false;
  for (let i = 0; i < folded.length; i++) if (signs[from + i]?.letter !== folded[i]) return false;
  return true;
}

function isHump({ text, folded }: Atom, at: number, letter: string): boolean {
  if (text.length !== folded.length || at === 0) return false;
  const character = text[at] ?? '';
  return character !== character.toLowerCase() && folded[at] === letter && text !== text.toUpperCase();
}

function humpAfter(atom: Atom, at: number, letter: string): number {
  for (let i = at + 1; i < atom.folded.length; i++) if (isHump(atom, i, letter)) return i;
  return -1;
}

/** Whether a long form may begin here: with the first letter of a whole word, or of one after a hyphen. */
export function beginsWord(atom: Atom, sign: Sign | undefined): boolean {
  if (!sign) return false;
  if (atom.folded.startsWith(sign.letter) || NUMBER_WORDS[sign.letter]?.includes(atom.folded)) return true;
  return (
    (sign.letter === 'x' && atom.folded.startsWith('ex')) || NUMERALS[sign.letter]?.test(atom.folded) === true
  );
}
