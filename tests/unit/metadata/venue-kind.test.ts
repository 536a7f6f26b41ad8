import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { venueKind } from '../../../src/metadata/venue-kind.ts';

describe('a venue’s kind', () => {
  const venues: Record<string, string[]> = {
    'paper-conference': [
      'ACL 2022',
      'NeurIPS 2023 (Datasets & Benchmarks)',
      'USENIX OSDI 2024',
      'EuroSys 2025',
      'Findings of EMNLP 2024',
      'ICLR 2024 Spotlight',
      'Proceedings of the ACM Web Conference 2024',
      'Workshop on Peer Review',
      'SC20: International Conference for High Performance Computing',
    ],
    'article-journal': [
      'Transactions on Machine Learning Research',
      'TMLR 2024',
      'ACM Trans. Intell. Syst. Technol',
      'Proceedings of the ACM on Management of Data 1(4)',
      'Proceedings of the National Academy of Sciences',
      'Proceedings of the IEEE',
      'Journal of Biomedical Informatics 144 (2023)',
      'Entropy 22(1):126 (2020)',
      'Nature Machine Intelligence 7 (2025)',
      'ACM Computing Surveys',
    ],
    unknown: ['Patterns', 'MSR', 'World Wide Web', '2024', 'Nature 2024', 'Desks ACL 2024', ''],
  };
  for (const [kind, names] of Object.entries(venues)) {
    for (const name of names) {
      test(`of “${name}” is ${kind}`, () => assert.equal(venueKind(name) ?? 'unknown', kind));
    }
  }
});
