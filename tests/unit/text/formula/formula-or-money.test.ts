import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFormula, LONGEST_FORMULA } from '../../../../src/text/formula/is-formula.ts';

const texts: [content: string, before: string, next: string, formula: boolean][] = [
  ['', '', '', false],
  [' ', '', '', false],
  ['x'.repeat(LONGEST_FORMULA + 1), '', '', false],
  ['\\alpha', '', '', true],
  ['±', '', '5', true],
  ['x + y', '', '', true],
  ['x^{one two three four five}', '', '', true],
  ['x^2 one two three four five', '', '', true],
  ['x^2 one two three four five six', '', '', false],
  ['x^2 one log two three four five', '', '', true],
  ['5^2 one two', '', '', false],
  ['5^2 one', '', '', true],
  [', x^2 one two', '', '', false],
  ['5 to ', '', '1', false],
  ['3-', '', '4', false],
  ['x-', '', '4', false],
  ['x', '', '4', true],
  ['HOME/', '', 'U', false],
  ['5M (F', 'S', '2', false],
  ['5', 'S', ')', false],
  ['5', ' ', ')', true],
  ['5 (a', ' ', ' ', false],
  ['word', '', 'x', false],
  ['word', '', ' ', true],
  ['log', '', 'x', true],
  ['x and y', '', '', false],
  ['two words', '', '', false],
];
for (const [content, before, next, formula] of texts)
  test(`${formula ? 'a formula' : 'none'}: ${before}$${content.slice(0, 40)}$${next}`, () => {
    assert.equal(isFormula(content, before, next), formula);
  });
