import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mathmlToLatex } from '../../../../src/text/formula/mathml-source.ts';

const cases: [mathml: string, latex: string | undefined][] = [
  ['<mi>x</mi>', 'x'],
  ['<msub><mi>x</mi><mn>1</mn></msub>', '{x}_{1}'],
  ['<msup><mi>x</mi><mn>2</mn></msup>', '{x}^{2}'],
  ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', '{x}_{i}^{2}'],
  ['<munder><mi>max</mi><mi>x</mi></munder>', '{\\max }_{x}'],
  ['<munderover><mo>∑</mo><mn>0</mn><mi>n</mi></munderover>', '{∑}_{0}^{n}'],
  ['<mover><mi>p</mi><mo>→</mo></mover>', '\\vec{p}'],
  ['<mover><mi>p</mi><mi>T</mi></mover>', '{p}^{T}'],
  ['<mfrac><mn>1</mn><mi>n</mi></mfrac>', '\\frac{1}{n}'],
  ['<msqrt><mi>s</mi></msqrt>', '\\sqrt{s}'],
  ['<mroot><mi>s</mi><mn>3</mn></mroot>', '\\sqrt[3]{s}'],
  ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a,b)'],
  [
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>',
    '\\begin{matrix}1 & 2 \\\\ 3\\end{matrix}',
  ],
  ['<mn>13</mn><mspace width="1em"/><mtext>a TeV</mtext>', '13\\,\\text{a TeV}'],
  ['<semantics><mi>x</mi><annotation encoding="TeX">y</annotation></semantics>', 'x'],
  ['<mi mathvariant="normal">TeV</mi>', '\\mathrm{TeV}'],
  ['<mi>f</mi><mo>\u2061</mo><mo>{</mo><mn>5%</mn>', 'f\\{5\\%'],
  ['<mi>x', undefined],
  ['<mi>x</mo>', undefined],
  ['</mi>', undefined],
];

for (const [mathml, latex] of cases)
  test(`LaTeX of ${mathml}`, () => {
    assert.equal(mathmlToLatex(mathml), latex);
  });

test('elements that nest without end are no formula', () => {
  assert.equal(mathmlToLatex(`${'<mrow>'.repeat(60)}${'</mrow>'.repeat(60)}`), undefined);
});
