import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptToPlain, subscriptAt, superscriptAt } from '../../../../src/text/inline/scripts.ts';

const scriptToPlainCases: [
  given: Parameters<typeof scriptToPlain>,
  result: ReturnType<typeof scriptToPlain>,
][] = [
  [['sub', '2'], '₂'],
  [['sup', '-3'], '⁻³'],
  [['sup', '−3'], '⁻³'],
  [['sup', '2n'], '^(2n)'],
  [['sub', '2n'], '_2n'],
  [['sup', 'n2'], '^(n2)'],
  [['sub', 'i+1'], '_(i+1)'],
  [['sup', '°'], '°'],
  [['sup', '′′'], '′′'],
  [['sub', '°'], '_°'],
  [['sup', 'th'], '^th'],
  [['sup', ''], ''],
  [['sup', '(1)'], '^(1)'],
  [['sup', '(1)(2)'], '^((1)(2))'],
  [['sup', '1.5'], '^1.5'],
  [['sup', '1.5.2'], '^(1.5.2)'],
  [['sup', '∞'], '^∞'],
  [['sup', 'iθ'], '^(iθ)'],
  [['sup', 'μν'], '^μν'],
  [['sub', 'μν'], '_μν'],
  [['sub', 'a,b'], '_(a,b)'],
  [['sup', '2⁵'], '^(2⁵)'],
  [['sub', '12'], '₁₂'],
  [['sup', '+'], '⁺'],
  [['sub', '='], '₌'],
  [['sup', '∨'], '^∨'],
  [['sub', ' x '], '_x'],
];
for (const [given, result] of scriptToPlainCases)
  test(`scripts in plain text: ${JSON.stringify(given).slice(0, 80)}`, () =>
    assert.deepEqual(scriptToPlain(...given), result));

const superscriptAtCases: [
  given: Parameters<typeof superscriptAt>,
  result: ReturnType<typeof superscriptAt>,
][] = [
  [['x^2', 2, 'x'], { content: '2', end: 3 }],
  [['x^2n', 2, 'x'], { content: '2', end: 3 }],
  [['x^(n+1)', 2, 'x'], { content: 'n+1', end: 7 }],
  [['f^(n)', 2, 'f'], { content: '(n)', end: 5 }],
  [['10^-3', 3, '10'], { content: '-3', end: 5 }],
  [['90^circ', 3, '90'], { content: 'circ', end: 7 }],
  [['5^th', 2, '5'], { content: 'th', end: 4 }],
  [['W^T ', 2, 'W'], { content: 'T', end: 3 }],
  [['a^foo', 2, 'a'], undefined],
  [['ReST^EM', 5, 'ReST'], { content: 'EM', end: 7 }],
  [['(^1P', 2, '('], { content: '1', end: 3 }],
  [[' ^13C', 2, ' '], { content: '13', end: 4 }],
  [['-^13C', 2, '-'], { content: '13', end: 4 }],
  [['.^13C', 2, '.'], undefined],
  [['(^1p', 2, '('], undefined],
  [['e^^', 2, 'e'], undefined],
  [['A^*', 2, 'A'], { content: '*', end: 3 }],
  [['x^alpha', 2, 'x'], { content: 'alpha', end: 7 }],
  [['K^+ ', 2, 'K'], { content: '+', end: 3 }],
  [['K^+a', 2, 'K'], undefined],
  [['^_^', 1, ''], undefined],
  [['-^2', 2, '-'], undefined],
  [['x^1.5', 2, 'x'], { content: '1.5', end: 5 }],
  [[')^2', 2, ')'], { content: '2', end: 3 }],
  [['x^()', 2, 'x'], undefined],
];
for (const [given, result] of superscriptAtCases)
  test(`bare superscripts, by the text before: ${JSON.stringify(given).slice(0, 80)}`, () =>
    assert.deepEqual(superscriptAt(...given), result));

const subscriptAtCases: [given: Parameters<typeof subscriptAt>, result: ReturnType<typeof subscriptAt>][] = [
  [['x_i', 2, 'x'], { content: 'i', end: 3 }],
  [['x_12', 2, 'x'], { content: '12', end: 4 }],
  [['x_12_', 2, 'x'], undefined],
  [['x_12345', 2, 'x'], undefined],
  [['log_2', 4, 'log'], { content: '2', end: 5 }],
  [['log_123', 4, 'log'], undefined],
  [['CO_2', 3, 'CO'], { content: '2', end: 4 }],
  [['Co_2', 3, 'Co'], undefined],
  [['GPT_2', 4, 'GPT'], undefined],
  [['BERT_BASE', 5, 'BERT'], { content: 'BASE', end: 9 }],
  [['LLaMA_7B', 6, 'LLaMA'], { content: '7B', end: 8 }],
  [['LLaMA_7B_x', 6, 'LLaMA'], undefined],
  [['snake_case', 6, 'snake'], undefined],
  [['top_k', 4, 'top'], undefined],
  [['x_(i+1)', 2, 'x'], { content: 'i+1', end: 7 }],
  [['x_(i)', 2, 'x'], { content: '(i)', end: 5 }],
  [['x_max', 2, 'x'], { content: 'max', end: 5 }],
  [['x_max.y', 2, 'x'], undefined],
  [['a_b_c', 2, 'a'], undefined],
  [['b_c', 2, 'a_b'], undefined],
  [[')_2', 2, ')'], { content: '2', end: 3 }],
  [[')_k', 2, ')'], { content: 'k', end: 3 }],
  [[')_foo', 2, ')'], undefined],
  [[')_(k+1)', 2, ')'], { content: 'k+1', end: 7 }],
  [['β_2', 2, 'β'], { content: '2', end: 3 }],
  [['2d_i', 3, '2d'], { content: 'i', end: 4 }],
  [['./x_i', 4, './x'], undefined],
  [['x_alpha', 2, 'x'], { content: 'alpha', end: 7 }],
  [['T5_base', 3, 'T5'], { content: 'base', end: 7 }],
  [['t5_base', 3, 't5'], undefined],
  [['x_1.5', 2, 'x'], undefined],
  [['_i', 1, ''], undefined],
  [['∑_n', 2, '∑'], { content: 'n', end: 3 }],
  [['V_circ', 2, 'V'], { content: 'circ', end: 6 }],
  [['xyz_1', 4, 'xyz'], undefined],
  [['log_foo', 4, 'log'], undefined],
  [['x\u0302_i', 3, 'x\u0302'], { content: 'i', end: 4 }],
];
for (const [given, result] of subscriptAtCases)
  test(`bare subscripts, by the text before: ${JSON.stringify(given).slice(0, 80)}`, () =>
    assert.deepEqual(subscriptAt(...given), result));
