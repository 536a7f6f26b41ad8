import type { Inline } from '../inline/inline.ts';
import type { SymbolRole } from './latex-symbols.ts';

/** Part of a formula with its role, from which the spaces around it follow. */
export type Atom = {
  nodes: Inline[];
  role: SymbolRole | 'open' | 'close' | 'punctuation' | 'script' | 'space' | 'break';
  /** Whether white space stands before it in the source. */
  apart: boolean;
};

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
      OPERAND_BEFORE.has(beforeBefore.role)
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
 */
export function layOut(atoms: readonly Atom[], tight: boolean): Inline[] {
  const nodes: Inline[] = [];
  const solid = atoms.filter((atom) => atom.role !== 'space');
  let pendingSpace = false;
  let at = -1;
  for (const atom of atoms) {
    if (atom.role === 'space') {
      pendingSpace = true;
      continue;
    }
    at += 1;
    const before = solid[at - 1];
    // White space in the source after a function or relation with a script still parts it from its operand.
    if (before !== undefined && (pendingSpace || spaced(before, atom, solid[at + 1], solid[at - 2], tight)))
      nodes.push({ type: 'text', value: ' ' });
    else if (before?.role === 'script' && atom.role === 'ordinary' && solid[at - 2]?.role === 'function')
      nodes.push({ type: 'text', value: ' ' });
    pendingSpace = false;
    nodes.push(...atom.nodes);
  }
  return nodes;
}
