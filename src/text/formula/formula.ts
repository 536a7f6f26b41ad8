import { type Inline, inlineToPlain } from '../inline/inline.ts';
import { text } from './formula-layout.ts';
import { readFormula, type ScriptKind } from './formula-reader.ts';
import { LONGEST_FORMULA } from './is-formula.ts';
import { toMathml } from './mathml.ts';

export type FormulaOptions = {
  /** Whether it stands on a line of its own. */
  display?: boolean;
  /** Whether the backslashes of its commands are lost. */
  bare?: boolean;
  /** Whether it is a sub- or superscript of running text. */
  script?: ScriptKind;
};

/** Last resort for what no reader should meet: the words of the source without its commands' signs. */
function withoutMarkup(source: string): string {
  return source
    .replace(/[\\{}$]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A formula as inline nodes: Unicode with sub- and superscripts where one line shows it well
 * (`\mathcal{O}(n^2)`, `\beta_2`), otherwise MathML with a readable twin in plain text.
 * @param source LaTeX without its delimiters; unknown macros are shown by their names.
 */
export function formulaToInline(
  source: string,
  { display = false, bare = false, script }: FormulaOptions = {},
): Inline[] {
  // A backslash before a space is a space of the formula.
  const latex = source.trimStart().replace(/(?<!\\)\s+$/, '');
  const read = latex.length > LONGEST_FORMULA ? undefined : readFormula(latex, bare, script);
  if (read === undefined) return [{ type: 'text', value: withoutMarkup(latex) }];
  const mathml = read.rich ? toMathml(read.latex, display) : undefined;
  if (mathml === undefined) return read.nodes;
  const plain = inlineToPlain(read.nodes).replace(/\s+/g, ' ');
  return [
    ...text(plain.startsWith(' ') ? ' ' : ''),
    { type: 'math', mathml, plain: plain.trim() },
    ...text(plain.endsWith(' ') ? ' ' : ''),
  ];
}
