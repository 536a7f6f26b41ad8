import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  angleToLatex,
  numberToLatex,
  quantityToLatex,
  unitToLatex,
} from '../../../../src/text/formula/siunitx.ts';

const unitToLatexCases: [text: string, result: string][] = [
  ['\\kilo\\meter', '\\text{km}'],
  ['\\meter\\per\\second', '\\text{m}\\,\\text{s}^{-1}'],
  ['\\meter\\per\\second\\kelvin', '\\text{m}\\,\\text{s}^{-1}\\,\\text{K}'],
  ['\\meter\\per\\second\\squared', '\\text{m}\\,\\text{s}^{-2}'],
  ['\\square\\meter', '\\text{m}^{2}'],
  ['\\per\\cubic\\centi\\meter', '\\text{cm}^{-3}'],
  ['m/s', 'm/s'],
  ['kg.m', 'kg\\,m'],
  ['\\kilo\\electronvolt', '\\text{keV}'],
  ['\\foo', '\\text{foo}'],
  ['\\cubic\\meter\\per\\hour', '\\text{m}^{3}\\,\\text{h}^{-1}'],
  ['\\joule\\tothe{2}', '\\text{J}^{2}'],
  ['{x}\\m', '{x}\\text{m}'],
  ['\\meter\\cubed', '\\text{m}^{3}'],
];
for (const [given, result] of unitToLatexCases)
  test(`units: ${JSON.stringify(given)}`, () => assert.equal(unitToLatex(given), result));

const numberToLatexCases: [text: string, result: string][] = [
  ['2e-3', '2\\times 10^{-3}'],
  ['1E5', '1\\times 10^{5}'],
  ['5 +- 1', '5\\pm 1'],
  ['3 x 4', '3\\times 4'],
  ['3x4', '3\\times 4'],
  ['e13', '10^{13}'],
  ['12 e 14', '12\\times 10^{14}'],
  ['5\\pm1', '5\\pm 1'],
  ['1d10', '1\\times 10^{10}'],
  ['7.25', '7.25'],
  ['e-3', '10^{-3}'],
];
for (const [given, result] of numberToLatexCases)
  test(`numbers: ${JSON.stringify(given)}`, () => assert.equal(numberToLatex(given), result));

const angleToLatexCases: [text: string, result: string][] = [
  ['55.6', '55.6°'],
  ['1;2;3', '1°2′3″'],
  [';30;', '30′'],
  ['-5', '-5°'],
  ['1; 2', '1°2′'],
];
for (const [given, result] of angleToLatexCases)
  test(`angles: ${JSON.stringify(given)}`, () => assert.equal(angleToLatex(given), result));

const quantityToLatexCases: [
  given: Parameters<typeof quantityToLatex>,
  result: ReturnType<typeof quantityToLatex>,
][] = [
  [['5', '\\degree'], '5\\text{°}'],
  [['5', '\\percent'], '5\\,\\text{%}'],
  [['1e3', '\\meter'], '1\\times 10^{3}\\,\\text{m}'],
  [['3', '\\arcsecond'], '3\\text{″}'],
  [['10', 'GeV'], '10\\,GeV'],
];
for (const [given, result] of quantityToLatexCases)
  test(`quantities: ${JSON.stringify(given).slice(0, 80)}`, () =>
    assert.deepEqual(quantityToLatex(...given), result));
