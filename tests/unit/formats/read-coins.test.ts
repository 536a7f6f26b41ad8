import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textInCoins } from '../../../src/formats/read-coins.ts';

describe('where the text of a row’s paper is', () => {
  for (const [context, place] of [
    [
      'rft.title=A&rft_id=info:doi/10.48550/arXiv.2410.02660&rft_id=https://a.example/',
      'https://arxiv.org/pdf/2410.02660',
    ],
    ['rft_id=info:doi/10.1000/1&rft_id=info:arxiv/cs/0101001', 'https://arxiv.org/pdf/cs/0101001'],
    ['rft_id=info:doi/10.1000/a%2Bb', 'https://doi.org/10.1000/a%2Bb'],
    ['rft_id=https://a.example/papers/x/', undefined],
    ['', undefined],
  ] as const)
    test(`of “${context}” is ${place ?? 'not known'}`, () => assert.equal(textInCoins(context)?.href, place));
});
