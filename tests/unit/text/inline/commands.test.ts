import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText, normalizeTitle } from '../../../../src/text/normalize.ts';

const cases: [raw: string, plain: string][] = [
  // Options, empty arguments and a space before an argument.
  ['\\emph {a} \\foo[x]{b} \\foo[x][y]{c} \\foo{} d', 'a b c foo d'],
  ['\\ours{}-x \\alpha{}b \\ldots{}', 'ours-x αb …'],
  // Commands that go with their arguments, and the space before them.
  ['so \\label{a}. And \\textcolor{red}{b} \\fcolorbox{red}{blue}{c}', 'so. And b c'],
  ['a \\vspace{2pt} b \\noindent c', 'a b c'],
  // Notes, quotations and signs.
  ['x\\footnote{see y} \\enquote{q} \\textbackslash{}n \\textasciitilde 5', 'x (see y) “q” \\n ~5'],
  ['etc\\etc. and \\ie. this, \\eg, that', 'etcetc. and i.e. this, e.g., that'],
  // Code.
  ['\\verb|a_b{c}| \\lstinline+x^2+ `code_x` a`b` `a\\b`', 'a_b{c} x^2 code_x a`b` `a\\b`'],
  ['\\verb a', 'verb a'],
  // Lists.
  ['\\begin{enumerate}[a] \\item x \\item[B] y \\item z\\end{enumerate} \\item w', '(1) x B y (2) z • w'],
  [
    '\\begin{itemize}\\item x\\begin{enumerate}\\item y\\end{enumerate}\\item z\\end{itemize}',
    '• x (1) y • z',
  ],
  ['\\begin x', 'x'],
  // Scripts.
  ['x_{i}^{2} y^{\\circ} 90^\\circ a_\\alpha b^\\foo', 'x_i² y° 90° a_α b^foo'],
  [
    'x^{\\prime} and x^{a b c}, T_{in}, M_{odot}, A^{star}, T_{int}',
    'x′ and x^(a b c), T_in, M_⊙, A^⋆, T_int',
  ],
  ['foo^{2} and ^{13}C and _{x}', 'foo² and ¹³C and _x'],
  // Braces of text and braces that only group.
  ['{a} {a, b} {x_i}_{i} {"k": 1} {B}ayes {', 'a {a, b} {x_i}_i {"k": 1} Bayes {'],
  ['{\\it a} {\\bf b c} {\\foo d} {\\tt e}', 'a b c foo d e'],
  // Formulas at their edges.
  ['$n\\,$, and $n\\,$m and $\\,n$', 'n, and n m and n'],
  ['$\\left.x\\right|_0$ and $\\left(y\\right)$', 'x|₀ and (y)'],
  ['$\\sqrt[3]{x}$, $\\sqrt[n]{2}$, $\\sqrt{x_i}$', '³√x, ^n√2, √x_i'],
  ['$\\unicode{x41}\\unicode{66}\\char"43\\unicode{xD800}\\unicode{xE000}$', 'AB"43'],
  ['$\\ion{H}{12}$ $\\ion{H}{10}$ \\ion{Fe}{xiv}', 'H 12 H X Fe XIV'],
  ['$\\text{if $n$ is \\alpha\\ and~x}$', 'if n is α and x'],
  ['$\\kern-1.5pt x\\hskip 2em y$', 'x y'],
  ['$\\overbrace{a+b}^{n}$, $\\boxed{x}$, $\\overrightarrow{AB}$', 'a+b^n, x, AB'],
  ['$\\foo{x}$ and $\\bar{x}$ and $\\bar{xy}$', 'foox and x̄ and xy'],
  ['$a\\\\[2pt]b$ and $a\\\\*b$', 'a; b and a; b'],
  [
    '$x = \\frac{1}{2}$, $\\frac12$, $\\frac{a+b}{c}$, $\\frac{\\mathrm{d}x}{2}$',
    'x = 1/2, 1/2, (a+b)/c, dx/2',
  ],
  [
    '$a\\le b<c\\ge d\\to e$, $a=-b$, $a\\times b$, $a \\times b$, $a+b$, $a + b$',
    'a ≤ b < c ≥ d → e, a = -b, a×b, a × b, a+b, a + b',
  ],
  ['$\\sin x\\cos^2 y$, $\\log_2 n$, $\\max(x)$, $2\\log n$', 'sin x cos² y, log₂ n, max(x), 2 log n'],
];
for (const [raw, plain] of cases)
  test(`plain text of ${raw}`, () => assert.equal(normalizeText(raw).plain, plain));

const pages: [raw: string, html: string][] = [
  ['\\textbf{a \\emph{b} c}', '<strong>a <em>b</em> c</strong>'],
  ['\\emph{a \\emph{b}}', '<em>a b</em>'],
  ['\\texttt{a_{b}}', '<code>a_b</code>'],
  ['x\\textsubscript{a} y\\textsuperscript{b}', 'x<sub>a</sub> y<sup>b</sup>'],
  ['$\\mathbf{x}\\mathtt{y}\\textit{z}$', '<strong>x</strong><code>y</code><em>z</em>'],
];
for (const [raw, html] of pages) test(`HTML of ${raw}`, () => assert.equal(normalizeText(raw).html, html));

test('in a title an address is text, and a link is followed by its address', () => {
  assert.equal(normalizeTitle('\\href{https://a.io/b}{here} now').plain, 'here (https://a.io/b) now');
  assert.equal(normalizeTitle('See\\url{https://a.io/b}').plain, 'See https://a.io/b');
  assert.equal(
    normalizeText('\\nolinkurl{https://a.io/b} \\path{x/y} \\href{x}{y}').plain,
    'https://a.io/b x/y y',
  );
});
