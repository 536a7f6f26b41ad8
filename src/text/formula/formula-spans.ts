import { FORMULA, LINK, setAside } from '../inline/placeholders.ts';
import { isFormula, LONGEST_FORMULA } from './is-formula.ts';

type Mark = { sign: string; index: number };

export type FoundFormula = {
  /** LaTeX between the delimiters. */
  source: string;
  /** Whether it stood on a line of its own (`$$ … $$`, `\[ … \]`, an equation). */
  display: boolean;
};

const DELIMITER = /\\\\|\\\$|\\[()[\]]|\$\$?|\\(?:begin|end)\{[a-zA-Z]+\*?\}/g;
const MATH_ENVIRONMENT =
  /^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|math|displaymath|flalign)\*?)\}$/;
/** How many delimiters a formula may hold that are part of its braces: `$x \mbox{ if $n$ is even}$`. */
const MOST_INNER = 6;

/** ` ~$10^3$` says “about”: a tie after a space would be none. */
function withAbout(before: string, source: string): string {
  return /(?:^|\s)~$/.test(before.slice(-2)) && /^\s*\d/.test(source)
    ? before.slice(0, -1) + setAside('~')
    : before;
}

function isEnvironment(mark: string): boolean {
  return mark.startsWith('\\begin') || mark.startsWith('\\end');
}

/** Index of the delimiter that closes the one at `at`, or -1. Environments inside a formula (cases, matrices) are part of it. */
function partnerOf(marks: readonly Mark[], at: number, closing: string, text: string): number {
  const start = (marks[at]?.index ?? 0) + (marks[at]?.sign.length ?? 0);
  let inner = 0;
  for (let partner = at + 1; partner < marks.length; partner += 1) {
    const mark = marks[partner];
    if (mark === undefined || mark.index - start > LONGEST_FORMULA) return -1;
    const { sign } = mark;
    const closes = sign === closing || (closing === '$' && sign === '$$');
    if (closes && (closing !== '$' || inner > MOST_INNER || isBalanced(text.slice(start, mark.index))))
      return partner;
    if (!closes && (!isEnvironment(sign) || MATH_ENVIRONMENT.test(sign))) return -1;
    if (closes) inner += 1;
  }
  return -1;
}

function isBalanced(source: string): boolean {
  let open = 0;
  for (const [sign] of source.matchAll(/\\[{}]|[{}]/g)) open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return open <= 0;
}

function closingOf(opening: string): string | undefined {
  if (opening === '\\(') return '\\)';
  if (opening === '\\[') return '\\]';
  const environment = MATH_ENVIRONMENT.exec(opening)?.[1];
  if (environment !== undefined) return `\\end{${environment}}`;
  return opening.startsWith('$') ? opening : undefined;
}

/**
 * Sets the formulas of a text aside: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and equation environments. Prices
 * (`$5 and $10`) and delimiters without a partner stay in the text.
 */
export function setFormulasAside(text: string): { text: string; formulas: FoundFormula[] } {
  const formulas: FoundFormula[] = [];
  if (!/[$\\]/.test(text)) return { text, formulas };
  const marks: Mark[] = [...text.matchAll(DELIMITER)]
    .map(({ 0: sign, index }) => ({ sign, index }))
    .filter(({ sign }) => sign !== '\\\\' && sign !== '\\$');
  let rest = '';
  let copied = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at];
    const closing = mark === undefined ? undefined : closingOf(mark.sign);
    if (mark === undefined || closing === undefined) continue;
    const partner = partnerOf(marks, at, closing, text);
    const end = marks[partner];
    if (end === undefined) continue;
    const start = mark.index + mark.sign.length;
    const source = text.slice(start, end.index);
    const after = end.index + closing.length;
    const isRead =
      closing === '$'
        ? isFormula(source, text.charAt(mark.index - 1), text.charAt(after))
        : source.length <= LONGEST_FORMULA && !source.includes(LINK);
    if (!isRead) continue;
    formulas.push({ source, display: closing !== '$' && closing !== '\\)' });
    rest += withAbout(text.slice(copied, mark.index), source) + FORMULA;
    copied = after;
    at = partner;
    // Two formulas side by side: the second sign of `$a$$b$` opens the next.
    if (closing === '$' && end.sign === '$$') {
      marks[partner] = { sign: '$', index: after };
      at -= 1;
    }
  }
  return { text: rest + text.slice(copied), formulas };
}
