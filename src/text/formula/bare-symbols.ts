import { LATEX_SYMBOLS } from './latex-symbols.ts';

/*
 * Names of LaTeX symbols that lost their backslash and their dollar signs. Names that are no English words
 * become their symbol wherever they stand alone; `times`, `sim`, `le`, `in` … need operands around them.
 */

const ALWAYS =
  'infty propto rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow mapsto ' +
  'leq geq leqslant geqslant neq simeq approxeq lesssim gtrsim subseteq supseteq notin cdot cdots ldots nabla forall ell hbar ' +
  'emptyset varnothing langle rangle lfloor rfloor lceil rceil lVert rVert triangleq odot oplus otimes setminus uparrow downarrow';
const ALWAYS_PATTERN = new RegExp(
  `(?<![\\p{L}_.\\\\/@#'’])(?:${ALWAYS.split(' ').join('|')})(?![\\p{L}'’]|_(?!infty)\\p{L}{3})`,
  'gu',
);

const NUMBER = '\\d[\\d.,]*';
/** One letter as a variable; `a` and `I` are words. */
const VARIABLE = '[b-zB-HJ-ZA\\u0370-\\u03FFℓ∞ℝℕℤ]';
const OPERAND_END = `(?:(?<![\\p{L}\\p{N}_.'’-])(?:${VARIABLE}|${NUMBER}[%kKMB]?)|[)\\]}|]|(?<=[_^]\\S{0,12})[\\p{L}\\p{N}])`;
const OPERAND_START = `(?:[-−]?\\d|${VARIABLE}(?![\\p{L}\\p{N}'’])|(?:math(?:bb|cal|bf|rm)|frac|sqrt|log)(?!\\p{L})|[(|]?${VARIABLE}[_^(|])`;

/** Rules by what each looks for, which few texts have. */
const RULES: readonly [name: string, pattern: RegExp, replacement: string][] = [
  // Multiplication: `2.4times`, `8times7B`, `times2`, `3 times 10^9`, `n times d`, `a times 2 gain`.
  ['times', /(?<=[\d)\]%])times(?!tep|tamp|cale|lot|eries|hare|pan|heet)/g, '×'],
  ['times', /(?<![\p{L}\p{N}])times(?=\d)/gu, '×'],
  ['times', /(?<=(?<![\p{L}\p{N}'’])[B-HJ-Zb-z])times(?=\s?(?:\d|\p{L}(?!\p{L})|$))/gu, ' ×'],
  [
    'times',
    new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:${NUMBER}|${VARIABLE}) )times(?= (?:\\d|${VARIABLE}(?![\\p{L}\\p{N}'’])))`,
      'gu',
    ),
    '×',
  ],
  [
    'times',
    /(?<=(?<!\p{L})(?:a|by|is|achieves?|nearly|about|roughly|almost|over|than|up to) )times (?=\d)/gu,
    '×',
  ],
  ['times', /(?<=^|[(,:] ?)times (?=\d)/g, '×'],
  ['times', /(?<=\d )times(?=\p{Lu}\p{Lu}?\d)/gu, '×'],
  // About: `sim3x`, `1sim 3`, `(sim24%)`, `x sim N(0, 1)`; a name such as `sim2real` stays.
  // The dollar sign after it may be one that was escaped and is set aside.
  ['sim', /(?<![\p{L}_.\\]|(?<!\d)-)sim ?(?=[$\uE015]?\d)(?!2\p{L}{3})/gu, '∼'],
  [
    'sim',
    new RegExp(`(?<=(?<![\\p{L}\\p{N}'’])${VARIABLE} )sim(?= (?:${VARIABLE}(?!\\p{Ll})|math))`, 'gu'),
    '∼',
  ],
  ['approx', /(?<![\p{L}_.\\])approx(?=\s?[\d~$])/gu, '≈'],
  ['approx', /(?<=(?<![\p{L}\p{N}])[^\W\d_] )approx(?= \S)/gu, '≈'],
  // Plus or minus: `1.2 pm 0.3`, `91.5%pm0.2`; `5 pm` is a time.
  ['pm', /(?<=\d[%)]?)(\s?)pm\s?(?=\d+\.\d)/g, '$1±$1'],
  ['pm', /(?<=\d\.\d{1,4}[%)]?)(\s?)pm\s?(?=\d)/g, '$1±$1'],
  ['pm', /(?<![\p{L}\p{N}] ?)pm(?=\d)/gu, '±'],
  // Comparisons between operands: `n le 5`, `le 10`, `k ge 2`, `x ne 0`.
  ['le', /(?<![\p{L}\p{N}_.'’\\-])le(?=\s?\d)/gu, '≤'],
  ['ge', /(?<![\p{L}\p{N}_.'’\\-])ge(?=\s?\d)/gu, '≥'],
  [' le ', new RegExp(`(?<=${OPERAND_END} )le(?= ${OPERAND_START})`, 'gu'), '≤'],
  [' ge ', new RegExp(`(?<=${OPERAND_END} )ge(?= ${OPERAND_START})`, 'gu'), '≥'],
  [' ne ', new RegExp(`(?<=${OPERAND_END} )ne(?= ${OPERAND_START})`, 'gu'), '≠'],
  [' ll ', new RegExp(`(?<=${OPERAND_END} )ll(?= ${OPERAND_START})`, 'gu'), '≪'],
  [' gg ', new RegExp(`(?<=${OPERAND_END} )gg(?= ${OPERAND_START})`, 'gu'), '≫'],
  // Membership and limits: `x in mathbb{R}`, `p in [0, 1]`, `n to infty`. Every text has these words: what stands after
  // them is looked at first, since it is seldom there.
  [
    'in',
    new RegExp(
      `in(?= (?:\\\\?math(?:bb|cal)|[[{(]\\s?[-−]?\\d|\\\\\\{|ℝ|ℕ|ℤ|\\p{Lu}\\^))(?<=(?<![\\p{L}\\p{N}'’])${VARIABLE} in)`,
      'gu',
    ),
    '∈',
  ],
  ['to', new RegExp(`to(?= [-−+]?(?:infty|∞))(?<=(?<![\\p{L}\\p{N}'’])${VARIABLE} to)`, 'gu'), '→'],
  // Logarithms that stand close: `Nlog N`, `nlogn`.
  ['log', /(?<=(?<![\p{L}\p{N}])[dkmnKLMNTV]|[_^]\d|\})log(?=\s?[dkmnKLMNTV](?!\p{L}))\s?/gu, ' log '],
  // Large operators with limits, and dots in a list.
  ['sum', /(?<![\p{L}_.\\])sum(?=[_^]\{)/gu, '∑'],
  ['prod', /(?<![\p{L}_.\\])prod(?=[_^]\{)/gu, '∏'],
  ['int_', /(?<![\p{L}_.\\])int(?=_(?:\{|[0-9](?!\d)))/gu, '∫'],
  ['dots', /(?<=[\p{L}\p{N}}],\s?)dots(?=\s?,)/gu, '…'],
  // Operands without braces: `mathbb R`, `mathcal O`, `sqrt n`.
  ['math', /(?<!\p{L})\\?(mathbb|mathcal|mathbf|mathrm|mathscr|mathfrak) ?(\p{L})(?![\p{L}])/gu, '\\$1{$2}'],
  ['sqrt', /(?<![\p{L}\\])sqrt ?(\d+|[B-HJ-Zb-z])(?!\p{L})/gu, '\\sqrt{$1}'],
];

/** Bare names of symbols as the symbols, where the text around them is mathematics. */
export function decodeBareSymbols(text: string): string {
  let decoded = text.replace(ALWAYS_PATTERN, (name) => LATEX_SYMBOLS.get(name)?.value ?? name);
  let missing = '';
  for (const [name, pattern, replacement] of RULES) {
    if (name === missing) continue;
    if (decoded.includes(name)) decoded = decoded.replace(pattern, replacement);
    else missing = name;
  }
  return decoded;
}
