import temml from 'temml';
import { LATEX_SYMBOLS, type LatexSymbol, type SymbolRole } from './latex-symbols.ts';

/** Temml's names for what a sign does, and ours. */
const ROLES: Readonly<Record<string, SymbolRole>> = { rel: 'relation', bin: 'operator', op: 'large' };
const OPTIONS = { throwOnError: true, maxExpand: 100 };
/** Longest text that counts as a symbol: the name of a function. */
const LONGEST_SYMBOL = 8;

const known = new Map<string, LatexSymbol | undefined>();

/** Text of MathML without invisible operators and the selectors of a glyph's look. */
function textOf(mathml: string): string {
  return mathml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\u2061-\u2064]|\uFE0E|\uFE0F|\s+/g, '');
}

function asSymbol(value: string, role: SymbolRole): LatexSymbol | undefined {
  return value === '' || value.length > LONGEST_SYMBOL || value.includes('\\') ? undefined : { value, role };
}

function roleOf(node: unknown): SymbolRole {
  if (typeof node !== 'object' || node === null) return 'ordinary';
  if ('family' in node) return ROLES[String(node.family)] ?? 'ordinary';
  return 'type' in node && node.type === 'op' ? 'function' : 'ordinary';
}

/** A command without arguments stands between two letters and leaves both alone. */
function inMathematics(name: string): LatexSymbol | undefined {
  try {
    const nodes: unknown = temml.__parse(`x\\${name} x`, OPTIONS);
    if (!Array.isArray(nodes) || nodes.length !== 3) return undefined;
    return asSymbol(textOf(temml.renderToString(`\\${name}`, OPTIONS)), roleOf(nodes[1]));
  } catch {
    return undefined;
  }
}

function inText(name: string): LatexSymbol | undefined {
  try {
    return asSymbol(textOf(temml.renderToString(`\\text{\\${name}}`, OPTIONS)), 'ordinary');
  } catch {
    return undefined;
  }
}

/**
 * The sign that a LaTeX command without arguments prints: from our table, which chooses among variants and knows the
 * journals' own, otherwise from Temml's, of about 1,500 commands.
 * @param name without backslash.
 */
export function symbolOf(name: string): LatexSymbol | undefined {
  const own = LATEX_SYMBOLS.get(name);
  if (own !== undefined) return own;
  if (!known.has(name)) known.set(name, temmlSymbol(name));
  return known.get(name);
}

/** The sign that Temml prints for a command without arguments; each takes it a while. */
export function temmlSymbol(name: string): LatexSymbol | undefined {
  return inMathematics(name) ?? inText(name);
}

/** Whether Temml can draw a command with so many braced arguments. */
export function isTemmlCommand(name: string, count: number): boolean {
  try {
    temml.renderToString(`\\${name}${'{x}'.repeat(count)}`, OPTIONS);
    return true;
  } catch {
    return false;
  }
}
