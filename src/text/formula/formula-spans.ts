import { FORMULA, LINK } from '../inline/placeholders.ts';

export type FoundFormula = {
  /** LaTeX between the delimiters. */
  source: string;
  /** Whether it stood on a line of its own (`$$ … $$`, `\[ … \]`, an equation). */
  display: boolean;
};

const LONGEST_FORMULA = 2000;
const DELIMITER = /\\\\|\\\$|\\[()[\]]|\$\$?|\\(?:begin|end)\{[a-zA-Z]+\*?\}/g;
const MATH_ENVIRONMENT =
  /^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|math|displaymath|flalign)\*?)\}$/;
const FUNCTION_NAMES = /^(?:log|exp|sin|cos|tan|max|min|arg|argmax|argmin|sup|inf|lim|det|dim|mod|softmax)$/i;

/** Whether text between two dollar signs is a formula, and not the words between two prices. */
function isFormula(content: string, next: string): boolean {
  if (content.trim() === '' || content.length > LONGEST_FORMULA || content.includes(LINK)) return false;
  if (/^\s*[<>=+*/|~±×≤≥≈∼-]{1,2}\s*$/.test(content)) return true;
  const withTex = /[\\^_{]/.test(content.replace(/\\[$%&#]/g, ''));
  const words = content
    .replace(/\\[a-zA-Z]+(?:\{[^{}]*\})?/g, ' ')
    .replace(/[_^]?\{[^{}]*\}/g, ' ')
    .match(/\p{L}{3,}/gu);
  const prose = (words ?? []).filter((word) => !FUNCTION_NAMES.test(word)).length;
  if (/^\s*[,.;:)\]!?]/.test(content)) return false;
  const certain = /[\\^{]/.test(content.replace(/\\[$%&#]/g, ''));
  if (!certain && (prose > 1 || (/\s$/.test(content) && /[\p{L}\d]/u.test(next)))) return false;
  if (withTex) return !(prose > 1 && /^\s*\d/.test(content)) && prose < 6;
  if (prose > 0 || /\d/.test(next) || /[\s,;:/–-]$/.test(content)) return /^ \p{L} $/u.test(content);
  if (/^\d/.test(content) && /\p{L}{2}| \p{L}|\([^)]*$/u.test(content)) return false;
  return !/^\s/.test(content) || /^\s\S{1,3}$/.test(content);
}

/**
 * Sets the formulas of a text aside: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and equation environments. Prices
 * (`$5 and $10`) and delimiters without a partner stay in the text.
 */
export function setFormulasAside(text: string): { text: string; formulas: FoundFormula[] } {
  const formulas: FoundFormula[] = [];
  if (!/[$\\]/.test(text)) return { text, formulas };
  const marks = [...text.matchAll(DELIMITER)].filter((mark) => mark[0] !== '\\\\' && mark[0] !== '\\$');
  let rest = '';
  let copied = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) continue;
    const opening = mark[0];
    const start = mark.index + opening.length;
    const environment = MATH_ENVIRONMENT.exec(opening)?.[1];
    let partner = at + 1;
    let closing = opening;
    if (opening === '\\(') closing = '\\)';
    else if (opening === '\\[') closing = '\\]';
    else if (environment !== undefined) closing = `\\end{${environment}}`;
    else if (!opening.startsWith('$')) continue;
    // Environments inside a formula (cases, matrices) are part of it; any other delimiter ends the search.
    while (
      partner < marks.length &&
      (marks[partner]?.index ?? 0) - start <= LONGEST_FORMULA &&
      /^\\(?:begin|end)/.test(marks[partner]?.[0] ?? '') &&
      marks[partner]?.[0] !== closing &&
      !MATH_ENVIRONMENT.test(marks[partner]?.[0] ?? '')
    ) {
      partner += 1;
    }
    const end = marks[partner];
    if (end === undefined || end[0] !== closing) continue;
    const source = text.slice(start, end.index);
    const after = end.index + closing.length;
    if (opening === '$' ? !isFormula(source, text.charAt(after)) : source.length > LONGEST_FORMULA) continue;
    if (source.includes(LINK)) continue;
    formulas.push({
      source: source.trim(),
      display: opening === '$$' || opening === '\\[' || environment !== undefined,
    });
    rest += text.slice(copied, mark.index) + FORMULA;
    copied = after;
    at = partner;
  }
  return { text: rest + text.slice(copied), formulas };
}
