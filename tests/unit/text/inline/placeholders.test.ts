import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreEscaped, setAside } from '../../../../src/text/inline/placeholders.ts';

test('signs that mean something to LaTeX are set aside and come back, and others stay', () => {
  for (const sign of '\\{}_^$~`\'"-&#%@') {
    assert.match(setAside(sign), /^[\uE010-\uE01F]$/);
    assert.equal(restoreEscaped(`a${setAside(sign)}b`), `a${sign}b`);
  }
  for (const other of ['a', '0', '(', 'é']) assert.equal(setAside(other), other);
  assert.equal(restoreEscaped('\uE01F'), '');
});
