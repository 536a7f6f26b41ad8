import { LATEX_COMMANDS } from '../formula/latex-commands.ts';
import { symbolOf } from '../formula/symbols.ts';
import { setAside } from './placeholders.ts';

/*
 * Signs that LaTeX has a meaning for, but that their author wrote as they are: paths of Windows, regular expressions,
 * variables of a shell.
 */

const PATH =
  /(?<![\p{L}\p{N}\\])(?:[A-Za-z]:\\|\\\\(?=[\w.-]+\\\w)|(?<=(?:^|[\s"'(])\.{1,2})\\(?=\p{L}{2}))(?![{}$])[\w.~-]+(?:\\[\w.~-]+)*\\?(?![\w{\\])/gu;
const CLASS = '\\\\[dwsDWSbB]';
const REGULAR_EXPRESSION = new RegExp(
  [
    // A class that is repeated: `\d+`, `\w{2,4}`.
    `${CLASS}(?:[+*?]|\\{\\d{1,4}(?:,\\d{0,4})?\\})`,
    // Classes in brackets, side by side, before a bracket or a sign of choice: `[^\s]`, `\d\d`, `(\w|\d)`.
    `(?<=\\[\\^?)${CLASS}|${CLASS}(?=${CLASS}|[\\])|]|\\\\\\.)`,
    // A word between its borders, and a full stop after what is repeated: `\bfoo\b`, `.*\.py`.
    '\\\\b\\w{1,30}\\\\b|(?<=[*+?])\\\\\\.',
  ].join('|'),
  'g',
);
/** A formula may begin so, too (`${SL}(2)$`), but then another dollar sign closes it. */
const SHELL_VARIABLE = /\$\{[A-Z][A-Z0-9_]+\}(?=[/"':]|[\s.,;)](?![^$]*\$)|$)/g;

function literal(text: string): string {
  return text.replace(/[\\{}_^$~-]/g, setAside);
}

/**
 * Whether the first folder of a path is no command: `C:\Users`, but `F:\alpha` and `f:\mathbb`. Without a drive none may
 * be one, since two backslashes break lines, too.
 */
function isPath(path: string): boolean {
  const names = [...path.matchAll(/\\([a-zA-Z]+)/g)].map(([, name = '']) => name);
  return names.slice(0, path.startsWith('\\\\') ? undefined : 1).every((name) => !isCommand(name));
}

function isCommand(name: string): boolean {
  return LATEX_COMMANDS.has(name) || symbolOf(name) !== undefined || /^(?:math|text)/.test(name);
}

/** Sets the signs of paths, regular expressions and shell variables aside. */
export function setLiteralSignsAside(text: string): string {
  const rest = text.includes('${') ? text.replace(SHELL_VARIABLE, literal) : text;
  if (!rest.includes('\\')) return rest;
  return rest
    .replace(PATH, (path) => (isPath(path) ? literal(path) : path))
    .replace(REGULAR_EXPRESSION, literal);
}
