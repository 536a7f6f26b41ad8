import type { Inline } from '../inline/inline.ts';
import type { SymbolRole } from './latex-symbols.ts';

/** Part of a formula with its role, from which the spaces around it follow. */
export type Atom = {
  nodes: Inline[];
  role: SymbolRole | 'open' | 'close' | 'punctuation' | 'script' | 'space' | 'break';
  /** Whether white space stands before it in the source. */
  apart: boolean;
};

/** Text of a formula as a node; none for ''. */
export function text(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** One part of a formula. */
export function atom(nodes: Inline[], role: Atom['role'] = 'ordinary'): Atom[] {
  return [{ nodes, role, apart: false }];
}

const OPERAND_BEFORE = new Set<Atom['role']>(['ordinary', 'close', 'script', 'function', 'large']);
const OPERAND_AFTER = new Set<Atom['role']>(['ordinary', 'open', 'function', 'large']);

/** Whether a space belongs between two parts: around relations and words, as in the source around operators. */
function spaced(
  before: Atom,
  atom: Atom,
  after: Atom | undefined,
  beforeBefore: Atom | undefined,
  tight: boolean,
): boolean {
  if (atom.role === 'script' || atom.role === 'break' || before.role === 'break') return false;
  const signs =
    atom.role === 'relation' ||
    atom.role === 'operator' ||
    before.role === 'relation' ||
    before.role === 'operator';
  if (tight && signs) return false;
  if (atom.role === 'relation') return OPERAND_BEFORE.has(before.role) && after !== undefined;
  if (before.role === 'relation') {
    return (
      atom.role !== 'punctuation' &&
      atom.role !== 'close' &&
      beforeBefore !== undefined &&
      (OPERAND_BEFORE.has(beforeBefore.role) || beforeBefore.role === 'relation')
    );
  }
  if (atom.role === 'operator') {
    return OPERAND_BEFORE.has(before.role) && after !== undefined && (atom.apart || after.apart);
  }
  if (before.role === 'operator') {
    return (
      OPERAND_AFTER.has(atom.role) &&
      beforeBefore !== undefined &&
      OPERAND_BEFORE.has(beforeBefore.role) &&
      (atom.apart || before.apart)
    );
  }
  if (atom.role === 'function') return OPERAND_BEFORE.has(before.role);
  if (before.role === 'function') return atom.role === 'ordinary' || atom.role === 'large';
  if (before.role === 'open' || atom.role === 'close' || atom.role === 'punctuation') return false;
  return atom.apart;
}

/**
 * The parts of a formula in one line, with the spaces that its reader expects.
 * @param tight whether it is a sub- or superscript, where signs stand close.
 * @param whole whether it is a whole formula, whose spaces at its edges part it from the words around.
 */
export function layOut(atoms: readonly Atom[], tight: boolean, whole = false): Inline[] {
  const nodes: Inline[] = [];
  const solid = atoms.filter((part) => part.role !== 'space');
  let pendingSpace = false;
  let at = -1;
  for (const part of atoms) {
    if (part.role === 'space') {
      pendingSpace = true;
      continue;
    }
    at += 1;
    const before = solid[at - 1];
    if (before === undefined ? whole && pendingSpace : isParted(before, part, solid, at, pendingSpace, tight))
      nodes.push(...text(' '));
    pendingSpace = false;
    nodes.push(...part.nodes);
  }
  if (whole && pendingSpace) nodes.push(...text(' '));
  return nodes;
}

function isParted(
  before: Atom,
  part: Atom,
  solid: readonly Atom[],
  at: number,
  hasSpace: boolean,
  tight: boolean,
): boolean {
  if (hasSpace) return !isEndOfSentence(part, at === solid.length - 1);
  // White space in the source after a function or relation with a script still parts it from its operand.
  return (
    spaced(before, part, solid[at + 1], solid[at - 2], tight) ||
    (before.role === 'script' && part.role === 'ordinary' && solid[at - 2]?.role === 'function')
  );
}

/** Whether a part is the comma or full stop of the sentence around, which authors set apart with `\,`. */
function isEndOfSentence({ role, nodes: [only] }: Atom, isLast: boolean): boolean {
  return isLast && (role === 'punctuation' || (only?.type === 'text' && only.value === '.'));
}
