import { type Inline, inlineToPlain } from '../inline/inline.ts';
import { type Atom, atom, text } from './formula-layout.ts';

/** The reader of the formula, which is told what one line says less well than a formula does. */
interface RichReader {
  rich: boolean;
}

/** Whether it is short enough to be clear beside a stroke. */
export function isSimple(plain: string): boolean {
  return /^(?:[\p{L}\p{N}\p{M}]{1,3}|\p{N}+)$/u.test(plain);
}

/** Whether nodes are one letter, word or number with its scripts, so that a root or a bar ends where they end. */
export function isOneFactor(nodes: readonly Inline[], allowed: readonly Inline['type'][]): boolean {
  const [first, ...scripts] = isDifferential(nodes) ? nodes.slice(1) : nodes;
  if (first === undefined || (first.type !== 'text' && first.type !== 'strong')) return false;
  if (!/^(?:[\p{L}\p{M}]+|\p{N}+(?:\.\p{N}+)?|[∞…])$/u.test(inlineToPlain([first]))) return false;
  return scripts.every(({ type }) => allowed.includes(type));
}

/** `∂t` and `dx` are one thing. */
function isDifferential([sign, variable]: readonly Inline[]): boolean {
  return sign?.type === 'text' && /^[∂d]$/.test(sign.value) && variable?.type === 'text';
}

/** Nodes in brackets, unless they are clear without or have some. */
export function bracketed(nodes: Inline[], isClear: boolean): Inline[] {
  return isClear || nodes.length === 0 || /^\([^()]*\)$/.test(inlineToPlain(nodes))
    ? nodes
    : [...text('('), ...nodes, ...text(')')];
}

/** A fraction in one line: `(a+b)/c`, `1/(2n)`. */
export function fraction(reader: RichReader, above: Inline[], below: Inline[]): Atom[] {
  if (!isSimple(inlineToPlain(above)) || !isSimple(inlineToPlain(below))) reader.rich = true;
  const isProduct = /^(?:.|[^\s+\-−±∓=<>≤≥∼≈·×/,;]+)$/u.test(inlineToPlain(above));
  return atom([
    ...bracketed(above, isProduct),
    ...text('/'),
    ...bracketed(below, isOneFactor(below, ['sub', 'sup'])),
  ]);
}

/** A binomial coefficient in one line: `C(n, k)`. */
export function binomial(reader: RichReader, above: Inline[], below: Inline[]): Atom[] {
  reader.rich = true;
  return atom([...text('C('), ...above, ...text(', '), ...below, ...text(')')]);
}
