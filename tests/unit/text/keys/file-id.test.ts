import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileId } from '../../../../src/text/keys/file-id.ts';

const names: [name: string, id: string][] = [
  ['000_a b', '000-a-b'],
  ['__proto__', 'proto'],
  ['"><img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1'],
  ['../../x', 'x'],
  ['März', 'marz'],
];

for (const [name, id] of names) test(`the id of “${name}” is ${id}`, () => assert.equal(fileId(name), id));

test('names without a letter or digit have ids of their own', () => {
  const ids = ['', '…', '!!!', '\u202E'].map(fileId);
  assert.equal(new Set(ids).size, 4);
  for (const id of ids) assert.match(id, /^[a-z0-9]+$/);
});

test('a name that is long in ASCII has an id that a folder can have, and its own', () => {
  const [a, b] = ['庄', '装'].map((last) => fileId(`${'庄'.repeat(80)}${last}`));
  assert.ok(a && a.length < 200);
  assert.notEqual(a, b);
});
