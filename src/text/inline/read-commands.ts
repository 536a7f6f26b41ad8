import { formulaToInline } from '../formula/formula.ts';
import { formulaArguments } from '../formula/formula-commands.ts';
import { type CommandRule, LATEX_COMMANDS } from '../formula/latex-commands.ts';
import { symbolOf } from '../formula/symbols.ts';
import type { InlineCursor } from './inline-cursor.ts';
import { escapedToLatex } from './placeholders.ts';
import { readEnvironment, readItem, readVerbatim } from './read-environments.ts';
import { readHref, readUrl } from './read-links.ts';

const COMMAND = /\\([a-zA-Z]+)\*?/y;

/** A command at its backslash; a backslash without a name goes. */
export function readCommand(cursor: InlineCursor): void {
  const name = cursor.take(COMMAND)?.[1];
  if (name === undefined) cursor.at += 1;
  else if (/^(?:verb|lstinline)$/.test(name) && readVerbatim(cursor)) return;
  else if (name === 'begin' || name === 'end') readEnvironment(cursor, name);
  else if (name === 'item') readItem(cursor);
  else applyCommand(cursor, name, false);
}

/**
 * Does what a command says with its arguments, which come next.
 * @param bare whether the command has lost its backslash
 */
export function applyCommand(cursor: InlineCursor, name: string, bare: boolean): void {
  const rule = LATEX_COMMANDS.get(name);
  if (name === 'href') readHref(cursor);
  else if (name === 'url' || name === 'nolinkurl' || name === 'path') readUrl(cursor);
  else if (rule !== undefined) applyRule(cursor, rule);
  else if (formulaArguments(name) > 0 && cursor.argumentAt(cursor.at) >= 0) readFormulaCommand(cursor, name);
  else readSymbol(cursor, name, bare);
}

/** Signs that stand close to what follows, whose space only ended their name: `\\pounds 3`, `\\lq so`, `5 \\textmu m`. */
const SPACE_AFTER: readonly [RegExp, RegExp][] = [
  [/^[£€¥‘“]$/, / /y],
  [/^[°]$/, / (?=[CFKNSEW](?![\p{L}\p{N}]))/uy],
  [/^[µμ]$/, / (?=[mslgLMAVWJF](?![\p{L}\p{N}]))/uy],
];
const NOTHING = /(?!)/y;

/** A command that prints a sign, or one that is unknown: its argument, or its name where it has none. */
function readSymbol(cursor: InlineCursor, name: string, bare: boolean): void {
  const { out } = cursor;
  const symbol = symbolOf(name);
  if (symbol !== undefined) {
    if (!bare) out.add(symbol.value);
    if (cursor.take(/\{\}/y) === null)
      cursor.take(SPACE_AFTER.find(([sign]) => sign.test(symbol.value))?.[1] ?? NOTHING);
    return;
  }
  const open = cursor.argumentAt(cursor.at);
  const isEmpty = open >= 0 && cursor.partner(open) === open + 1;
  if (open >= 0 && !isEmpty) {
    cursor.enterPlain(open);
    return;
  }
  // One small letter is an escape of a programming language rather than a macro: `\n`.
  if (!bare) out.add(/^[a-z]$/.test(name) ? `\\${name}` : name);
  if (isEmpty) cursor.at = open + 2;
}

function readFormulaCommand(cursor: InlineCursor, name: string): void {
  let end = cursor.at;
  for (let count = formulaArguments(name); count > 0; count -= 1) {
    const open = cursor.argumentAt(end);
    if (open < 0) break;
    end = cursor.partner(open) + 1;
  }
  const source = escapedToLatex(cursor.expand(cursor.at, end));
  cursor.out.append(formulaToInline(`\\${name}${source}`, { bare: true }));
  cursor.at = end;
}

function applyRule(cursor: InlineCursor, rule: CommandRule): void {
  if (rule.kind === 'print') print(cursor, rule.value);
  else if (rule.kind === 'drop') drop(cursor, rule.arguments);
  else {
    const open = cursor.argumentAt(cursor.at);
    if (open < 0) return;
    const end = cursor.partner(open);
    cursor.at = open + 1;
    if (rule.kind === 'wrap') {
      cursor.out.add(rule.before);
      cursor.out.open(undefined, end, '', rule.after);
    } else if (cursor.out.hasRoom) cursor.out.open(rule.style, end);
  }
}

function print(cursor: InlineCursor, value: string): void {
  const repeated = value.length > 1 && value.endsWith('.') && cursor.next === '.';
  cursor.out.add(repeated ? value.slice(0, -1) : value);
  // A space after a sign's name only ends the name.
  if (cursor.take(/\{\}/y) === null && /^[\\~^_{]$/.test(value)) cursor.take(/ /y);
}

function drop(cursor: InlineCursor, count: number): void {
  for (let dropped = 0; dropped < count; dropped += 1) {
    const open = cursor.argumentAt(cursor.at);
    if (open < 0) break;
    cursor.at = cursor.partner(open) + 1;
  }
  const { out } = cursor;
  if (count > 0 && /^[\s.,;:!?)\]]|^$/.test(cursor.next) && out.tail.endsWith(' ')) out.removeLast(1);
}
