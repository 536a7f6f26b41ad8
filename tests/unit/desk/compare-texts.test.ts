import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts, partsOf } from '../../../src/desk/compare-texts.ts';

const TEXTS = ['Lamps for quiet desks. A lamp is a lamp.', 'Desks in the dark', 'The dark of constructor'];

test('words that two texts have are shared, the others are their own, the most frequent first', () => {
  const { shared, own } = compareTexts(TEXTS);
  assert.deepEqual(partsOf(TEXTS[1] ?? '', shared), [
    { text: 'Desks', shared: true },
    { text: ' in the ', shared: false },
    { text: 'dark', shared: true },
  ]);
  assert.deepEqual(own, [['Lamps', 'quiet'], [], ['constructor']]);
});

test('the parts of a text are the text', () => {
  const { shared } = compareTexts(TEXTS);
  for (const text of TEXTS)
    assert.equal(
      partsOf(text, shared)
        .map((part) => part.text)
        .join(''),
      text,
    );
});
