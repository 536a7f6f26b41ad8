import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { termEvidence } from '../../../src/topics/term-evidence.ts';

describe('evidence by terms', () => {
  const evidence = termEvidence([
    { terms: ['long context', 'context window'] },
    { terms: ['quantization', 'pruning'] },
    { terms: ['pruning'] },
  ]);
  const cases: [string, string, string, number[]][] = [
    ['a term in the title weighs as three in the abstract', 'Quantization', 'Nothing else.', [0, 3, 0]],
    ['repetition counts twice at most', 'Else', 'Pruning, pruning, pruning.', [0, 2, 2]],
    ['plurals and hyphens make no difference', 'Long-context windows', '', [6, 0, 0]],
    ['terms are whole words', 'Requantizations', 'Unpruning?', [0, 0, 0]],
  ];
  for (const [what, title, abstract, expected] of cases) {
    test(what, () => assert.deepEqual([...evidence(title, abstract).weight], expected));
  }
  test('different terms of a title are counted', () => {
    assert.deepEqual([...evidence('Long context windows', 'long context').inTitle], [2, 0, 0]);
  });
});
