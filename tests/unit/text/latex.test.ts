import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText } from '../../../src/text/normalize.ts';
import { checkTexts } from '../../support/text-cases.ts';

checkTexts('brackets of a script stay', [
  [
    'An algebra of type $A_n^{(1)}$ is affine.',
    'An algebra of type A_n^(1) is affine.',
    'An algebra of type A<sub>n</sub><sup>(1)</sup> is affine.',
  ],
  ['Here $\\chi^{(3)}$ is large.', 'Here χ^(3) is large.', 'Here χ<sup>(3)</sup> is large.'],
  ['Over $\\mathbb{Q}^{(d)}$ this holds.', 'Over ℚ^(d) this holds.', 'Over ℚ<sup>(d)</sup> this holds.'],
  [
    'The derivative $f^{(n)}$ exists.',
    'The derivative f^(n) exists.',
    'The derivative f<sup>(n)</sup> exists.',
  ],
]);

checkTexts('a script of digits and letters is one', [
  ['We bound $x^{2n}$ now.', 'We bound x^(2n) now.', 'We bound x<sup>2n</sup> now.'],
  ['The moment $|L|^{2k}$ grows.', 'The moment |L|^(2k) grows.', 'The moment |L|<sup>2k</sup> grows.'],
  ['A group of type $D_{2m}$ acts.', 'A group of type D_2m acts.', 'A group of type D<sub>2m</sub> acts.'],
  ['A mass $M_{500c}$ is given.', 'A mass M_500c is given.', 'A mass M<sub>500c</sub> is given.'],
  [
    'The number $2^{2^5}+1$ is composite.',
    'The number 2^(2⁵)+1 is composite.',
    'The number 2<sup>2<sup>5</sup></sup>+1 is composite.',
  ],
  ['The state $B_{3u}$ decays.', 'The state B_3u decays.', 'The state B<sub>3u</sub> decays.'],
]);

checkTexts('braces of a set stay', [
  ['Let $n\\in\\mathbb{N}\\cup\\{0\\}$.', 'Let n ∈ ℕ∪{0}.'],
  [
    'The parts $\\{q_n x\\}$ spread out.',
    'The parts {q_n x} spread out.',
    'The parts {q<sub>n</sub> x} spread out.',
  ],
  [
    'A sequence $\\{Y_n(q)\\}$ of forms.',
    'A sequence {Y_n(q)} of forms.',
    'A sequence {Y<sub>n</sub>(q)} of forms.',
  ],
  [
    'A family $\\{U(m)\\}_{m\\in M}$ is free.',
    'A family {U(m)}_(m∈M) is free.',
    'A family {U(m)}<sub>m∈M</sub> is free.',
  ],
]);

checkTexts('a word in a script stays a word', [
  [
    'A scatter $\\sigma_{\\rm int}=0.3$ remains.',
    'A scatter σ_int = 0.3 remains.',
    'A scatter σ<sub>int</sub> = 0.3 remains.',
  ],
  [
    'An admittance $Y_{\\mathrm{in}}(s)$ is seen.',
    'An admittance Y_in(s) is seen.',
    'An admittance Y<sub>in</sub>(s) is seen.',
  ],
  ['The speed V_circ is flat.', 'The speed V_circ is flat.', 'The speed V<sub>circ</sub> is flat.'],
  ['A heat $T_{\\mathrm{int}}$ is lost.', 'A heat T_int is lost.', 'A heat T<sub>int</sub> is lost.'],
]);

checkTexts('a formula may begin with a digit', [
  ['Galaxies at $0 < z < 6$ are seen.', 'Galaxies at 0 < z < 6 are seen.'],
  ['Primes with $7 < p < 20000$ only.', 'Primes with 7 < p < 20000 only.'],
  ['A line at $10 μ$m is strong.', 'A line at 10 μm is strong.'],
  ['Redshifts ($0.25 < z < 0.75$) are medium.', 'Redshifts (0.25 < z < 0.75) are medium.'],
  ['Let $ 40k + 33 $ and $ 40l + 27$ be prime.', 'Let 40k + 33 and 40l + 27 be prime.'],
]);

checkTexts('a digit may follow a formula', [
  ['The [OIII]$λ$4363 line is weak.', 'The [OIII]λ4363 line is weak.'],
  ['The DIB$λ$8621 band is narrow.', 'The DIBλ8621 band is narrow.'],
  ['Systems with $z<$0.25 are near.', 'Systems with z<0.25 are near.'],
]);

checkTexts('a formula may end in punctuation', [
  ['A field $K,$ and more.', 'A field K, and more.'],
  ['The set of $R-$free numbers.', 'The set of R-free numbers.'],
  ['Of type $(r,2n-r),$ we say.', 'Of type (r,2n-r), we say.'],
]);

checkTexts('a formula may be a word', [
  ['The ring $End(E)$ is big.', 'The ring End(E) is big.'],
  ['A polynomial with $deg(N)=n$ is taken.', 'A polynomial with deg(N) = n is taken.'],
  ['Seen by $Gaia$ and $HST$ again.', 'Seen by Gaia and HST again.', null],
  ['Over $PGL(2)$ it is true.', 'Over PGL(2) it is true.'],
]);

checkTexts('a formula may have spaces at its edges', [
  ['A set with the property $ D(n) $ is rare.', 'A set with the property D(n) is rare.'],
  ['The ring $ F[H]$ splits.', 'The ring F[H] splits.'],
]);

checkTexts('formulas stand side by side', [
  [
    'The species c-H$_2$$^{13}$CCCO is rare.',
    'The species c-H₂¹³CCCO is rare.',
    'The species c-H<sub>2</sub><sup>13</sup>CCCO is rare.',
  ],
  [
    'We detect CH$_3$$^{17}$OH here.',
    'We detect CH₃¹⁷OH here.',
    'We detect CH<sub>3</sub><sup>17</sup>OH here.',
  ],
  ['A width ($\\lesssim$$400$ km) is small.', 'A width (≲400 km) is small.'],
]);

checkTexts('a space at the edge of a formula stays', [
  ['A grain of 5$\\,\\mu$m is small.', 'A grain of 5 μm is small.'],
  ['A curve of rank$\\,E(\\mathbb{Q})$ two.', 'A curve of rank E(ℚ) two.'],
  ['An age of $\\sim 70\\,$Myr is found.', 'An age of ∼70 Myr is found.'],
]);

checkTexts('two hyphens between words or formulas are an en dash', [
  ['The metal--insulator transition.', 'The metal–insulator transition.'],
  ['Heats of $10^2$--$10^6$ K.', 'Heats of 10²–10⁶ K.', 'Heats of 10<sup>2</sup>–10<sup>6</sup> K.'],
  ['A mass--sheet problem.', 'A mass–sheet problem.'],
  ['The colour--magnitude plane.', 'The colour–magnitude plane.'],
]);

checkTexts('a tilde for about or a range stays', [
  ['Galaxies at z~5 are rare.', 'Galaxies at z~5 are rare.'],
  ['A gain of 2.5x~2.6x is seen.', 'A gain of 2.5x~2.6x is seen.'],
  ['From 1M~4M tokens.', 'From 1M~4M tokens.'],
]);

checkTexts('a root shows its extent', [
  ['The field $\\mathbb{Q}(\\sqrt{pq})$.', 'The field ℚ(√(pq)).', null],
  ['The field $\\mathbb{Q}(\\sqrt{2p})$.', 'The field ℚ(√(2p)).', null],
]);

checkTexts('a script may stand before its base', [
  [
    'The state 3s3p(^1P_1) decays.',
    'The state 3s3p(¹P₁) decays.',
    'The state 3s3p(<sup>1</sup>P<sub>1</sub>) decays.',
  ],
]);

checkTexts('what is right stays', [
  ['It costs \\$0.5 per 1k tokens ($3 vs. $15).', 'It costs $0.5 per 1k tokens ($3 vs. $15).', null],
  ['Prices fell from $5 to $10, and $HOME stays.', 'Prices fell from $5 to $10, and $HOME stays.', null],
  ['A set $\\{0,1\\}^n$ is used.', 'A set {0,1}^n is used.', null],
  ['We get O(n^2), R^2 = 0.9, H_2O and 10^-3.', 'We get O(n²), R² = 0.9, H₂O and 10⁻³.', null],
  ['Names a_b_c, snake_case and C++, C#, F# stay.', 'Names a_b_c, snake_case and C++, C#, F# stay.', null],
  ['Tokens <think> and <EOS> stay.', 'Tokens <think> and <EOS> stay.', null],
  ['A beam of 5 $\\mu$m at 30$^\\circ$C.', 'A beam of 5 μm at 30°C.', null],
  ["Erd\\H{o}s, Poincar\\'{e}, {\\O}rsted and Stra{\\ss}e.", 'Erdős, Poincaré, Ørsted and Straße.', null],
  ['See Fig.~3 and Section~2.', 'See Fig. 3 and Section 2.', null],
  ['About ~100 of 5~10 items.', 'About ~100 of 5~10 items.', null],
]);

test('emphasis and formulas stay where braces are part of the text', () => {
  const { plain, html } = normalizeText('For $\\{0\\}$ we see \\textbf{much}, and $\\sum_{i=1}^n a_i$ too.');
  assert.equal(plain, 'For {0} we see much, and ∑_(i=1)^n a_i too.');
  assert.match(html, /^For \{0\} we see <strong>much<\/strong>, and <math>.*<\/math> too\.$/);
});

checkTexts('signs that are no LaTeX stay', [
  ['Open C:\\Users\\bob\\data_1.txt now.', 'Open C:\\Users\\bob\\data_1.txt now.'],
  ['A map f:\\mathbb{R}\\to X and F:\\alpha', 'A map f:ℝ→ X and F:α'],
  [
    'Matches \\d{3}-\\d{4}, [^\\s]+, \\bfoo\\b, .*\\.py and \\w+\\s*.',
    'Matches \\d{3}-\\d{4}, [^\\s]+, \\bfoo\\b, .*\\.py and \\w+\\s*.',
  ],
  ['Ends with \\n or \u0024{HOME}/bin, $PATH:$HOME.', 'Ends with \\n or \u0024{HOME}/bin, $PATH:$HOME.'],
  [
    'Costs $5-10, $1,000,000 vs $2,000,000, F$2M and US$5M.',
    'Costs $5-10, $1,000,000 vs $2,000,000, F$2M and US$5M.',
  ],
  ['\u0024{A}$ and \u0024{\\rm X}_2$', 'A and X₂', 'A and X<sub>2</sub>'],
]);

checkTexts('letters that only look different', [
  ['Eﬃcient ﬁne-tuning of ﬂow', 'Efficient fine-tuning of flow'],
  ['ＡＢＣ１２３ ｔｅｓｔ；全角。', 'ABC123 test；全角。'],
]);

checkTexts('a number after a sign for “about” keeps it, in a formula too', [
  ['A mass of ~$10^3$ tonnes.', 'A mass of ~10³ tonnes.', 'A mass of ~10<sup>3</sup> tonnes.'],
  ['See Fig.~$3$ and ~$x$.', 'See Fig. 3 and x.', 'See Fig. 3 and x.'],
]);

checkTexts('a letter carries its accent in plain text', [
  ['An $\\mathring{A}$ wide.', 'An Å wide.', 'An Å wide.'],
  ['A share of $0.\\bar{3}$.', 'A share of 0.3̄.', 'A share of 0.3̄.'],
  ['The $\\overline{\\partial}$ problem.', 'The ∂̅ problem.', 'The ∂̅ problem.'],
  ["Of $\\pi^{\\text{\\'et}}$.", 'Of π^ét.', 'Of π<sup>ét</sup>.'],
  ["Nguy\\~{\\^e}n and Ti\\^{\\'e}n.", 'Nguyễn and Tiến.', 'Nguyễn and Tiến.'],
]);

checkTexts('a script in an empty script is one', [['At $x_{_{NN}}$.', 'At x_NN.', 'At x<sub>NN</sub>.']]);

checkTexts('hours, minutes and seconds stand high', [
  ['At 12^h34^m56^s.', 'At 12^h34^m56^s.', 'At 12<sup>h</sup>34<sup>m</sup>56<sup>s</sup>.'],
]);

checkTexts('the space after a sign’s name only ends it', [
  ['It costs \\pounds 3 or \\euro 5.', 'It costs £3 or €5.', 'It costs £3 or €5.'],
  ['Grains of 5 \\textmu m at 3 \\textdegree C.', 'Grains of 5 μm at 3 °C.', 'Grains of 5 μm at 3 °C.'],
  ['The mean \\mu and \\lq all\\rq.', 'The mean μ and ‘all’.', 'The mean μ and ‘all’.'],
]);

checkTexts('paths, variables and regular expressions stay as they are', [
  ['In \\\\server\\share\\x and ..\\lib\\a.txt.', 'In \\\\server\\share\\x and ..\\lib\\a.txt.'],
  ['So (it is).\\emph{Then} more.', 'So (it is).Then more.', 'So (it is).<em>Then</em> more.'],
  ['One \\\\ two.\\\\Then\\textit{x}.', 'One two. Thenx.', 'One two. Then<em>x</em>.'],
  ['The variable $foo and the sign ^\\d+$ are used.', 'The variable $foo and the sign ^\\d+$ are used.'],
]);
