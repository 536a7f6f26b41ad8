import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText } from '../../../src/text/normalize.ts';
import { checkTexts } from '../../support/text-cases.ts';

checkTexts('commands print their signs', [
  ['The quotient $\\Gamma\\backslash G$ is compact.', 'The quotient Γ∖G is compact.'],
  ['Let $l\\nmid n$.', 'Let l ∤ n.'],
  ['The power $A\\boxtimes B$.', 'The power A⊠B.'],
  ['The wreath product $S_d\\wr A$.', 'The wreath product S_d≀A.', 'The wreath product S<sub>d</sub>≀A.'],
  ['Let $\\Bbbk$ be a field.', 'Let 𝕜 be a field.'],
  ['The ring $\\Bbb Z_p$.', 'The ring ℤ_p.', 'The ring ℤ<sub>p</sub>.'],
  ['We have $f\\twoheadrightarrow g$.', 'We have f ↠ g.'],
  ['Let $k\\sim{N^2\\over\\log N}$ hold.', 'Let k ∼ N²/(log N) hold.', null],
  ['A field of $30\\arcmin$ and 2\\degr.', 'A field of 30′ and 2°.'],
]);

checkTexts('rows are parted', [
  ['A sum $\\sum_{\\substack{a\\le b\\\\ c\\le d}}f(a)$.', 'A sum ∑_(a≤b; c≤d)f(a).', null],
]);

checkTexts('characters by number', [
  ['The Saito$\\unicode{x2013}$Kurokawa lift.', 'The Saito–Kurokawa lift.'],
]);

checkTexts('numbers with units', [
  ['An angle of $\\ang{55.6}$ and $\\SI{5}{\\micro\\meter}$.', 'An angle of 55.6° and 5 μm.'],
]);

checkTexts('LaTeX that a reference manager escaped', [
  [
    'mass \\$M\\_\\textbraceleft 200\\textbraceright\\$ at 40\\textbackslash\\% of 10\\textasciicircum 14',
    'mass M₂₀₀ at 40% of 10¹⁴',
    null,
  ],
  [
    "the S\\textbackslash 'ersic index, ∆\\$z\\$ and \\$5,306\\$ galaxies",
    'the Sérsic index, ∆z and 5,306 galaxies',
  ],
  ['paid \\$5 to \\$10', 'paid $5 to $10'],
  ['US\\$ 3.5 billion; A\\$, NT\\$100 and \\$5.', 'US$ 3.5 billion; A$, NT$100 and $5.'],
  ['A budget of $\\$10^6$ and \\$$10^6$', 'A budget of $10⁶ and $10⁶', null],
  ['about 300 deg^ 2 at 10^ -3', 'about 300 deg² at 10⁻³', null],
]);

checkTexts('commands and what they print', [
  [
    '$\\not\\!\\!E_T$, $\\langle\\psi|$, $n \\bmod 2$, $a\\equiv b\\pmod n$',
    'E̸_T, ⟨ψ|, n mod 2, a ≡ b (mod n)',
    null,
  ],
  ['\u0024{n\\choose k}$ and $\\binom{n}{k}$', 'C(n, k) and C(n, k)', null],
  ['$\\begin{pmatrix}a&b\\\\[6pt]c&d\\end{pmatrix}$', '(a b; c d)', null],
  ['$x=1 \\mbox{ if $n$ is even}$', 'x = 1 if n is even'],
  [
    '$\\frac{\\partial u}{\\partial t}$, $\\frac{1}{2n}$, $\\frac{a_i}{b}$, $\\frac{x^2}{y^2}$',
    '∂u/∂t, 1/(2n), a_i/b, x²/y²',
    null,
  ],
  ['$\\ket{0}$, $\\bra{\\psi}$, $\\norm{x}$', '|0⟩, ⟨ψ|, ‖x‖'],
  ['\\ce{H2O}, \\ce{SO4^2-}, \\ce{A -> B}', 'H₂O, SO₄²⁻, A → B', null],
  ['[\\ion{O}{iii}] and \\ion{Ca}{2}, 3\\farcs5', '[O III] and Ca II, 3″.5'],
  [
    '\\SI{3}{\\kilo\\meter\\per\\second}, \\num{2e-3}, \\si{\\square\\meter}, \\ang{1;2;3}',
    '3 km s⁻¹, 2×10⁻³, m², 1°2′3″',
    null,
  ],
  ['$x \\xrightarrow{f} y$', 'x →^f y', null],
  ['$\\Delta E=\\hbar\\omega$, $\\mathbb{CP}^3$, $x\\in\\R$', 'ΔE = ℏω, ℂℙ³, x ∈ ℝ', null],
  ['$10^{5\\text{--}6}$, $K_{1,3}$, $F^\\vee$', '10^(5–6), K_(1,3), F^∨', null],
  [
    '$x\\perp\\!\\!\\!\\perp y$, $X\\stackrel{d}{\\to}Y$, $\\slashed{D}$, $e^{i\\theta}$, $F^{\\mu\\nu}$',
    'x ⊥⊥ y, X →^d Y, D̸, e^(iθ), F^μν',
    null,
  ],
  ['\\SIrange{1}{10}{\\micro\\metre}', '1–10 μm'],
  ['2\\degr, 30\\arcmin, 5\\textperthousand, 3\\textohm', '2°, 30′, 5‰, 3Ω'],
]);

test('a formula has no style of its own, which the policy of pages would block', () => {
  for (const formula of [
    '\\overline{AB}',
    '\\widehat{AB}',
    '\\begin{pmatrix}a&b\\end{pmatrix}',
    '\\boxed{x^2}',
    '\\color{red}\\sqrt{x+1}',
    '\\cancel{x}',
  ]) {
    const { html } = normalizeText(`Here $${formula}$.`);
    assert.match(html, /<math/);
    assert.doesNotMatch(html, / style=/);
  }
  assert.match(normalizeText('$\\overline{AB}$').html, /class="tml-overline"/);
  assert.match(normalizeText('$\\boxed{x}$').html, /class="tml-fbox"/);
});
