import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isHonour, readImprint } from '../../../../src/listing/markdown/imprint.ts';

/** Venue and date as one text; `–` where it is no imprint at all. */
function tell(text: string, surely?: boolean | 'only'): string {
  const imprint = readImprint(text, surely);
  return imprint ? `${imprint.venue ?? ''} | ${imprint.issued ?? ''}` : '–';
}

const words = (count: number) => Array.from({ length: count }, () => 'of').join(' ');

describe('an imprint', () => {
  const cases: readonly [kind: string, ...[text: string, told: string][]][] = [
    [
      'is a date alone',
      ['2015', ' | 2015'],
      ['2023/07', ' | 2023-07'],
      ['2023.10.05', ' | 2023-10-05'],
      ['2023年5月', ' | 2023-05'],
      ['Oct 2023', ' | 2023-10'],
      ['5 Sep 2024', ' | 2024-09-05'],
      ['March 27, 2026', ' | 2026-03-27'],
      ['2021 May', ' | 2021-05'],
      ['(2019)', ' | 2019'],
      ['[2019].', ' | 2019'],
      ['2049', ' | 2049'],
      ['2019 oral', ' | 2019'],
      ['1949', '–'],
      ['2050', '–'],
    ],
    [
      'of arXiv is no venue',
      ['arXiv', ' | '],
      ['arXiv:2106.07139 2021', ' | 2021'],
      ['arXiv 2019.04', ' | 2019-04'],
      ['arXiv preprint arXiv:1512.00001 (2015)', ' | 2015'],
      ['CoRR abs/1234.5678 2012', ' | 2012'],
      ['CoRR, 2016', ' | 2016'],
    ],
    [
      'is a journal’s name in Chinese',
      ['计算机学报', '计算机学报 | '],
      ['《软件学报》', '软件学报 | '],
      ['《软件学报》2020', '软件学报 | 2020'],
      ['《软件学报》（2020年）', '软件学报 | 2020'],
    ],
    [
      'is a name with volume and pages',
      ['Rev. Mod. Phys. 94, 015004', 'Rev. Mod. Phys. 94, 015004 | '],
      ['Nat. Commun. (2014)', 'Nat. Commun. (2014) | 2014'],
      ['Seabird 12:3-9', 'Seabird 12:3-9 | '],
      ['Annals of Doors 303, 2–30 (2003)', 'Annals of Doors 303, 2–30 (2003) | 2003'],
      ['Annals of Doors 303, 1990–1998', 'Annals of Doors 303, 1990–1998 | '],
    ],
    [
      'has its year before the name',
      ['2019 ICLR', 'ICLR 2019 | 2019'],
      ['2019, NeurIPS Workshop', 'NeurIPS Workshop 2019 | 2019'],
      ['2019 ICLR 2020', '2019 ICLR 2020 | 2020'],
    ],
    [
      'is a word with its year, unless it is something else’s',
      ['Eurosys 2017', 'Eurosys 2017 | 2017'],
      ['Sensys ’14', 'Sensys 2014 | 2014'],
      ['Spring 2017', '–'],
      ['Version 2017', '–'],
    ],
    [
      'has its year right behind the letters',
      ['ICLR18', 'ICLR 2018 | 2018'],
      ['XYZW18', '–'],
      ['CVPR’23', 'CVPR 2023 | 2023'],
      ['ICLR2020', 'ICLR 2020 | 2020'],
      ['SIGMOD-Companion ’23', 'SIGMOD-Companion 2023 | 2023'],
    ],
    [
      'is known by its letters, or by those and a year',
      ['ICML', 'ICML | '],
      ['ICML workshop', 'ICML workshop | '],
      ['XYZ', '–'],
      ['ICML.', 'ICML | '],
      ['ICML .', 'ICML | '],
      ['ACL industry track', 'ACL industry track | '],
      ['XYZ 2019', 'XYZ 2019 | 2019'],
      ['ECML-PKDD 2017', 'ECML-PKDD 2017 | 2017'],
      ['RepL4NLP 2019', 'RepL4NLP 2019 | 2019'],
      ['ICML (2018)', 'ICML (2018) | 2018'],
      ['(ICML 2018', 'ICML 2018 | 2018'],
      ['ICML 2018)', 'ICML 2018 | 2018'],
      ['ICLR 2018 ICLR 2019', 'ICLR 2018 ICLR 2019 | 2019'],
      ['Lamp 3.2018', '–'],
      ['Room 2018.5', '–'],
      ['Abcdefghijklmnopqrstuvwxyz 2018', '–'],
      ['ABCDEFGHIJKLMNOPQRSTUVWX 2018', 'ABCDEFGHIJKLMNOPQRSTUVWX 2018 | 2018'],
      ['ABCDEFGHIJKLMNOPQRSTUVWXY 2018', '–'],
      ['AB 2018', 'AB 2018 | 2018'],
      ['A 2018', '–'],
      [`ACL ${words(5)} 2019`, `ACL ${words(5)} 2019 | 2019`],
      [`ACL ${words(6)} 2019`, '–'],
      [`${words(3)} 2019`, '–'],
      ['ACL door 2019', '–'],
    ],
    [
      'may go on behind its year with what meetings say of themselves',
      ['NAACL 2019 oral', 'NAACL 2019 | 2019'],
      ['ICML 2020, Spotlight', 'ICML 2020 | 2020'],
      ['ICML 2020 (best paper award)', 'ICML 2020 | 2020'],
      ['NeurIPS 2020 Datasets and Benchmarks', 'NeurIPS 2020 | 2020'],
      ['ICML 2018 from Google', 'ICML 2018 | 2018'],
      ['ICML 2018 from google', '–'],
      ['ICML 2018 AB CD', 'ICML 2018 | 2018'],
      [`ICML 2018 ${words(7)}`, 'ICML 2018 | 2018'],
      [`ICML 2018 ${words(8)}`, '–'],
      ['ICML 2018: the rest', '–'],
      ['ICML 2018, Long Beach', '–'],
      ['ICML 2018 of door', '–'],
    ],
    [
      'says how far a publication is',
      ['under review', ' | '],
      ['Preprint', ' | '],
      ['ICLR under review', 'ICLR | '],
      ['ICLR2020 under review', 'ICLR 2020 | 2020'],
      ['XYZ under review', '–'],
      ['XYZ under review 2019', 'XYZ | 2019'],
      ['Submitted to ICML 2019', ' | 2019'],
      ['PhD thesis, 2004', ' | 2004'],
      ['Technical report 1999', ' | 1999'],
      ['accepted at lunch by nobody', '–'],
      [`preprint ${'x'.repeat(50)}`, ' | '],
      [`preprint ${'x'.repeat(51)}`, '–'],
    ],
    [
      'is a name in words that such names have',
      ['Nature', 'Nature | '],
      ['Science 2018', 'Science 2018 | 2018'],
      ['Neural Computation', 'Neural Computation | '],
      ['machine learning 2019', 'machine learning 2019 | 2019'],
      ['Journal of Doors', 'Journal of Doors | '],
      ['Door Press', 'Door Press | '],
      ['Proceedings of the Workshop on Stairs (2021)', 'Proceedings of the Workshop on Stairs (2021) | 2021'],
      ['In Proceedings of Doors, May 2018', 'Proceedings of Doors, May 2018 | 2018-05'],
      ['in doors, 2018', '–'],
      ['to appear in ICML 2020', 'ICML 2020 | 2020'],
      ['published at NeurIPS 2018', 'NeurIPS 2018 | 2018'],
      [`${words(15)} journal`, `${words(15)} journal | `],
      [`${words(16)} journal`, '–'],
      ['Is it a journal?', '–'],
    ],
    ['is nothing that says how a paper was taken', ['Oral', '–'], ['AAAI Oral', 'AAAI | ']],
  ];
  for (const [kind, ...texts] of cases)
    test(kind, () => {
      for (const [text, told] of texts) assert.equal(tell(text), told, text);
    });

  test('is any short text where its place says that it is one', () => {
    for (const [text, told] of [
      ['Doors and lamps are quiet', 'Doors and lamps are quiet | '],
      ['Handbook of Doors, 12-14 May 2018', 'Handbook of Doors, 12-14 May 2018 | 2018-05'],
      ['Handbook of Doors, May 12, 2018', 'Handbook of Doors, May 12, 2018 | 2018-05-12'],
      ['Handbook, 2018 May', 'Handbook, 2018 May | 2018-05'],
      ['Mayo Handbook 2018', 'Mayo Handbook 2018 | 2018'],
      ['Old door under review', ' | '],
      ['What is a venue?', '–'],
      ['Oral', '–'],
      ['A Door (oral)', 'A Door | '],
      ['n/a', '–'],
      ['TBD', '–'],
      ['--', '–'],
      ['X', '–'],
      ['XY', 'XY | '],
      ['x'.repeat(260), `${'x'.repeat(260)} | `],
      ['x'.repeat(261), '–'],
      [words(16), `${words(16)} | `],
      [words(17), '–'],
    ] as const)
      assert.equal(tell(text, true), told, text);
  });

  test('has nothing that is not told', () => {
    assert.deepEqual(readImprint('arXiv'), {});
    assert.deepEqual(readImprint('under review'), {});
    assert.deepEqual(readImprint('ICML'), { venue: 'ICML' });
    assert.deepEqual(readImprint('《软件学报》'), { venue: '软件学报' });
    assert.deepEqual(readImprint('Seabird 12:3-9'), { venue: 'Seabird 12:3-9' });
  });

  test('is no name in words where nothing but the text says so', () => {
    assert.equal(tell('Journal of Doors', 'only'), '–');
    assert.equal(tell('Journal of Doors 2019', 'only'), '–');
    assert.equal(tell('ICML 2019', 'only'), 'ICML 2019 | 2019');
    assert.equal(tell('Doors and lamps', 'only'), '–');
  });
});

test('how a paper was taken stands at the beginning', () => {
  for (const text of ['Oral', ' spotlight', 'Best Paper Finalist', 'best short story paper award'])
    assert.ok(isHonour(text), text);
  for (const text of ['an oral exam', 'ICML Oral', 'oral exam']) assert.ok(!isHonour(text), text);
});
