import { formulaToInline } from '../formula/formula.ts';
import type { FoundFormula } from '../formula/formula-spans.ts';
import { BARE_COMMAND, LATEX_COMMANDS } from '../formula/latex-commands.ts';
import { symbolOf } from '../formula/symbols.ts';
import type { FoundAddress } from './addresses.ts';
import type { Inline } from './inline.ts';
import { InlineCursor } from './inline-cursor.ts';
import { escapedToLatex, FORMULA, LINK, restoreEscaped } from './placeholders.ts';
import { applyCommand, readCommand } from './read-commands.ts';
import { readAddress } from './read-links.ts';
import { type BareScript, subscriptAt, superscriptAt } from './scripts.ts';

const STYLE_SWITCH = /\{\\(itshape|it|em|slshape|sl|bfseries|bf|ttfamily|tt)(?![a-zA-Z])\s*/y;
const CODE = /`([^`'\s](?:[^`']{0,78}[^`'\s])?)`(?![`\p{L}\p{N}])/uy;
const SYMBOL = /\\([a-zA-Z]+)(?![a-zA-Z])/y;
const SPECIAL = /[\\{}_^`\uE000\uE001]/g;
/** Longest script in braces, in characters of source. */
const LONGEST_SCRIPT = 300;

/**
 * Inline nodes of a text whose addresses and formulas are set aside. Its rules for prose are applied before; here only
 * structure counts. Any input is read: what has no partner or no meaning stays as text, and nesting deeper than
 * sixteen elements is flattened.
 */
export function parseInline(
  text: string,
  addresses: readonly FoundAddress[],
  formulas: readonly FoundFormula[],
  makeLinks: boolean,
): Inline[] {
  const cursor = new InlineCursor(text, addresses, formulas, makeLinks);
  const { out } = cursor;
  while (cursor.at < text.length) {
    if (cursor.at >= out.end) {
      cursor.at = Math.max(cursor.at, out.close() + 1);
      continue;
    }
    SPECIAL.lastIndex = cursor.at;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    if (next > cursor.at) {
      out.add(text.slice(cursor.at, next));
      cursor.at = next;
    } else readSpecial(cursor);
  }
  return out.finish();
}

function readSpecial(cursor: InlineCursor): void {
  const character = cursor.next;
  if (character === '\\') readCommand(cursor);
  else if (character === '{') readOpeningBrace(cursor);
  else if (character === '}') {
    if (!cursor.isDropped(cursor.at)) cursor.out.add('}');
    cursor.at += 1;
  } else if (character === '_' || character === '^') readScript(cursor, character);
  else if (character === LINK) readAddress(cursor);
  else if (character === FORMULA) readFormula(cursor);
  else readBacktick(cursor);
}

function readFormula(cursor: InlineCursor): void {
  const formula = cursor.formulaAt(cursor.at);
  cursor.at += 1;
  if (formula === undefined) return;
  const nodes = formulaToInline(formula.source, { display: formula.display });
  const last = nodes[nodes.length - 1];
  // `$n\,$, and`: the space of a formula before a sign of the sentence.
  if (last?.type === 'text' && last.value === ' ' && /[.,;:!?)\]]/.test(cursor.next)) nodes.pop();
  cursor.out.append(nodes);
}

function readBacktick(cursor: InlineCursor): void {
  const start = cursor.at;
  const code = /[\p{L}\p{N}`]$/u.test(cursor.out.tail) ? null : cursor.take(CODE);
  if (code === null || /[\uE000\uE001{}\\]/.test(code[0])) {
    cursor.out.add('`');
    cursor.at = start + 1;
    return;
  }
  cursor.out.append([{ type: 'code', children: [{ type: 'text', value: restoreEscaped(code[1] ?? '') }] }]);
}

/** A brace without a command: the name of a command that lost its backslash may stand before it, or a style begin in it. */
function readOpeningBrace(cursor: InlineCursor): void {
  const { out } = cursor;
  const end = cursor.partner(cursor.at);
  const bare = end > 0 ? BARE_COMMAND.exec(out.tail.slice(-16)) : null;
  if (bare !== null) {
    out.removeLast(bare[0].length);
    applyCommand(cursor, bare[0], true);
    return;
  }
  if (end > 0 && cursor.isDropped(cursor.at)) {
    const rule = LATEX_COMMANDS.get(cursor.take(STYLE_SWITCH)?.[1] ?? '');
    if (rule?.kind === 'style') {
      out.open(rule.style, end);
      return;
    }
  } else out.add('{');
  cursor.at += 1;
}

/** A `_` or `^` and what is high or low after it, if it is markup. */
function readScript(cursor: InlineCursor, mark: '_' | '^'): void {
  const kind = mark === '_' ? 'sub' : 'sup';
  const script = cursor.out.isInside('code')
    ? undefined
    : (scriptInBraces(cursor) ?? bareScript(cursor, kind));
  if (script === undefined) {
    cursor.out.add(mark);
    cursor.at += 1;
    return;
  }
  appendScript(cursor, kind, script.content);
  cursor.at = script.end;
}

function scriptInBraces(cursor: InlineCursor): BareScript | undefined {
  const open = cursor.at + 1;
  const close = cursor.text.charAt(open) === '{' ? cursor.partner(open) : -1;
  if (close < 0 || close - open > LONGEST_SCRIPT) return undefined;
  return { content: escapedToLatex(cursor.expand(open + 1, close)), end: close + 1 };
}

function bareScript(cursor: InlineCursor, kind: 'sub' | 'sup'): BareScript | undefined {
  const start = cursor.at + 1;
  const { before } = cursor.out;
  const script =
    kind === 'sub' ? subscriptAt(cursor.text, start, before) : superscriptAt(cursor.text, start, before);
  if (script !== undefined) return script;
  SYMBOL.lastIndex = start;
  const command = SYMBOL.exec(cursor.text);
  return command === null || symbolOf(command[1] ?? '') === undefined
    ? undefined
    : { content: command[0], end: SYMBOL.lastIndex };
}

function appendScript({ out }: InlineCursor, kind: 'sub' | 'sup', source: string): void {
  const nodes = formulaToInline(source, { bare: true, script: kind });
  const [only] = nodes;
  const isDegree = kind === 'sup' && nodes.length === 1 && only?.type === 'text' && /^[∘°]$/.test(only.value);
  if (isDegree) out.add('°');
  else if (nodes.length > 0) out.append([{ type: kind, children: nodes }]);
}
