import { mathmlToLatex } from '../formula/mathml-source.ts';

const AS_LATEX: Readonly<Record<string, string>> = {
  sub: 'textsubscript',
  inf: 'textsubscript',
  sup: 'textsuperscript',
  i: 'emph',
  em: 'emph',
  italic: 'emph',
  b: 'textbf',
  strong: 'textbf',
  bold: 'textbf',
  tt: 'texttt',
  code: 'texttt',
};

/** Pairs of tags for inline markup, as HTML and as publishers' XML write them. */
const PAIR =
  /<(?:jats:)?(sub|inf|sup|i|em|italic|b|strong|bold|tt|code)>((?:[^<>{}]|\{[^<>{}]{0,200}\}){1,200})<\/(?:jats:)?\1>/gi;
/** Pairs may hold pairs: `x<sub><i>i</i></sub>`. */
const DEEPEST_PAIRS = 3;

const ATTRIBUTES = '(?:\\s{1,9}[\\w:-]{1,40}\\s?=\\s?(?:"[^"<>]{0,400}"|\'[^\'<>]{0,400}\'))';
const WORD_TAGS = 'u|small|big|span|font|a|tex|tex-math|inline-formula|disp-formula|alternatives|formula';
const BLOCK_TAGS = 'p|div|ul|ol|li|hr|sec|title|st|h[1-6]|list|list-item|section|blockquote';
/** What surrounds words and paragraphs without a meaning of its own. */
const AROUND = new RegExp(`<(/?)(?:jats:)?(${WORD_TAGS}|${BLOCK_TAGS})(${ATTRIBUTES}{0,6})\\s?/?>`, 'gi');
const IS_BLOCK = new RegExp(`^(?:${BLOCK_TAGS})$`, 'i');
const PARAGRAPH = /<\/?jats:[a-z-]{1,20}>|<br ?\/?>|^<p>|<\/p>$/gi;

/** Longest formula in tags, in characters. */
const LONGEST_MATHML = 8000;
const TEX_MATH = /<(?:jats:)?tex-math[^<>]{0,80}>([^<]{1,2000})<\/(?:jats:)?tex-math>/i;

/** Replaces what stands between an opening tag and the first closing one after it, once through the text. */
function replaceElements(text: string, name: string, replace: (inner: string) => string | undefined): string {
  const parts = text.split(new RegExp(`(</(?:jats:|mml:)?${name}>)`, 'i'));
  const opening = new RegExp(`<(?:jats:|mml:)?${name}(?:\\s[^<>]{0,400})?>`, 'gi');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const part = parts[at] ?? '';
    const last = [...part.matchAll(opening)].at(-1);
    if (last === undefined) continue;
    const inner = part.slice(last.index + last[0].length);
    const replaced = inner.length > LONGEST_MATHML ? undefined : replace(inner);
    if (replaced === undefined) continue;
    parts[at] = part.slice(0, last.index) + replaced;
    parts[at + 1] = '';
  }
  return parts.join('');
}

/** Formulas in tags between TeX's delimiters. Of a formula in several writings TeX's is taken. */
function decodeFormulas(text: string): string {
  const inTex = replaceElements(text, 'alternatives', (inner) => TEX_MATH.exec(inner)?.[1]);
  return replaceElements(inTex, 'math', (inner) => {
    const latex = mathmlToLatex(inner);
    return latex === undefined ? undefined : `\\(${latex}\\)`;
  });
}

/**
 * Inline markup in tags as LaTeX's commands: `CO<sub>2</sub>` → `CO\textsubscript{2}`; MathML as a formula; paragraphs,
 * headings and spans without their tags. Any other text in pointed brackets (`<EOS>`, `p < 0.05`) stays, as does a tag
 * whose partner is missing.
 */
export function decodeTags(text: string): string {
  if (!text.includes('<')) return text;
  let decoded = decodeFormulas(text);
  for (let depth = 0; depth < DEEPEST_PAIRS; depth += 1) {
    const before = decoded;
    decoded = decoded.replace(PAIR, (_whole, tag: string, inner: string) => asCommand(tag, inner));
    if (decoded === before) break;
  }
  return withoutTagsAround(decoded).replace(PARAGRAPH, ' ');
}

function asCommand(tag: string, inner: string): string {
  return `\\${AS_LATEX[tag.toLowerCase()] ?? ''}{${inner}}`;
}

/** A tag goes only where its partner stands in the text as well, so that `<title>` may name itself. */
function withoutTagsAround(text: string): string {
  const found = new Map<string, number>();
  for (const [, close, name = ''] of text.matchAll(AROUND)) {
    const seen = close === '/' ? 2 : 1;
    found.set(name.toLowerCase(), (found.get(name.toLowerCase()) ?? 0) | seen);
  }
  return text.replace(AROUND, (whole, _close, name: string) => {
    if (found.get(name.toLowerCase()) !== 3) return /^hr$/i.test(name) ? ' ' : whole;
    return IS_BLOCK.test(name) ? ' ' : '';
  });
}
