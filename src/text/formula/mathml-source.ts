import { symbolOf } from './symbols.ts';

/** An element of MathML with its children, or text. */
interface Element {
  name: string;
  children: Element[];
  text: string;
}

const TOKEN = /<(\/?)(?:mml:)?([a-z]{1,20})(?:\s[^<>]{0,400}?)?(\/?)>|[^<]+|</gi;
/** Elements nested deeper than this mean nothing. */
const DEEPEST = 40;

/** What an element's parts become, in the order in which MathML has them. */
const WRITTEN: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map(
  Object.entries<(parts: readonly string[]) => string>({
    msub: ([base = '', sub = '']) => `{${base}}_{${sub}}`,
    msup: ([base = '', sup = '']) => `{${base}}^{${sup}}`,
    msubsup: ([base = '', sub = '', sup = '']) => `{${base}}_{${sub}}^{${sup}}`,
    munder: ([base = '', under = '']) => `{${base}}_{${under}}`,
    mover: ([base = '', over = '']) => overOf(base, over),
    munderover: ([base = '', under = '', over = '']) => `{${base}}_{${under}}^{${over}}`,
    mfrac: ([above = '', below = '']) => `\\frac{${above}}{${below}}`,
    msqrt: (parts) => `\\sqrt{${parts.join('')}}`,
    mroot: ([base = '', index = '']) => `\\sqrt[${index}]{${base}}`,
    mfenced: (parts) => `(${parts.join(',')})`,
    mtr: (parts) => parts.join(' & '),
    mtable: (parts) => `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`,
    mspace: () => '\\,',
    mphantom: () => '',
    annotation: () => '',
  }),
);

const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '¯': 'overline',
    '‾': 'overline',
    '\u0304': 'overline',
    '\u0305': 'overline',
    '^': 'hat',
    ˆ: 'hat',
    '\u0302': 'hat',
    '~': 'tilde',
    '˜': 'tilde',
    '\u0303': 'tilde',
    '→': 'vec',
    '\u20D7': 'vec',
    '˙': 'dot',
    '\u0307': 'dot',
    '¨': 'ddot',
  }),
);

function overOf(base: string, over: string): string {
  const accent = ACCENTS.get(over.replace(/\\/g, '').trim());
  return accent === undefined ? `{${base}}^{${over}}` : `\\${accent}{${base}}`;
}

/**
 * LaTeX of what stands in a `math` element, as publishers' abstracts hold it. `undefined` where its tags do not match.
 * Takes time in proportion to its length.
 */
export function mathmlToLatex(mathml: string): string | undefined {
  const root: Element = { name: 'mrow', children: [], text: '' };
  const open = [root];
  for (const [token, close, name, empty] of mathml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (open.length > DEEPEST) return undefined;
    if (name === undefined) parent.text += token;
    else if (close === '/') {
      if (open.length === 1 || open.pop()?.name !== name.toLowerCase()) return undefined;
    } else {
      const element: Element = { name: name.toLowerCase(), children: [], text: '' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return open.length === 1 ? written(root).trim() : undefined;
}

function written({ name, children, text }: Element): string {
  const parts = children.map(written);
  if (name === 'mi') return identifier(text.trim());
  if (name === 'mtext') return `\\text{${escaped(text)}}`;
  if (name === 'mn' || name === 'mo') return escaped(text.trim());
  return WRITTEN.get(name)?.(parts) ?? parts.join('');
}

/** A name of several letters is one word, or a function. */
function identifier(text: string): string {
  if (!/^[a-z]{2,}$/i.test(text)) return escaped(text);
  return symbolOf(text)?.role === 'function' ? `\\${text} ` : `\\mathrm{${text}}`;
}

/** Signs that LaTeX has a meaning for, as themselves; invisible operators print nothing. */
function escaped(text: string): string {
  return text
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\\/g, '\\backslash ')
    .replace(/[{}$%#&_]/g, '\\$&');
}
