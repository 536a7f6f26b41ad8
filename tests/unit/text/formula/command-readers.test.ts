import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText } from '../../../../src/text/normalize.ts';

/** What says enough in one line, and what a page shows as a formula, too. */
const inOneLine: [latex: string, plain: string][] = [
  // Texts, and formulas in them.
  ['\\text{a $\\mbox{b $c$}$ d}', 'a b c d'],
  ['\\mbox{\\hbox{$a$}b}', 'ab'],
  ['\\text{a -- b, c\\,d~e \\quad f}', 'a – b, c d e f'],
  ['\\text{if $n$ or $m$}', 'if n or m'],
  ['\\operatorname{arg\\,max} x', 'arg max x'],
  // Letters of one word are one piece.
  ['\\mathrm{kpc}x', 'kpcx'],
  ['\\mathrm{}x\\mathbf{}y', 'xy'],
  ['\\mathbb{Ra1}', 'ℝ𝕒𝟙'],
  // Fractions of short parts.
  ['\\frac{abc}{2}', 'abc/2'],
  ['\\frac{1}{2n}', '1/(2n)'],
  ['\\frac{1}{dx}', '1/dx'],
  ['\\sqrt{xyz}', '√(xyz)'],
  // Signs.
  ['\\hat 1\\mathring{A}', '1̂Å'],
  ['\\not\\in', '∉'],
  ['\\not=', '≠'],
  ['\\not\\!\\!E', 'E̸'],
  ['a\\not', 'a̸'],
  ['\\not{}b', 'b̸'],
  ['\\unicode{0x41}\\unicode[x]{66}', 'AB'],
  ['a\\unicode{31}b\\unicode{32}c\\unicode{zz}d', 'ab cd'],
  [
    'a\\unicode{x110000}b\\unicode{xd7ff}c\\unicode{xd800}d\\unicode{xf8ff}e\\unicode{xf900}',
    'ab\ud7ffcde\uf900',
  ],
  ['\\ion{O}{1} \\ion{O}{10} \\ion{O}{0} \\ion{O}{11}', 'O I O X O 0 O 11'],
  ['\\abs{x}\\ceil{y}\\set{z}', '|x|⌈y⌉{z}'],
  ['a \\bmod b, a\\pmod{n}', 'a mod b, a (mod n)'],
  // What prints nothing.
  ['\\left.x\\right.\\Big(y\\Big)', 'x(y)'],
  ['(=x)', '(=x)'],
  ['x_{\\circ}', 'x_∘'],
  ['90^{\\circ}', '90°'],
  ['90^{\\circ C}', '90^(∘C)'],
  ['x^{\\circ\\mathbf{a}}', 'x^(∘a)'],
  ['\\kern 2pt x\\mskip-3mu y\\phantom{z}', 'x y'],
  ['\\begin{tabular}{c}a\\end{tabular}', 'a'],
  ['\\foo{x}', 'foox'],
];
const better: [latex: string, plain: string][] = [
  ['x\\xleftarrow{f}y', 'x ←^f y'],
  ['x\\xleftrightarrow{f}y', 'x ↔^f y'],
  ['x\\xrightarrow[g]{}y', 'x →_g y'],
  ['x\\xrightarrow[g]{f}y', 'x →_g^f y'],
  ['x\\xmapsto{}y', 'x → y'],
  ['\\underset{a}{b}', 'b_a'],
  ['\\overset{a}{b}', 'b^a'],
  ['x\\overset{!}{=}y', 'x =^(!) y'],
  ['x\\stackrel{d}{<}y', 'x <^d y'],
  ['\\frac{abcd}{2}', 'abcd/2'],
  ['\\frac{1}{x_i^2}', '1/x_i²'],
  ['\\frac{\\partial f}{\\partial t}', '∂f/∂t'],
  ['\\frac{1}{2.5}', '1/2.5'],
  ['\\frac{1}{\\infty}', '1/∞'],
  ['\\frac{1}{(a+b)}', '1/(a+b)'],
  ['\\frac{1}{\\sqrt{x}}', '1/(√x)'],
  ['\\frac{1}{f(x)}', '1/(f(x))'],
  ['\\frac{a,b}{c}', '(a,b)/c'],
  ['\\frac{-}{c}', '-/c'],
  ['\\frac{(a+b)(c)}{d}', '((a+b)(c))/d'],
  ['\\frac{a+b}{}', '(a+b)/'],
  ['\\frac{}{a}', '/a'],
  ['\\binom{n}{k}', 'C(n, k)'],
  ['\\sqrt{2.5}', '√2.5'],
  ['\\sqrt{a+b}', '√(a+b)'],
  ['\\sqrt[3]{27}', '³√27'],
  ['\\sqrt{wxyz}', '√(wxyz)'],
  ['\\sqrt{\\partial t}', '√∂t'],
  ['\\vec{AB}', 'AB'],
  ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
  ['\\begin{array}{cc}a&b\\end{array}{c}', 'a b c'],
  ['\\begin{pmatrix}{a}&b\\end{pmatrix}', '(a b)'],
  ['\\begin{cases}a&b\\\\c\\end{cases}', '{a b; c'],
  ['\\begin{vmatrix}a\\end{vmatrix}\\begin{bmatrix*}b\\end{bmatrix*}', '|a|[b]'],
  ['\\xcancel{x}\\overleftarrow{AB}\\utilde{C}', 'xABC'],
];

for (const [table, isShown] of [
  [inOneLine, false],
  [better, true],
] as const)
  for (const [latex, plain] of table)
    test(`${latex} is read as ${plain}${isShown ? ', and shown as a formula' : ''}`, () => {
      const text = normalizeText(`$${latex}$`);
      assert.equal(text.plain, plain);
      assert.equal(text.html.includes('<math'), isShown);
    });

test('scripts and letters of their own kind are elements', () => {
  for (const [latex, html] of [
    ['\\frac{1}{a}_2', '1/a<sub>2</sub>'],
    ['\\frac{1}{\\mathbf{x}}', '1/<strong>x</strong>'],
    ['\\sqrt{x^2}', '√(x<sup>2</sup>)'],
    ['\\operatorname*{argmin}_x f', 'argmin<sub>x</sub> f'],
    ['\\mathrm{x_1}', 'x<sub>1</sub>'],
    ['\\texttt{a}\\textbf{b}', '<code>a</code><strong>b</strong>'],
  ] as const)
    assert.equal(normalizeText(`$${latex}$`).html, html);
});
