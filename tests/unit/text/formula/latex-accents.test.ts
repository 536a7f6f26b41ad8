import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAccents, decodeEscapes, unescapeLatex } from '../../../../src/text/formula/latex-accents.ts';

const decodeAccentsCases: [text: string, result: string][] = [
  ["\\'e", 'é'],
  ["\\'{e}", 'é'],
  ["{\\'e}", 'é'],
  ['\\"o', 'ö'],
  ['\\v{S}', 'Š'],
  ['\\H{o}', 'ő'],
  ['\\c c', 'ç'],
  ['\\o', 'ø'],
  ['{\\o}', 'ø'],
  ['\\ss', 'ß'],
  ["it\\'s", "it's"],
  ["they\\'re", "they're"],
  ['\\"yes\\"', '"yes"'],
  ['\\=a', 'ā'],
  ['\\~n', 'ñ'],
  ["\\'x1", "\\'x1"],
  ['{\\i}', 'ı'],
  ['\\aa ', 'å'],
  ['na\\"{\\i}ve', 'naïve'],
  ['\\t{oo}', '\\t{oo}'],
  ['\\d{a}', 'ạ'],
  ["\\'", "\\'"],
  ['\\L odz', 'Łodz'],
  ['\\AE{}', 'Æ'],
  ['\\`a la', 'à la'],
  ['\\k{a}', 'ą'],
  ["{\\'e", '{é'],
  ['\\u g', 'ğ'],
  ['\\u go', '\\u go'],
  ['plain', 'plain'],
];
for (const [given, result] of decodeAccentsCases)
  test(`accents: ${JSON.stringify(given)}`, () => assert.equal(decodeAccents(given), result));

const decodeEscapesCases: [text: string, result: string][] = [
  ['a\\\\b', 'a b'],
  ['a\\\\[6pt]b', 'a b'],
  ['a\\\\*[2 em]b', 'a b'],
  ['50\\%', '50%'],
  ['\\&', '&'],
  ['\\#', '#'],
  ['\\,x', ' x'],
  ['\\;x', ' x'],
  ['\\ x', ' x'],
  ['\\!x', 'x'],
  ['\\|', '\u2016'],
  ['\\800', '800'],
  ['\\(', '('],
  ['x\\', 'x '],
  ['\\-', ''],
  ['\\@', ''],
  ['\\alpha', '\\alpha'],
  ['\\"o', '\\"o'],
  ['plain', 'plain'],
];
for (const [given, result] of decodeEscapesCases)
  test(`escapes: ${JSON.stringify(given)}`, () => assert.equal(decodeEscapes(given), result));

const unescapeLatexCases: [text: string, result: string][] = [
  ['\\$M\\_\\textbraceleft 200\\textbraceright\\$', '$M_{200}$'],
  ['40\\textbackslash\\% of', '40\\% of'],
  ['10\\textasciicircum 14', '10^14'],
  ["S\\textbackslash 'ersic", "S\\'ersic"],
  ['a \\textbackslash b', 'a \\textbackslash b'],
  ['\\$5 to \\$10', '\\$5 to \\$10'],
  ['\\$z\\$', '$z$'],
  ['\\$5,306\\$ x', '$5,306$ x'],
  ['US\\$ 3, A\\$, b', 'US\\$ 3, A\\$, b'],
  ['\\textbackslash alpha\\textasciitilde x', '\\alpha~x'],
  ['\\textbackslash{}beta', '\\beta'],
];
for (const [given, result] of unescapeLatexCases)
  test(`escaped LaTeX: ${JSON.stringify(given)}`, () => assert.equal(unescapeLatex(given), result));
