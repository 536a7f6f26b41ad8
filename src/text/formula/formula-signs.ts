import type { Atom } from './formula-layout.ts';
import { LATEX_SYMBOLS, type SymbolRole } from './latex-symbols.ts';

/** Signs of the source that are read as they are: the text they show, and their role. */
export const ONE_SIGN: ReadonlyMap<string, [string, Atom['role']]> = new Map(
  Object.entries<[string, Atom['role']]>({
    '=': ['=', 'relation'],
    '<': ['<', 'relation'],
    '>': ['>', 'relation'],
    ':': [':', 'punctuation'],
    '+': ['+', 'operator'],
    '-': ['-', 'operator'],
    '*': ['*', 'operator'],
    '/': ['/', 'ordinary'],
    '(': ['(', 'open'],
    '[': ['[', 'open'],
    ')': [')', 'close'],
    ']': [']', 'close'],
    ',': [',', 'punctuation'],
    ';': [';', 'punctuation'],
    '&': ['', 'space'],
    '~': ['', 'space'],
    "'": ['′', 'script'],
    '\\|': ['‖', 'ordinary'],
    '\\{': ['{', 'open'],
    '\\}': ['}', 'close'],
  }),
);

/** Relations and operators that stand in the source as Unicode signs. */
export const SIGN_ROLES: ReadonlyMap<string, SymbolRole> = new Map(
  [...LATEX_SYMBOLS.values()]
    .filter(({ value, role }) => (role === 'relation' || role === 'operator') && value > '\x7F')
    .map(({ value, role }) => [value, role]),
);

/** Whether a part is one sign beyond ASCII or an operator, whatever its name was. */
export function isSign(part: Atom | undefined): boolean {
  if (part?.role === 'operator') return true;
  const [only, more] = part?.nodes ?? [];
  return (
    part?.role === 'ordinary' &&
    more === undefined &&
    only?.type === 'text' &&
    /^\P{ASCII}$/u.test(only.value)
  );
}

/** Role of a sign that is a bracket, by itself or by the name of its command. */
export function bracketRole(value: string, name: string): Atom['role'] | undefined {
  if (/^l[vV]ert$/.test(name)) return 'open';
  if (/^r[vV]ert$/.test(name)) return 'close';
  if (/^[⟨⌊⌈⟦⟮]$/.test(value)) return 'open';
  return /^[⟩⌋⌉⟧⟯]$/.test(value) ? 'close' : undefined;
}
