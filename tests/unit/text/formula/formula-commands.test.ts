import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaArguments, isFormulaCommand } from '../../../../src/text/formula/formula-commands.ts';

test('a command of formulas takes one, two or three arguments, or none', () => {
  const commands: [count: number, ...names: string[]][] = [
    [3, 'SIrange', 'qtyrange'],
    [2, 'frac', 'overset', 'stackrel', 'binom', 'tbinom', 'ion', 'SI', 'qty'],
    [1, 'mathbf', 'hat', 'sqrt', 'operatorname', 'mathbb', 'boxed', 'ce', 'si', 'unit'],
    [0, 'alpha', 'emph', 'textbf', 'lamp', ''],
  ];
  for (const [count, ...names] of commands)
    for (const name of names) assert.equal(formulaArguments(name), count, name);
});

test('without a backslash a command of formulas is one unless its name is a word, or it takes nothing', () => {
  for (const name of ['frac', 'mathbf', 'sqrt', 'hat', 'SI', 'qtyrange', 'binom'])
    assert.ok(isFormulaCommand(name), name);
  for (const name of ['alpha', 'boxed', 'unit', 'si', 'ion', 'norm', 'num', 'lamp', ''])
    assert.ok(!isFormulaCommand(name), name);
});
