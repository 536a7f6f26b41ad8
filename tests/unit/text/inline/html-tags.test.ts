import { checkTexts } from '../../../support/text-cases.ts';

checkTexts('tags of inline markup are markup, one in another too', [
  ['x<sub><i>i</i></sub> rises.', 'x_i rises.', 'x<sub><em>i</em></sub> rises.'],
  ['CO<inf>2</inf> rises.', 'CO₂ rises.', 'CO<sub>2</sub> rises.'],
]);

checkTexts('tags around words and paragraphs go where both are there', [
  ['A <u>new</u> <small>way</small>.', 'A new way.', 'A new way.'],
  ['See <a href="here">this</a>.', 'See this.', 'See this.'],
  ['<p>One.</p><p>Two.</p>', 'One. Two.', 'One. Two.'],
  ['<sec><title>Aim</title><p>To ask.</p></sec>', 'Aim To ask.', 'Aim To ask.'],
  [
    'The <title> and <div> of a page, <EOS> and <s>.',
    'The <title> and <div> of a page, <EOS> and <s>.',
    'The &lt;title&gt; and &lt;div&gt; of a page, &lt;EOS&gt; and &lt;s&gt;.',
  ],
]);

checkTexts('MathML is read as a formula', [
  [
    'At <inline-formula><mml:math id="I1"><mml:mrow><mml:msub><mml:mi>T</mml:mi><mml:mi>c</mml:mi></mml:msub><mml:mo>=</mml:mo><mml:mn>5</mml:mn></mml:mrow></mml:math></inline-formula> K.',
    'At T_c = 5 K.',
    'At T<sub>c</sub> = 5 K.',
  ],
  ['So <math><mi>p</mi><mo>&lt;</mo><mn>0.05</mn></math>.', 'So p < 0.05.', 'So p &lt; 0.05.'],
  ['A <math><mover><mi>x</mi><mo>¯</mo></mover></math>.', 'A x̅.', 'A x̅.'],
  ['In <math><mi>log</mi><mi>n</mi></math> steps.', 'In log n steps.', 'In log n steps.'],
  [
    'An <jats:alternatives><jats:tex-math>$$\\alpha$$</jats:tex-math><mml:math><mml:mi>α</mml:mi></mml:math></jats:alternatives>-set.',
    'An α-set.',
    'An α-set.',
  ],
  [
    'A <math><mi>x</math> alone.',
    'A <math><mi>x</math> alone.',
    'A &lt;math&gt;&lt;mi&gt;x&lt;/math&gt; alone.',
  ],
]);
