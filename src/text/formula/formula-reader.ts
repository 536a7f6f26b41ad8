import { type Inline, inlineToPlain } from '../inline/inline.ts';
import { COMMAND_READERS, readUnknown } from './command-readers.ts';
import { isFormulaCommand } from './formula-commands.ts';
import { type Atom, atom, layOut, text } from './formula-layout.ts';
import { bracketRole, isSign, ONE_SIGN, SIGN_ROLES } from './formula-signs.ts';
import { binomial, fraction } from './fractions.ts';
import { GREEK, LATEX_SYMBOLS } from './latex-symbols.ts';
import { symbolOf } from './symbols.ts';

const DEEPEST = 30;
const TOKEN = /\\(?:[a-zA-Z]+\*?|.)|[{}_^&~'$]|\s+|\p{N}+(?:[.,]\p{N}+)*|\p{L}\p{M}*|./gsu;
const BARE_TOKEN = /\\(?:[a-zA-Z]+\*?|.)|[{}_^&~'$]|\s+|\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\p{M}*)+|./gsu;
/** Commands of plain TeX that make a fraction of all that stands before and after them in their group. */
const INFIX = new Set(['\\over', '\\atop', '\\choose']);

/** Where a formula stands, if it is a script of running text. */
export type ScriptKind = 'sub' | 'sup';

/** Signs that are scripts by themselves, and names of signs that are no words. */
const SCRIPT_SIGNS: Readonly<Record<ScriptKind, RegExp>> = {
  sub: /^(?:infty|odot|oplus|otimes|ell|emptyset|varnothing|forall|nabla|hbar|leq|geq|neq|ast)$/,
  sup: /^(?:infty|circ|star|ast|bullet|dagger|ddagger|prime|top|bot|perp|times|odot|oplus|otimes|ell|hbar)$/,
};

/** `s_{_{NN}}`, which authors write for smaller letters, is one script. */
function withoutOuterScript(children: Inline[], mark: '_' | '^'): Inline[] {
  const [only, more] = children;
  return more === undefined && only?.type === (mark === '_' ? 'sub' : 'sup') ? only.children : children;
}

/** Reads the source of a formula from its start to its end. */
export class FormulaReader {
  readonly #tokens: string[];
  #at = 0;
  #depth = 0;
  readonly #bare: boolean;
  readonly #script: ScriptKind | undefined;
  /** Whether it reads a sub- or superscript, where no spaces are set. */
  tight: boolean;
  /** Set when one line of Unicode with sub- and superscripts cannot show the formula well. */
  rich = false;

  /** @param bare whether names without a backslash are commands, too (`frac{alpha}{n}`) */
  constructor(tokens: readonly string[], bare: boolean, script?: ScriptKind) {
    this.#tokens = [...tokens];
    this.#bare = bare;
    this.#script = script;
    this.tight = script !== undefined;
  }

  /** The next token, '' at the end. */
  get next(): string {
    return this.#tokens[this.#at] ?? '';
  }

  /** The whole formula. Closing braces without a partner are skipped. */
  readAll(): Inline[] {
    const nodes: Inline[] = [];
    while (this.#at < this.#tokens.length) {
      nodes.push(...layOut(this.#readAtoms(), this.tight, true));
      this.#at += 1;
    }
    return nodes;
  }

  /** One argument: a group, or a single token as in `\frac12` and `x^2`. */
  argument(): Inline[] {
    this.#skipSpace();
    const token = this.next;
    if (token === '}' || token === '&') return [];
    if (token === '{') {
      this.#at += 1;
      const inside = layOut(this.#readAtoms(), this.tight);
      this.#at += 1;
      return inside;
    }
    if (!this.#bare && /^\p{N}{2,}/u.test(token)) {
      this.#tokens.splice(this.#at, 1, token.charAt(0), token.slice(1));
    }
    return layOut(this.readOne(), this.tight);
  }

  /** Source of the braced group that comes next, without its braces; '' where there is none. */
  source(): string {
    this.#skipSpace();
    if (this.next !== '{') return '';
    const start = this.#at + 1;
    let open = 0;
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      open += this.next === '{' ? 1 : this.next === '}' ? -1 : 0;
      if (open === 0) break;
    }
    this.#at += 1;
    return this.#tokens.slice(start, this.#at - 1).join('');
  }

  /** What stands in square brackets, if that comes next. */
  option(): string | undefined {
    if (this.next !== '[') return undefined;
    const end = this.#tokens.indexOf(']', this.#at);
    if (end === -1) return undefined;
    const inside = this.#tokens.slice(this.#at + 1, end).join('');
    this.#at = end + 1;
    return inside;
  }

  /** Passes over at most so many of the next tokens while they are of one kind. */
  skip(pattern: RegExp, most = Number.POSITIVE_INFINITY): void {
    for (let count = 0; count < most && pattern.test(this.next); count += 1) this.#at += 1;
  }

  /** Reads one token with its arguments. */
  readOne(): Atom[] {
    const token = this.next;
    this.#at += 1;
    if (this.#depth >= DEEPEST) return [];
    this.#depth += 1;
    const atoms = this.#readToken(token);
    this.#depth -= 1;
    return atoms;
  }

  /** Reads a formula's LaTeX that stands for something else, and is laid out by itself. */
  readLatex(source: string): Inline[] {
    const reader = new FormulaReader(source.match(TOKEN) ?? [], false);
    reader.tight = this.tight;
    reader.#depth = this.#depth;
    return layOut(reader.#readAtoms(), this.tight);
  }

  #skipSpace(): void {
    this.skip(/^\s/);
  }

  #readToken(token: string): Atom[] {
    if (token === '{') {
      const atoms = this.#readAtoms();
      this.#at += 1;
      return atom(layOut(atoms, this.tight));
    }
    if (token === '_' || token === '^') return this.#readScript(token);
    if (token === '\\\\') {
      this.skip(/^\*$/);
      if (/^\[\s?[\d.-]+\s?[a-z]{2}\s?\]/.test(this.#tokens.slice(this.#at, this.#at + 10).join('')))
        this.option();
      return atom(text('; '), 'break');
    }
    if (/^\\[a-zA-Z]/.test(token)) return this.#readCommand(token.slice(1));
    // A closer space, the correction of a slant, and a dollar sign inside a formula print nothing.
    if (/^(?:\\[!/]|\$)$/.test(token)) return [];
    const sign = ONE_SIGN.get(token);
    if (sign !== undefined) return atom(text(sign[0]), sign[1]);
    if (/^\\[,;:\s>]/.test(token)) return atom([], 'space');
    if (token.startsWith('\\')) return atom(text(token.slice(1)));
    if (this.#bare && this.#isBareCommand(token)) return this.#readCommand(token);
    return atom(text(token), SIGN_ROLES.get(token) ?? 'ordinary');
  }

  /** Whether a name without its backslash is a command; a word that is a whole script is a label (`T_in`, `x_to`). */
  #isBareCommand(token: string): boolean {
    if (!/^\p{L}{2,}$/u.test(token)) return false;
    if (isFormulaCommand(token) && this.next === '{') return true;
    const isLabel = this.#tokens.length === 1 && this.#script !== undefined;
    return (
      LATEX_SYMBOLS.has(token) &&
      (!isLabel || GREEK.has(token.replace(/^var/, '')) || SCRIPT_SIGNS[this.#script ?? 'sub'].test(token))
    );
  }

  #readScript(mark: '_' | '^'): Atom[] {
    const wasTight = this.tight;
    this.tight = true;
    const children = withoutOuterScript(this.argument(), mark);
    this.tight = wasTight;
    const plain = inlineToPlain(children);
    if (mark === '^' && (plain === '∘' || plain === '°')) return atom(text('°'), 'script');
    if (children.some(({ type }) => type === 'sub' || type === 'sup')) this.rich ||= plain.length > 4;
    return children.length === 0 ? [] : atom([{ type: mark === '_' ? 'sub' : 'sup', children }], 'script');
  }

  #readCommand(name: string): Atom[] {
    const read = COMMAND_READERS.get(name);
    if (read !== undefined) return read(this, name);
    const symbol = symbolOf(name);
    if (symbol === undefined) return readUnknown(this, name);
    if (symbol.role === 'large' && /^[_^\\]/.test(this.next)) this.rich = true;
    return atom(text(symbol.value), bracketRole(symbol.value, name) ?? symbol.role);
  }

  /** Reads up to a closing brace or the end. */
  #readAtoms(): Atom[] {
    const atoms: Atom[] = [];
    while (this.#at < this.#tokens.length && this.next !== '}') {
      const apart = /^\s/.test(this.next);
      if (apart) {
        this.#skipSpace();
        if (this.#at >= this.#tokens.length || this.next === '}') break;
      }
      if (INFIX.has(this.next) && this.#depth < DEEPEST) {
        const combine = this.next === '\\choose' ? binomial : fraction;
        this.#at += 1;
        this.#depth += 1;
        const below = layOut(this.#readAtoms(), this.tight);
        this.#depth -= 1;
        return combine(this, layOut(atoms, this.tight), below);
      }
      // White space after a command only ends its name; it parts words, but not a sign from its operand.
      const afterSign =
        apart && /^\\[a-zA-Z]/.test(this.#tokens[this.#at - 2] ?? '') && isSign(atoms[atoms.length - 1]);
      const read = this.readOne();
      const [first] = read;
      if (first !== undefined) first.apart = apart && !afterSign;
      atoms.push(...read);
    }
    return atoms;
  }
}

/**
 * Reads a formula as inline nodes in one line. Unknown macros show their names.
 * @param bare whether the backslashes of its commands are lost.
 * @param script whether it is a sub- or superscript of running text.
 * @returns `rich`: one line of Unicode with sub- and superscripts shows it badly; `latex`: the source with its
 * backslashes. Undefined where braces nest too deep to mean anything.
 */
export function readFormula(
  source: string,
  bare: boolean,
  script?: ScriptKind,
): { nodes: Inline[]; rich: boolean; latex: string } | undefined {
  const tokens = source.match(bare ? BARE_TOKEN : TOKEN) ?? [];
  let open = 0;
  let deepest = 0;
  for (const token of tokens) {
    open += token === '{' ? 1 : token === '}' ? -1 : 0;
    deepest = Math.max(deepest, open);
  }
  if (deepest > DEEPEST / 2) return undefined;
  const reader = new FormulaReader(tokens, bare, script);
  const nodes = reader.readAll();
  const isName = (token: string): boolean =>
    /^\p{L}{2,}$/u.test(token) && (LATEX_SYMBOLS.has(token) || isFormulaCommand(token));
  const latex = bare ? tokens.map((token) => (isName(token) ? `\\${token} ` : token)).join('') : source;
  return { nodes, rich: reader.rich, latex };
}
