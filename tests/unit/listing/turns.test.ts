import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evidence, readingLength, takeTurns } from '../../../src/listing/turns.ts';

describe('what speaks for an abstract', () => {
  test('is its length, in which dense scripts count for more', () => {
    const cases: [text: string, length: number][] = [
      ['', 1],
      ['abc', 3],
      ['灯', 2.5],
      ['灯a', 3.5],
      ['ラム프', 7.5],
    ];
    for (const [text, length] of cases) assert.equal(readingLength(text), length, text);
  });

  test('is 0.8 for each sentence but the first, up to four, and thrice the logarithm of its share of 190', () => {
    const cases: [text: string, value: number][] = [
      ['x'.repeat(190), -0.8],
      [`${'x'.repeat(189)}.`, 0],
      [`${'x'.repeat(379)}.`, 3 * Math.log(2)],
      [`${'x'.repeat(94)}.`, -3 * Math.log(2)],
      [`${'x'.repeat(187)}. B`, 0],
      [`${'x'.repeat(185)}. B! `, 0.8],
      [`${'x'.repeat(175)}. B. C. D. E. F`, 3.2],
      [`${'x'.repeat(172)}. B. C. D. E. F. G`, 3.2],
      [`${'灯'.repeat(75)}。`, 3 * Math.log(188.5 / 190)],
    ];
    for (const [text, value] of cases)
      assert.ok(Math.abs(evidence(text) - value) < 1e-9, `${text}: ${evidence(text)}`);
  });
});

describe('texts of a listing take turns', () => {
  /** Texts that are surely titles, surely abstracts, and as likely either. */
  const texts: Record<string, string> = {
    T: 't'.repeat(60),
    A: `${'a'.repeat(600)}. B. C.`,
    M: `${'m'.repeat(190)}.`,
  };
  const cases: [kinds: string, turns: string][] = [
    ['', ''],
    ['T', 'T'],
    ['A', 'A'],
    ['M', 'A'],
    ['TA', 'ta'],
    ['AT', 'AT'],
    ['TT', 'ta'],
    ['AA', 'ta'],
    ['MM', 'ta'],
    ['MA', 'ta'],
    ['TM', 'ta'],
    ['TAT', 'taT'],
    ['TATA', 'tata'],
    ['TMTM', 'tata'],
    ['TAATA', 'taAta'],
    ['TTA', 'Tta'],
    ['TATTA', 'taTta'],
    ['ATA', 'Ata'],
    ['TTTT', 'tata'],
    ['AAAA', 'tata'],
    ['TTTA', 'tata'],
    ['TAAA', 'tata'],
    ['TAAT', 'taAT'],
    ['MTA', 'Ata'],
    ['TAMTA', 'taAta'],
    ['TATAATA', 'tataAta'],
    ['TATATTATA', 'tataTtata'],
  ];
  for (const [kinds, turns] of cases)
    test(`${kinds || 'none'}: ${turns || 'none'}`, () => {
      const read = takeTurns([...kinds].map((kind) => texts[kind] ?? ''));
      const signs = { title: 't', abstract: 'a', 'lone title': 'T', 'lone abstract': 'A' } as const;
      assert.equal(read.map((turn) => signs[turn]).join(''), turns);
    });
});
