import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTaggedRecords } from '../../../src/metadata/tagged-lines.ts';

const RIS = { line: /^([A-Z][A-Z0-9]) {2}- ?(.*)$/, first: 'TY', last: 'ER' };
const MEDLINE = { line: /^([A-Z]{2,4}) {0,3}- (.*)$/, first: 'PMID' };

/** Each record as its line with its fields. */
const read = (source: string, format: Parameters<typeof readTaggedRecords>[1]) =>
  readTaggedRecords(source, format).map(({ line, fields }) => [line, Object.fromEntries(fields)]);

test('records of tagged lines have the line that they begin in, and all values of a tag', () => {
  assert.deepEqual(read('TY  - A\r\nAU  - x \nAU  - y\rER  - \nTY  - B\n', RIS), [
    [1, { TY: ['A'], AU: ['x', 'y'] }],
    [5, { TY: ['B'] }],
  ]);
  assert.deepEqual(read('\uFEFFTY  - A\nTY  - B\n', RIS), [
    [1, { TY: ['A'] }],
    [2, { TY: ['B'] }],
  ]);
});

test('a value goes on in lines without a tag, until its record has ended', () => {
  assert.deepEqual(read('text\nTY  - A\nAB  - one\n  two\n\nthree\nER  - \nfour\nAU  - z\n', RIS), [
    [2, { TY: ['A'], AB: ['one two three'] }],
    [9, { AU: ['z'] }],
  ]);
  assert.deepEqual(read('TY  - A\nAB  - \nonly\n', RIS), [[1, { TY: ['A'], AB: ['only'] }]]);
});

test('records without an end part at the tag that begins one', () => {
  assert.deepEqual(read('PMID- 1\nTI  - a\n      b\n\nPMID- 2\nTI  - c\n', MEDLINE), [
    [1, { PMID: ['1'], TI: ['a b'] }],
    [5, { PMID: ['2'], TI: ['c'] }],
  ]);
});
