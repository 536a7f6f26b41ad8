import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latexText, textOfLatex } from '../../../src/formats/latex-text.ts';
import { latexTitle } from '../../../src/formats/latex-title.ts';

const texts: [text: string, latex: string][] = [
  ['{a} and {b{c}}', '\\{a\\} and \\{b\\{c\\}\\}'],
  ['{a', '\\textbraceleft{}a'],
  ['a}', 'a\\textbraceright{}'],
  ['a } { b', 'a \\textbraceright{} \\textbraceleft{} b'],
  ['{a}}', '\\textbraceleft{}a\\textbraceright{}\\textbraceright{}'],
  ['50 % & $5 #1 a_b', '50 \\% \\& \\$5 \\#1 a\\_b'],
  ['a -- b', 'a -{}- b'],
];
for (const [text, latex] of texts)
  test(`${text} in LaTeX, and back`, () => {
    assert.equal(latexText(text), latex);
    assert.equal(textOfLatex(latex), text);
  });

const titles: [title: string, abstract: string, latex: string][] = [
  ['Quiet Lamps in German Halls', '', 'Quiet Lamps in {German} Halls'],
  ['Quiet Lamps in Old Halls', 'We study Lamps at night.', 'Quiet {Lamps} in Old Halls'],
  ['Quiet lamps in halls of Oslo', '', 'Quiet lamps in halls of {Oslo}'],
  ['Quiet lamps in Oslo', '', 'Quiet lamps in {Oslo}'],
  ['Reading aloud', '', 'Reading aloud'],
  ['LoRA and T5 for U-shaped rooms', '', '{LoRA} and {T5} for {U}-shaped rooms'],
];
for (const [title, abstract, latex] of titles)
  test(`braces keep the capitals of “${title}”`, () => assert.equal(latexTitle(title, abstract), latex));
