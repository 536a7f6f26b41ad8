import { type Inline, inlineToPlain } from '../inline/inline.ts';
import {
  ACCENTS,
  DROPPED_WITH_ARGUMENT,
  FONTS,
  isFormulaCommand,
  SILENT,
  SIZING,
  SPACES,
  TEXTS,
  WITH_TWO_PARTS,
} from './formula-commands.ts';
import { type Atom, layOut } from './formula-layout.ts';
import { doubleStruck, LATEX_SYMBOLS, type SymbolRole } from './latex-symbols.ts';

type Reader = {
  tokens: string[];
  at: number;
  /** Names without a backslash are symbols too (`frac{alpha}{n}`). */
  bare: boolean;
  /** Set when one line of Unicode with sub- and superscripts cannot show the formula well. */
  rich: boolean;
  depth: number;
  /** Inside a sub- or superscript, where no spaces are set. */
  tight: boolean;
};

const DEEPEST = 30;
const TOKEN = /\\(?:[a-zA-Z]+\*?|.)|[{}_^&~'$]|\s+|\p{N}+(?:[.,]\p{N}+)*|\p{L}\p{M}*|./gsu;
const BARE_TOKEN = /\\(?:[a-zA-Z]+\*?|.)|[{}_^&~'$]|\s+|\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\p{M}*)+|./gsu;
function text(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function styled(style: 'plain' | 'strong' | 'em' | 'code', children: Inline[]): Inline[] {
  return style === 'plain' || children.length === 0 ? children : [{ type: style, children }];
}

function skipSpace(reader: Reader): void {
  while (/^\s/.test(reader.tokens[reader.at] ?? '')) reader.at += 1;
}

/** Source of the braced group at the reader, without reading it as mathematics. */
function rawGroup(reader: Reader): string {
  skipSpace(reader);
  if (reader.tokens[reader.at] !== '{') return '';
  let open = 0;
  let raw = '';
  for (; reader.at < reader.tokens.length; reader.at += 1) {
    const token = reader.tokens[reader.at] ?? '';
    if (token === '{') open += 1;
    if (token === '}') open -= 1;
    if (open === 0) {
      reader.at += 1;
      break;
    }
    if (token !== '{' && token !== '$') raw += token === '~' ? ' ' : token.replace(/^\\(?=[^a-zA-Z])/, '');
  }
  return raw.replace(
    /\\([a-zA-Z]+)\*?/g,
    (_command, name: string) => LATEX_SYMBOLS.get(name)?.value ?? (SPACES.has(name) ? ' ' : name),
  );
}

/** One argument: a group, or a single token as in `\frac12` and `x^2`. */
function argument(reader: Reader): Inline[] {
  skipSpace(reader);
  const token = reader.tokens[reader.at];
  if (token === undefined || token === '}' || token === '&') return [];
  if (token === '{') {
    reader.at += 1;
    const inside = layOut(readAtoms(reader), reader.tight);
    reader.at += 1;
    return inside;
  }
  if (!reader.bare && /^\p{N}{2,}/u.test(token)) {
    reader.tokens.splice(reader.at, 1, token.charAt(0), token.slice(1));
  }
  return layOut(readOne(reader), reader.tight);
}

function isSimple(plain: string): boolean {
  return /^(?:[\p{L}\p{N}\p{M}]{1,3}|\p{N}+)$/u.test(plain);
}

function bracketed(nodes: Inline[]): Inline[] {
  return /^[\p{L}\p{N}\p{M}.]+$/u.test(inlineToPlain(nodes)) ? nodes : [...text('('), ...nodes, ...text(')')];
}

function hasScript(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => node.type === 'sub' || node.type === 'sup');
}

function ordinary(nodes: Inline[]): Atom[] {
  return [{ nodes, role: 'ordinary', apart: false }];
}

function readCommand(reader: Reader, name: string): Atom[] {
  const symbol = LATEX_SYMBOLS.get(name);
  if (symbol !== undefined) {
    if (symbol.role === 'large' && /^[_^\\]/.test(reader.tokens[reader.at] ?? '')) reader.rich = true;
    const role = /[⟨⌊⌈]/.test(symbol.value) ? 'open' : /[⟩⌋⌉]/.test(symbol.value) ? 'close' : symbol.role;
    return [{ nodes: text(symbol.value), role, apart: false }];
  }
  if (Object.hasOwn(FONTS, name)) return ordinary(styled(FONTS[name] ?? 'plain', argument(reader)));
  if (name === 'mathbb')
    return ordinary(text(Array.from(inlineToPlain(argument(reader)), doubleStruck).join('')));
  if (Object.hasOwn(TEXTS, name)) return ordinary(styled(TEXTS[name] ?? 'plain', text(rawGroup(reader))));
  if (name === 'operatorname' || name === 'operatorname*') {
    return [{ nodes: text(rawGroup(reader)), role: 'function', apart: false }];
  }
  if (Object.hasOwn(ACCENTS, name)) {
    const inside = argument(reader);
    const plain = inlineToPlain(inside);
    if (/^\p{L}$/u.test(plain)) return ordinary(text((plain + (ACCENTS[name] ?? '')).normalize('NFC')));
    reader.rich = true;
    return ordinary(inside);
  }
  if (/^[dt]?frac$/.test(name)) {
    const above = argument(reader);
    const below = argument(reader);
    if (!isSimple(inlineToPlain(above)) || !isSimple(inlineToPlain(below))) reader.rich = true;
    return ordinary([...bracketed(above), ...text('/'), ...bracketed(below)]);
  }
  if (/^[dt]?binom$/.test(name)) {
    reader.rich = true;
    return ordinary([...text('C('), ...argument(reader), ...text(', '), ...argument(reader), ...text(')')]);
  }
  if (name === 'sqrt') {
    let index = '';
    if (reader.tokens[reader.at] === '[') {
      while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== ']') reader.at += 1;
      index = reader.tokens.slice(reader.at - 1, reader.at).join('');
      reader.at += 1;
    }
    const inside = argument(reader);
    if (index !== '' || !isSimple(inlineToPlain(inside))) reader.rich = true;
    return ordinary([
      ...(index === '' ? [] : [{ type: 'sup', children: text(index) } satisfies Inline]),
      ...text('√'),
      ...bracketed(inside),
    ]);
  }
  if (WITH_TWO_PARTS.has(name)) {
    reader.rich = true;
    const mark = argument(reader);
    return ordinary([...argument(reader), { type: name === 'underset' ? 'sub' : 'sup', children: mark }]);
  }
  if (name === 'overbrace' || name === 'underbrace') {
    reader.rich = true;
    return ordinary(argument(reader));
  }
  if (name === 'begin' || name === 'end') {
    reader.rich = true;
    rawGroup(reader);
    return [{ nodes: [], role: 'space', apart: false }];
  }
  if (name === 'not') {
    const [next] = readOne(reader);
    const plain = inlineToPlain(next?.nodes ?? []);
    return [{ nodes: text(`${plain}\u0338`.normalize('NFC')), role: 'relation', apart: false }];
  }
  if (name === 'pmod') return ordinary([...text(' (mod '), ...argument(reader), ...text(')')]);
  if (SIZING.test(name)) {
    if (reader.tokens[reader.at] === '.') reader.at += 1;
    return [];
  }
  if (DROPPED_WITH_ARGUMENT.has(name)) {
    rawGroup(reader);
    return [];
  }
  if (SILENT.has(name)) return [];
  if (SPACES.has(name)) return [{ nodes: [], role: 'space', apart: false }];
  return ordinary(text(name));
}

const ONE_SIGN: Readonly<Record<string, [string, Atom['role']]>> = {
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
  $: ['', 'ordinary'],
};

/** Relations and operators that stand in the source as Unicode signs. */
const SIGN_ROLES: ReadonlyMap<string, SymbolRole> = new Map(
  [...LATEX_SYMBOLS.values()]
    .filter(({ value, role }) => (role === 'relation' || role === 'operator') && value > '\x7F')
    .map(({ value, role }) => [value, role]),
);

/** Reads one token with its arguments. Stray closing braces are skipped. */
function readOne(reader: Reader): Atom[] {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (reader.depth >= DEEPEST) return [];
  reader.depth += 1;
  try {
    if (token === '{') {
      const atoms = readAtoms(reader);
      reader.at += 1;
      return ordinary(layOut(atoms, reader.tight));
    }
    if (token === '_' || token === '^') {
      const wasTight = reader.tight;
      reader.tight = true;
      const inside = argument(reader);
      reader.tight = wasTight;
      const plain = inlineToPlain(inside);
      if (token === '^' && (plain === '∘' || plain === '°'))
        return [{ nodes: text('°'), role: 'script', apart: false }];
      if (hasScript(inside)) reader.rich = true;
      return inside.length === 0
        ? []
        : [
            {
              nodes: [{ type: token === '_' ? 'sub' : 'sup', children: inside }],
              role: 'script',
              apart: false,
            },
          ];
    }
    if (token === "'") return [{ nodes: text('′'), role: 'script', apart: false }];
    if (token === '\\\\') return [{ nodes: text('; '), role: 'break', apart: false }];
    if (/^\\[a-zA-Z]/.test(token)) return readCommand(reader, token.slice(1));
    if (/^\\[,;:! >]/.test(token)) return token === '\\!' ? [] : [{ nodes: [], role: 'space', apart: false }];
    if (token === '\\|') return ordinary(text('‖'));
    if (token === '\\{' || token === '\\}') {
      return [{ nodes: text(token.charAt(1)), role: token === '\\{' ? 'open' : 'close', apart: false }];
    }
    if (token.startsWith('\\')) return ordinary(text(token.slice(1)));
    if (
      reader.bare &&
      /^\p{L}{2,}$/u.test(token) &&
      (LATEX_SYMBOLS.has(token) || (isFormulaCommand(token) && reader.tokens[reader.at] === '{'))
    ) {
      return readCommand(reader, token);
    }
    const sign = ONE_SIGN[token];
    const role = sign?.[1] ?? SIGN_ROLES.get(token) ?? 'ordinary';
    return [{ nodes: text(sign?.[0] ?? token), role, apart: false }];
  } finally {
    reader.depth -= 1;
  }
}

/** Reads up to a closing brace or the end. */
function readAtoms(reader: Reader): Atom[] {
  const atoms: Atom[] = [];
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== '}') {
    const apart = /^\s/.test(reader.tokens[reader.at] ?? '');
    if (apart) {
      skipSpace(reader);
      if (reader.at >= reader.tokens.length || reader.tokens[reader.at] === '}') break;
    }
    const read = readOne(reader);
    const [first] = read;
    if (first !== undefined) first.apart = apart;
    atoms.push(...read);
  }
  return atoms;
}

/**
 * Reads a formula as inline nodes in one line. Unknown macros show their names.
 * @param bare whether the backslashes of its commands are lost.
 * @param script whether it is a sub- or superscript.
 * @returns `rich`: one line of Unicode with sub- and superscripts shows it badly; `latex`: the source with its
 * backslashes. Undefined where braces nest too deep to mean anything.
 */
export function readFormula(
  source: string,
  bare: boolean,
  script: boolean,
): { nodes: Inline[]; rich: boolean; latex: string } | undefined {
  const tokens = source.match(bare ? BARE_TOKEN : TOKEN) ?? [];
  let open = 0;
  let deepest = 0;
  for (const token of tokens) {
    open += token === '{' ? 1 : token === '}' ? -1 : 0;
    deepest = Math.max(deepest, open);
  }
  if (deepest > DEEPEST / 2) return undefined;
  const reader: Reader = { tokens: [...tokens], at: 0, bare, rich: false, depth: 0, tight: script };
  const nodes: Inline[] = [];
  while (reader.at < reader.tokens.length) {
    nodes.push(...layOut(readAtoms(reader), script));
    reader.at += 1;
  }
  const isName = (token: string): boolean =>
    /^\p{L}{2,}$/u.test(token) && (LATEX_SYMBOLS.has(token) || isFormulaCommand(token));
  const latex = bare ? tokens.map((token) => (isName(token) ? `\\${token} ` : token)).join('') : source;
  return { nodes, rich: reader.rich, latex };
}
