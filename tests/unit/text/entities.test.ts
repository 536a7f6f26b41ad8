import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCharacterNumbers, decodeEntities } from '../../../src/text/entities.ts';

const decodeEntitiesCases: [text: string, result: string][] = [
  ['&amp;', '&'],
  ['&amp;lt;', '<'],
  ['&eacute;', 'é'],
  ['&#8217;', '\u2019'],
  ['&#x2014;', '\u2014'],
  ['&nope;', '&nope;'],
  ['&Aacute;&nbsp;x', 'Á\u00A0x'],
  ['AT&T; R&D', 'AT&T; R&D'],
  ['&#0;', '�'],
  ['&hellip;', '\u2026'],
  ['&amp;amp;', '&'],
  ['&thetasym;', 'ϑ'],
  ['&frac12;', '½'],
  ['&x;', '&x;'],
  ['&amp;nope;', '&amp;nope;'],
  ['plain', 'plain'],
];
for (const [given, result] of decodeEntitiesCases)
  test(`references of HTML: ${JSON.stringify(given)}`, () => assert.equal(decodeEntities(given), result));

const decodeCharacterNumbersCases: [text: string, result: string][] = [
  ['(7B)x2014a', '(7B)\u2014a'],
  ['a x2013 b', 'a \u2013 b'],
  ['itx2019s', 'it\u2019s'],
  ['x201cquotedx201d', '\u201Cquoted\u201D'],
  ['endx2026', 'end\u2026'],
  ['cafx00e9ine', 'caféine'],
  ['x2018a', '\u2018a'],
  ['0x2014', '0x2014'],
  ['\\u2014', '\u2014'],
  ['\\u00e9', 'é'],
  ['\\uD83D\\uDE00', '😀'],
  ['donx2019t', 'don\u2019t'],
  ['boxx2014', 'boxx2014'],
  ['box2014', 'box2014'],
  ['x2014', 'x2014'],
  ['plain', 'plain'],
];
for (const [given, result] of decodeCharacterNumbersCases)
  test(`characters by their number: ${JSON.stringify(given)}`, () =>
    assert.equal(decodeCharacterNumbers(given), result));
