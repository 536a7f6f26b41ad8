import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shortVenue } from '../../../src/formats/short-venue.ts';

describe('a venue’s name for a row', () => {
  for (const [venue, short] of [
    ['NeurIPS 2024', 'NeurIPS 2024'],
    ['Proceedings of the Quiet Roomers', 'Proceedings of the Quiet Roomers'],
    ['Proceedings of the Quieter Readers', 'Proc. Quieter Readers'],
    ['Proceedings of the Quiet Readers (Volume 1)', 'Proc. Quiet Readers'],
    ['Proceedings of the Quiet Readers Union (Union)', 'Proc. Quiet Readers Union (Union)'],
    ['Meeting of the Association for Computational Linguistics, 2023', 'ACL 2023'],
    ['Transactions on Machine Learning Research', 'Transactions on Machine Learning Research'],
    ['The Journal of the Acoustical Society of America', 'The Journal of the Acoustical Society of America'],
    [
      'Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)',
      'ACL',
    ],
    ['Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing', 'EMNLP 2023'],
    ['Proceedings of the 14th ACM International Conference on Web Search and Data Mining', 'WSDM'],
    ['Proceedings of the 12th International Conference on Quiet Rooms (QR ’21)', 'QR ’21'],
    ['SC20: International Conference for High Performance Computing, Networking and Analysis', 'SC20'],
    [
      'Proceedings of the Third Workshop on Quiet Rooms and Reading',
      'Proc. Workshop on Quiet Rooms and Reading',
    ],
    ['Proceedings of the Twenty-Third Workshop on Quiet Rooms', 'Proc. Workshop on Quiet Rooms'],
    ['Findings of the Association for Computational Linguistics: NAACL 2025', 'Findings of NAACL 2025'],
    [
      'Proceedings of the Workshop on Reading at Neural Information Processing Systems',
      'Proc. Workshop on Reading at Neural Information Processing Systems',
    ],
    ['Proceedings of the 5th International Symposium on Desks', 'Proc. Int. Symp. on Desks'],
  ] as const)
    test(`“${venue}” is “${short}”`, () => assert.equal(shortVenue(venue), short));

  test('stays what it is when it is shortened again', () => {
    const once = shortVenue('Proceedings of the 5th International Symposium on Desks');
    assert.equal(shortVenue(once), once);
  });
});
