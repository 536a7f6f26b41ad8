import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chemistryToLatex } from '../../../../src/text/formula/chemistry.ts';

const chemistryToLatexCases: [text: string, result: string][] = [
  ['H2O', '\\text{H}_{2}\\text{O}'],
  ['SO4^2-', '\\text{SO}_{4}^{2-}'],
  ['Na+', '\\text{Na}^{+}'],
  ['A -> B', '\\text{A} \\rightarrow  \\text{B}'],
  ['A <=> B', '\\text{A} \\rightleftharpoons  \\text{B}'],
  ['A <-> B', '\\text{A} \\rightleftharpoons  \\text{B}'],
  ['Ca(OH)2', '\\text{Ca}(\\text{OH})_{2}'],
  ['^{13}C', '^{13}\\text{C}'],
  ['C6H12O6', '\\text{C}_{6}\\text{H}_{12}\\text{O}_{6}'],
  ['2 H2', '2 \\text{H}_{2}'],
  ['Fe^{3+}', '\\text{Fe}^{3+}'],
  ['X-Y', '\\text{X}-\\text{Y}'],
];
for (const [given, result] of chemistryToLatexCases)
  test(`formulas of chemistry: ${JSON.stringify(given)}`, () =>
    assert.equal(chemistryToLatex(given), result));
