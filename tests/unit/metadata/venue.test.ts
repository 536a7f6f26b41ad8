import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readVenue, type VenueParts } from '../../../src/metadata/venue.ts';
import { endless } from '../../support/endless-texts.ts';

describe('a venue as libraries write it', () => {
  const venues: [text: string, parts: VenueParts][] = [
    ['Patterns', { name: 'Patterns' }],
    ['ICLR 2024', { name: 'ICLR 2024', year: '2024' }],
    ['ICLR 2024 Spotlight', { name: 'ICLR 2024', year: '2024' }],
    ['ICLR 2024 (Oral)', { name: 'ICLR 2024', year: '2024' }],
    ['NeurIPS 2022, Best Paper Award', { name: 'NeurIPS 2022', year: '2022' }],
    ['ICLR 2023 notable top 5%', { name: 'ICLR 2023', year: '2023' }],
    ['Accepted to ACL 2023', { name: 'ACL 2023', year: '2023' }],
    ['To appear in Desks', { name: 'Desks' }],
    ['In Proc. of ICML', { name: 'Proc. of ICML' }],
    ['In Praise of Desks', { name: 'Praise of Desks' }],
    ['CVPR’23', { name: 'CVPR’23', year: '2023' }],
    ['Desk’23', { name: 'Desk’23' }],
    ['2023 IEEE/CVF Conference on Desks', { name: '2023 IEEE/CVF Conference on Desks', year: '2023' }],
    ['NAACL 2024 (Industry Track)', { name: 'NAACL 2024 (Industry Track)', year: '2024' }],
    ['Desks 36', { name: 'Desks 36' }],
    [
      'Proceedings of Desks (Volume 1: Long Papers)',
      { name: 'Proceedings of Desks (Volume 1: Long Papers)' },
    ],
    ['MLHC 2023 (PMLR 219)', { name: 'MLHC 2023 (PMLR 219)', year: '2023' }],
    ['TMLR 2024', { name: 'TMLR', year: '2024' }],
    ['IEEE Transactions on Desks (2025)', { name: 'IEEE Transactions on Desks', year: '2025' }],
    ['AI Open 2 (2021)', { name: 'AI Open', volume: '2', year: '2021' }],
    ['Desks 2(2) (2024)', { name: 'Desks', volume: '2', issue: '2', year: '2024' }],
    ['Desks 56(7-8), 2024', { name: 'Desks', volume: '56', issue: '7-8', year: '2024' }],
    ['Entropy 22(1):126 (2020)', { name: 'Entropy', volume: '22', issue: '1', pages: '126', year: '2020' }],
    ['Desks (2024) 96017-96050', { name: 'Desks', pages: '96017–96050', year: '2024' }],
    [
      'Journal of Desks 149(6), 4248-4263 (2021)',
      { name: 'Journal of Desks', volume: '149', issue: '6', pages: '4248–4263', year: '2021' },
    ],
    [
      'Proceedings of the ACM on Desks 1(4), Article 268 (Dec. 2023)',
      { name: 'Proceedings of the ACM on Desks', volume: '1', issue: '4', pages: '268', year: '2023' },
    ],
    [
      'Journal of Desks, vol. 21, no. 140, pp. 1--67, 2020',
      { name: 'Journal of Desks', volume: '21', issue: '140', pages: '1–67', year: '2020' },
    ],
    [
      'J. Desks 21:140:1-67 (2020)',
      { name: 'J. Desks', volume: '21', issue: '140', pages: '1–67', year: '2020' },
    ],
    ['Desks 518, 529–533 (2015)', { name: 'Desks', volume: '518', pages: '529–533', year: '2015' }],
    ['Desk Rev. E 69 (2), 026113', { name: 'Desk Rev. E', volume: '69', issue: '2', pages: '026113' }],
    ['Desks ONE 12(3): e0173', { name: 'Desks ONE', volume: '12', issue: '3', pages: 'e0173' }],
    [
      'D. Wyld et al. (Eds) DESK-2024. pp. 153-173 2024. Desks - CSCP 2024',
      { name: 'DESK-2024. Desks - CSCP 2024', pages: '153–173', year: '2024' },
    ],
    ['1984', { name: '1984', year: '1984' }],
    ['', { name: '' }],
  ];
  for (const [text, parts] of venues)
    test(`“${text}” is taken apart`, () => assert.deepEqual(readVenue(text), parts));

  test('is read in one go however long it is', () => {
    for (const { text } of endless(100_000)) assert.equal(typeof readVenue(text).name, 'string');
  });
});
