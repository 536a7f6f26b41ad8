import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SymbolRole } from '../../../../src/text/formula/latex-symbols.ts';
import { isTemmlCommand, symbolOf, temmlSymbol } from '../../../../src/text/formula/symbols.ts';

const symbols: [name: string, value: string, role: SymbolRole][] = [
  ['lessgtr', '≶', 'relation'],
  ['coloneqq', '≔', 'relation'],
  ['amalg', '⨿', 'operator'],
  ['dotplus', '∔', 'operator'],
  ['biguplus', '⨄', 'function'],
  ['hslash', 'ℏ', 'ordinary'],
  ['textdagger', '†', 'ordinary'],
];
for (const [name, value, role] of symbols)
  test(`\\${name} prints ${value}, a sign of the kind: ${role}`, () => {
    assert.deepEqual(temmlSymbol(name), { value, role });
    assert.deepEqual(symbolOf(name), { value, role });
  });

test('commands that need an argument, or that nobody knows, print no sign', () => {
  for (const name of ['frac', 'text', 'nosuch', 'operatornamewithlimits'])
    assert.equal(temmlSymbol(name), undefined, name);
});

test('a command is known with the arguments that it takes', () => {
  assert.ok(isTemmlCommand('xcancel', 1));
  assert.ok(!isTemmlCommand('nosuch', 1));
});
