import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText, normalizeTitle } from '../../../src/text/normalize.ts';

/** Raw text, plain text, and HTML where it is not the escaped plain text. */
type Case = [raw: string, plain: string, html?: string];

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

function check(about: string, cases: readonly Case[]): void {
  for (const [raw, plain, html] of cases) {
    test(`${about}: ${raw}`, () => {
      const result = normalizeText(raw);
      assert.equal(result.plain, plain);
      assert.equal(result.html, html ?? escaped(plain));
      assert.equal(normalizeText(plain).plain, plain, 'the plain text is stable');
    });
  }
}

check('a listing without dollar signs', [
  ['a 2.4times speedup and 30\\% reduction', 'a 2.4× speedup and 30% reduction'],
  ['by sim3x', 'by ∼3x'],
  ['up to sim99% of', 'up to ∼99% of'],
  ['(sim24\\%)', '(∼24%)'],
  ['in sim500-billion parameters', 'in ∼500-billion parameters'],
  ['using sim4 times less compute', 'using ∼4 times less compute'],
  ['into 1sim 3 digit.', 'into 1∼3 digit.'],
  ['Mixtral-8times7B-Instruct', 'Mixtral-8×7B-Instruct'],
  ['a new infty-gram LM', 'a new ∞-gram LM'],
  ['the machine--infty-gram agreement', 'the machine–∞-gram agreement'],
  ['named PanGu-{\\Sigma}. With', 'named PanGu-Σ. With'],
  ['the AdamW beta_2 parameter', 'the AdamW β₂ parameter', 'the AdamW β<sub>2</sub> parameter'],
  ['evolve as B_crit propto T.', 'evolve as B_crit ∝ T.', 'evolve as B<sub>crit</sub> ∝ T.'],
  ['from O(T^2) to O(T log T)', 'from O(T²) to O(T log T)', 'from O(T<sup>2</sup>) to O(T log T)'],
  ['base 10^{3}.', 'base 10³.', 'base 10<sup>3</sup>.'],
  ['3 times 10^9 word-tokens', '3 × 10⁹ word-tokens', '3 × 10<sup>9</sup> word-tokens'],
  ['(3n^2-3n)d^2-3nd more', '(3n²-3n)d²-3nd more', '(3n<sup>2</sup>-3n)d<sup>2</sup>-3nd more'],
  ['called G_{stack}, is', 'called G_stack, is', 'called G<sub>stack</sub>, is'],
  ['BERT_BASE and GPT_BASE', 'BERT_BASE and GPT_BASE', 'BERT<sub>BASE</sub> and GPT<sub>BASE</sub>'],
  ['we call ReST^{EM}', 'we call ReST^EM', 'we call ReST<sup>EM</sup>'],
  ['the \\textit{Straggler Effect}.', 'the Straggler Effect.', 'the <em>Straggler Effect</em>.'],
  ['critical textit{O}bstacles', 'critical Obstacles', 'critical <em>O</em>bstacles'],
  ["a common ``question'' which", 'a common “question” which'],
  ['the "steepness" of the learning curve---yet', 'the "steepness" of the learning curve—yet'],
  ['Llama-2 (7B)x2014a model', 'Llama-2 (7B)—a model'],
  ['from scratchx2013even for', 'from scratch–even for'],
  ['during training~(e.g., 4K)', 'during training (e.g., 4K)'],
  ['Suppression+~(OS+) and documents.~Working', 'Suppression+ (OS+) and documents. Working'],
  ['Code Llama (Rozi\\`ere et al., 2023)', 'Code Llama (Rozière et al., 2023)'],
  ['introduce T\\"ULU 3, a', 'introduce TÜLU 3, a'],
  ['\\ourMethod-trained, \\prjname can, \\ourdataset, a', 'ourMethod-trained, prjname can, ourdataset, a'],
  ['GUI Agents, Counting and \\etc. To', 'GUI Agents, Counting and etc. To'],
  ['a budget of just 187 and \\800 each', 'a budget of just 187 and 800 each'],
  ['MuMath-Code (mu-Math-Code) with muP', 'MuMath-Code (μ-Math-Code) with μP'],
  ['learning rate eta and Precision Omega, Omega = 0.28', 'learning rate η and Precision Ω, Ω = 0.28'],
  ['a Lambda-shaped mask', 'a Λ-shaped mask'],
]);

check(
  'text that is meant so stays',
  [
    ['4 times larger than'],
    ['simple'],
    ['$15K USD'],
    ['~100 million'],
    ['"<EOS>"'],
    ['5.5 ~ 221.3X'],
    ['in recent times, 3 times faster, inference times on CPUs, three to four times that of'],
    [
      'a beta version, an alpha release, delta encoding, lambda functions, gamma correction, sigma male, pi day',
    ],
    ['alpha-beta pruning, alpha-numeric, beta-testing, chi-squared'],
    ['times, simple, in, to, pi, mu, sum, le, simulate, similar'],
    ['file_names, snake_case, top_k, my_file.txt, a_b_c, max_length, Outlier_Suppression_Plus, GPT_2'],
    ['sim2real and sim-to-real, timestep, 100 timesteps, 5 pm 20 people, at 5 pm, a 3pm talk'],
    ['p(caption|image) > 0.88, p-values < 0.001, <10%, (<= 512), A*, C++, C#, R&D'],
    ['from 187, approx. 5%, approximately'],
    ['run with --flag, a -> b, ^_^, foo^bar'],
    ['{"a": 1, "b": {"c": 2}} and {train, dev, test}'],
    ["5'11\" tall, the models' own, 'emergent' abilities, \"quoted\" words"],
    ['$5 and $10, $3-$4, US$5, $1.5M–$2M, $5/hour vs $10/hour'],
    ['0x2014, 640x2018 and box2014 are numbers'],
    ['Ελληνικά, 中文摘要, עברית, हिन्दी, 👩‍🔬'],
  ].map(([raw = '']): Case => [raw, raw]),
);

check('other leftovers of formulas', [
  ['mathcal{O}(n) in mathbb{R}^d', 'O(n) in ℝ^d', 'O(n) in ℝ<sup>d</sup>'],
  ['mathcal O(n), mathbb R, x in mathbb R', 'O(n), ℝ, x ∈ ℝ'],
  ['the L_2 and ell_1 norms', 'the L₂ and ℓ₁ norms', 'the L<sub>2</sub> and ℓ<sub>1</sub> norms'],
  ['an epsilon-greedy policy with epsilon = 0.1', 'an ε-greedy policy with ε = 0.1'],
  ['rates of 10^{-3} and 10^-4', 'rates of 10⁻³ and 10⁻⁴', 'rates of 10<sup>-3</sup> and 10<sup>-4</sup>'],
  ['R^2 of 0.9', 'R² of 0.9', 'R<sup>2</sup> of 0.9'],
  ['the product alphabeta', 'the product αβ'],
  ['a speed-up by times 2 and a times 2.5 gain', 'a speed-up by ×2 and a ×2.5 gain'],
  ['textbf{x} and textbf{bold}', 'x and bold', '<strong>x</strong> and <strong>bold</strong>'],
  ['k le 5, n ge 2, A rightarrow B, a leq b, x neq y', 'k ≤ 5, n ≥ 2, A → B, a ≤ b, x ≠ y'],
  ['1.2 pm 0.3 and 91.5%pm0.2', '1.2 ± 0.3 and 91.5%±0.2'],
  ['frac{1}{2} and sqrt{n} and hat{y} and tilde{O}(sqrt{T})', '1/2 and √n and ŷ and Õ(√T)'],
  ['x in mathbb{R}^{n times d}', 'x ∈ ℝ^(n×d)', 'x ∈ ℝ<sup>n×d</sup>'],
  ['theta_t, p_theta(x), pi_{theta}', 'θ_t, p_θ(x), π_θ', 'θ<sub>t</sub>, p<sub>θ</sub>(x), π<sub>θ</sub>'],
  [
    'W_Q^T and x_{i+1}^{2}',
    'W_Q^T and x_(i+1)²',
    'W<sub>Q</sub><sup>T</sup> and x<sub>i+1</sub><sup>2</sup>',
  ],
  ['(epsilon, delta)-DP', '(ε, δ)-DP'],
  ['a cdot b, 1, 2, ldots, n, n to infty', 'a · b, 1, 2, …, n, n → ∞'],
  ['rotated by 90^circ', 'rotated by 90°'],
  ['H_2O and CO_2', 'H₂O and CO₂', 'H<sub>2</sub>O and CO<sub>2</sub>'],
  ['Theta(n^2) and Omega(n log n)', 'Θ(n²) and Ω(n log n)', 'Θ(n<sup>2</sup>) and Ω(n log n)'],
  ['224 times 224 and N times N', '224 × 224 and N × N'],
  ['log_2 n and O(n^{1.5})', 'log₂ n and O(n^1.5)', 'log<sub>2</sub> n and O(n<sup>1.5</sup>)'],
]);

check('whole LaTeX', [
  ['in $\\mathcal{O}(n \\log n)$ time', 'in O(n log n) time'],
  ['the \\(k\\)-NN graph', 'the k-NN graph'],
  [
    '\\emph{very} \\textbf{bold} and \\texttt{code}',
    'very bold and code',
    '<em>very</em> <strong>bold</strong> and <code>code</code>',
  ],
  ['as in~\\cite{foo2020,bar}, works (\\citep[see][]{b}) well', 'as in, works well'],
  ['\\[ E = mc^2 \\]', 'E = mc²', 'E = mc<sup>2</sup>'],
  ['\\begin{itemize} \\item one \\item two \\end{itemize} after', '• one • two after'],
  ['\\begin{enumerate}\\item one\\item two\\end{enumerate}', '(1) one (2) two'],
  [
    '$\\beta_1=0.9$, $L_\\infty$, $\\ell_2$-norm',
    'β₁ = 0.9, L_∞, ℓ₂-norm',
    'β<sub>1</sub> = 0.9, L<sub>∞</sub>, ℓ<sub>2</sub>-norm',
  ],
  [
    '$\\sim$3x, $\\approx 3\\%$, $>$10, 5$\\times$10$^{3}$',
    '∼3x, ≈3%, >10, 5×10³',
    '∼3x, ≈3%, &gt;10, 5×10<sup>3</sup>',
  ],
  ['$\\mathbf{x} \\in \\mathbb{R}^d$', 'x ∈ ℝ^d', '<strong>x</strong> ∈ ℝ<sup>d</sup>'],
  [
    'costs \\$800 or $15K and saves $n^2$',
    'costs $800 or $15K and saves n²',
    'costs $800 or $15K and saves n<sup>2</sup>',
  ],
  ['{\\bf bold}, {\\em it}, {B}ayes', 'bold, it, Bayes', '<strong>bold</strong>, <em>it</em>, Bayes'],
  ["Erd\\H{o}s, na\\\"{\\i}ve, Fran\\c{c}ois, {\\'e}t{\\'e}, \\o re", 'Erdős, naïve, François, été, øre'],
  ['R\\&D, \\#1, a\\_b, 50\\,\\%, e.g.\\ this, Fig.~\\ref{f}', 'R&D, #1, a_b, 50 %, e.g. this, Fig.'],
  ['He said \\"yes\\" and it\\\'s true', 'He said "yes" and it\'s true'],
  ['\\ours{} beats \\model{GPT}\\footnote{Not always.}', 'ours beats GPT (Not always.)'],
]);

check('quotation marks and dashes', [
  ["the \"non-stationary knowledge'' term", 'the “non-stationary knowledge” term'],
  ["a `single' and ''double'' one", 'a ‘single’ and “double” one'],
  ['Less -- Implementing', 'Less – Implementing'],
  ['by 2--2.5% in 2020--2021', 'by 2–2.5% in 2020–2021'],
  ['4.2 -- 6.6 billion', '4.2 – 6.6 billion'],
  ['output window--all you need', 'output window—all you need'],
  ['by Cauchy--Schwarz', 'by Cauchy–Schwarz'],
]);

check('references and characters', [
  ['R&amp;D &lt;5% &amp;lt; caf&eacute; &#8217; &#x2014; &alpha;', 'R&D <5% < café ’ — α'],
  ['CO<sub>2</sub> <i>in vivo</i>', 'CO₂ in vivo', 'CO<sub>2</sub> <em>in vivo</em>'],
  ['zero\u200Bwidth, r\u202Ett\u202Cl, so\u00ADft, nul\u0000l', 'zerowidth, rttl, soft, null'],
  ['  two\u00A0 \t\n spaces\f ', 'two spaces'],
  ['e\u0301 is \u00E9', 'é is é'],
  ['half \uD800 pair', 'half \uFFFD pair'],
]);

test('a formula too rich for one line becomes MathML with a readable twin', () => {
  const { plain, html } = normalizeText('Minimise $\\sum_{i=1}^{n} \\frac{a_i+b}{c}$ now');
  assert.equal(plain, 'Minimise ∑_(i=1)^n (a_i+b)/c now');
  assert.match(html, /^Minimise <math.*<mfrac>.*<\/math> now$/s);
  assert.doesNotMatch(html, /\$|\\/);
});

test('a leftover formula without backslashes becomes MathML as well', () => {
  const { plain, html } = normalizeText('the bound frac{alpha+1}{sqrt{n}} holds');
  assert.equal(plain, 'the bound (α+1)/(√n) holds');
  assert.match(html, /<math.*<mfrac>.*α.*<msqrt>.*<\/math>/s);
});

test('no markup of the input reaches the page', () => {
  const { html } = normalizeText(
    '<script>alert(1)</script> <b onclick="x()">b</b> $\\href{javascript:x}{y}$ \\href{javascript:x}{z}',
  );
  assert.doesNotMatch(html, /<(?!\/?(?:em|strong)>)/);
  assert.doesNotMatch(html, /href=/);
});

test('a title keeps its addresses as text and has no links', () => {
  const { plain, html, links } = normalizeTitle('The \\textit{Tale} of https://a.io/b -- \\&c.');
  assert.equal(plain, 'The Tale of https://a.io/b – &c.');
  assert.equal(html, 'The <em>Tale</em> of https://a.io/b – &amp;c.');
  assert.deepEqual(links, []);
});

test('names of every object are no entities', () => {
  for (const name of ['toString', 'valueOf', 'constructor'])
    assert.equal(normalizeText(`&${name}; a`).plain, `&${name}; a`);
});
