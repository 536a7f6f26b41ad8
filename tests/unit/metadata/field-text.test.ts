import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainField, texOf, verbatimField } from '../../../src/metadata/bibtex/field-text.ts';

describe('a field’s TeX', () => {
  const fields: [what: string, field: string, expected: string][] = [
    ['is on one line', ' Two\n\t lines ', 'Two lines'],
    ['loses braces that protect capitals', '{A}ll {You} {{Need}}', 'All You Need'],
    ['loses braces around a command with its argument', '{The \\emph{Desk}}', 'The \\emph{Desk}'],
    ['keeps the braces of a command', '\\emph{Desk} and {Chair}', '\\emph{Desk} and Chair'],
    ['keeps the braces of a command after a space', '\\emph {Desk}', '\\emph {Desk}'],
    ['keeps the braces of a command with an option', '\\cite[p. 1]{desk}', '\\cite[p. 1]{desk}'],
    ['keeps the braces of a starred command', '\\name*{desk}', '\\name*{desk}'],
    ['keeps both arguments of a command', '\\frac{a}{b} {C}', '\\frac{a}{b} C'],
    ['keeps braces of scripts', 'a^{2}b_{12} {C}', 'a^{2}b_{12} C'],
    ['keeps braces in formulas and none behind', '$a_1 {x}$ {Y} $1 + {z}$', '$a_1 {x}$ Y $1 + {z}$'],
    ['keeps braces that begin with a command', '{\\em Desk} {Chair}', '{\\em Desk} Chair'],
    ['takes an escaped brace for none', 'a set \\{x, {Y}\\}', 'a set \\{x, Y\\}'],
    ['takes an escaped dollar sign for money', '\\$5 for a {Desk}', '\\$5 for a Desk'],
    ['reads accents', "{\\'E}tude, Stra{\\ss}e", 'Étude, Straße'],
    ['reads accents in accents', '{\\~{\\^e}}', 'ễ'],
    ['leaves a brace that nothing opens', 'a } b {C}', 'a } b C'],
    ['leaves a brace that nothing closes', 'a { b', 'a { b'],
    [
      'is read a second time where an exporter escaped it',
      '\\$\\textbackslash{}beta\\textasciicircum\\textbraceleft 2\\textbraceright\\_x\\$',
      '$\\beta^{2}_x$',
    ],
    [
      'keeps the braces of a command far before its end',
      `\\emph{D}${' and'.repeat(20)} {C}`,
      `\\emph{D}${' and'.repeat(20)} C`,
    ],
    ['keeps an escaped brace alone', 'a \\textbraceleft', 'a \\textbraceleft'],
  ];
  for (const [what, field, expected] of fields) test(what, () => assert.equal(texOf(field), expected));
});

describe('a field as text', () => {
  const fields: [field: string, expected: string][] = [
    ['Desks: a survey (2nd ed.)', 'Desks: a survey (2nd ed.)'],
    ['Desks \\& {Chairs}', 'Desks & Chairs'],
    ['Desks -- a survey', 'Desks – a survey'],
    ["Caf{\\'e}", 'Café'],
    ['', ''],
  ];
  for (const [field, expected] of fields)
    test(`${field || 'nothing'} is read`, () => assert.equal(plainField(field), expected));
});

describe('a literal field', () => {
  const fields: [field: string, expected: string][] = [
    ['https://a.example/x\\_y', 'https://a.example/x_y'],
    ['https://a.example/x{\\_}y', 'https://a.example/x_y'],
    ['https://a.example/?a=1\\&b=50\\%25\\#c', 'https://a.example/?a=1&b=50%25#c'],
    ['https://a.example/\\textasciitilde doe', 'https://a.example/~doe'],
    ['https://a.example/\\textasciitilde{}doe', 'https://a.example/~doe'],
    ['10.1/\\textless{}1:a\\textgreater{}2', '10.1/<1:a>2'],
    ['10.1/\\textless 1:a\\textgreater 2', '10.1/<1:a>2'],
    ['\\url{https://a.example/}', 'https://a.example/'],
    ['\\url {https://a.example/}', 'https://a.example/'],
    ['{10.1/x}', '10.1/x'],
    [' 10.1/x ', '10.1/x'],
    ['a\\b', 'a\\b'],
  ];
  for (const [field, expected] of fields)
    test(`${field} loses its escapes`, () => assert.equal(verbatimField(field), expected));
});
