import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeDashes, decodeQuotes, decodeTies } from '../../../../src/text/inline/quotes-dashes.ts';

const decodeDashesCases: [text: string, result: string][] = [
  ['so--and Bose--Einstein yet--but', 'so—and Bose–Einstein yet—but'],
  ['so--and low--high yet', 'so—and low—high yet'],
  ['low--high so--and', 'low–high so—and'],
  ['so--and 2--3 yet--x', 'so—and 2–3 yet—x'],
  ['so--and x--3 yet', 'so—and x—3 yet'],
  ['so--and 2--x yet', 'so—and 2—x yet'],
  ['so--and bose--Einstein yet', 'so—and bose—Einstein yet'],
  ['so--and Bose--einstein yet', 'so—and Bose—einstein yet'],
  ['a---b', 'a\u2014b'],
  ['a --- b', 'a \u2014 b'],
  ['end--- x', 'end\u2014 x'],
  ['---the', '\u2014the'],
  ['a -- b', 'a \u2013 b'],
  ['a --', 'a \u2013'],
  ['so--and yet', 'so\u2014and yet'],
  ['low--high', 'low\u2013high'],
  ['2--3', '2\u20133'],
  ['We win--that is--much', 'We win\u2014that is\u2014much'],
  ['A--B, so--but no', 'A\u2013B, so\u2014but no'],
  ['Bose--Einstein and--so', 'Bose\u2013Einstein and\u2014so'],
  ['a <!-- b', 'a <!-- b'],
  ['x-->y', 'x-->y'],
  ['run --flag', 'run --flag'],
  ['it--"yes"', 'it\u2014"yes"'],
  ['"no"--he', '"no"\u2014he'],
  ['5%--10%', '5%\u201310%'],
  ['word-- next', 'word\u2014 next'],
  [
    'hypothesise--and later confirm--that. Mass--light',
    'hypothesise\u2014and later confirm\u2014that. Mass\u2013light',
  ],
  ['end--to--end', 'end\u2013to\u2013end'],
  ['The mass--sheet is real--and we show it.', 'The mass\u2013sheet is real\u2014and we show it.'],
  [
    'posts--from requests to information--complicates it',
    'posts\u2014from requests to information\u2014complicates it',
  ],
  ['group--an 11% cut', 'group\u2014an 11% cut'],
  [
    'it rose--which 2--3 saw--again and so--called',
    'it rose\u2014which 2\u20133 saw\u2014again and so\u2013called',
  ],
  ['X-ray--infrared', 'X-ray\u2013infrared'],
  ['a-b', 'a-b'],
  ['3.5--4.5, so--but it--is', '3.5\u20134.5, so\u2014but it\u2014is'],
];
for (const [given, result] of decodeDashesCases)
  test(`dashes: ${JSON.stringify(given)}`, () => assert.equal(decodeDashes(given), result));

const decodeTiesCases: [text: string, result: string][] = [
  ['Fig.~3', 'Fig. 3'],
  ['z~5', 'z~5'],
  ['a~5', 'a 5'],
  ['A~5', 'A 5'],
  ['2.5x~2.6x', '2.5x~2.6x'],
  ['5~km', '5 km'],
  ['~100', '~100'],
  ['a ~ b', 'a ~ b'],
  ['x~\\cite{a}', 'x \\cite{a}'],
  ['x~ \\ref{a}', 'x  \\ref{a}'],
  ['1M~4M', '1M~4M'],
  ['word~ next', 'word next'],
  ['word ~(x', 'word (x'],
  ['N~$5', 'N~$5'],
  ['$5M~$6M', '$5M~$6M'],
  ['GPT~4', 'GPT 4'],
  ['5~10', '5~10'],
  ['Section~A', 'Section A'],
  ['3%~4%', '3%~4%'],
  ['x.y~5', 'x.y 5'],
  ['plain', 'plain'],
];
for (const [given, result] of decodeTiesCases)
  test(`ties: ${JSON.stringify(given)}`, () => assert.equal(decodeTies(given), result));

const decodeQuotesCases: [text: string, result: string][] = [
  ["``a''", '\u201Ca\u201D'],
  ['``a"', '\u201Ca\u201D'],
  ["''a''", '\u201Ca\u201D'],
  ["\"a''", '\u201Ca\u201D'],
  ["`a'", '\u2018a\u2019'],
  ["``a `b' c''", '\u201Ca \u2018b\u2019 c\u201D'],
  ["it''s", "it''s"],
  ['a ``b``', 'a \u201Cb\u201D'],
  ["`x' and 'y'", "\u2018x\u2019 and 'y'"],
  ["5'' and 6''", "5'' and 6''"],
  ["\"a\" ''b''", '"a" \u201Cb\u201D'],
  ["`a'b", "`a'b"],
  ['``a', '\u201Ca'],
  ["a`b'", "a`b'"],
  ['"a" and "b"', '"a" and "b"'],
  ['``a\'\' and "b"', '\u201Ca\u201D and "b"'],
  ['``a "b" c\'\'', "\u201Ca \"b\u201D c''"],
  ['`` a', '`` a'],
];
for (const [given, result] of decodeQuotesCases)
  test(`quotation marks: ${JSON.stringify(given)}`, () => assert.equal(decodeQuotes(given), result));
