import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanUnicode } from '../../../src/text/clean.ts';

const cleanUnicodeCases: [text: string, result: string][] = [
  ['a\u0085b', 'a b'],
  ['using a\uFFFC laplacian', 'using a laplacian'],
  ['one\uFFFCtwo', 'one two'],
  ['ﬁ', 'fi'],
  ['Ａ１ａ', 'A1a'],
  ['，', '，'],
  ['Full－width，text．', 'Full-width,text.'],
  ['２０２０年（ＬＬＭ）', '2020年（LLM）'],
  ['a\u00ADb', 'ab'],
  ['e\u0301', 'é'],
  ['\ud800', '�'],
  [' a  b ', 'a b'],
  ['a\tb', 'a b'],
  ['x\u200Dy', 'xy'],
  ['👩\u200D🔬', '👩\u200D🔬'],
  ['a\u0007b', 'ab'],
  ['\uE000x', 'x'],
  ['r\u202Ett', 'rtt'],
  ['\uFDD0x', 'x'],
  ['plain', 'plain'],
];
for (const [given, result] of cleanUnicodeCases)
  test(`clean text: ${JSON.stringify(given)}`, () => assert.equal(cleanUnicode(given), result));
