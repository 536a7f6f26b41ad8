import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTopicAssigner } from '../../../src/topics/assign.ts';

const topic = (order: number, terms: string[]) => ({
  title: `Topic ${order}`,
  area: 'Area',
  order,
  definition: 'What belongs here.',
  terms,
});
const assign = createTopicAssigner([
  ['long-context', topic(1, ['long context', 'context window'])],
  ['compression', topic(2, ['quantization', 'pruning', 'k-means codebook'])],
  ['code', topic(3, ['code generation', 'C++'])],
]);
const ids = (title: string, abstract: string) => assign(title, abstract).map(({ id }) => id);

describe('topics by terms', () => {
  const cases: [string, string, string, string[]][] = [
    ['a term in the title is enough', 'Quantization at scale', 'Nothing else.', ['compression']],
    ['one mention in the abstract is not', 'Something else', 'We use pruning.', []],
    [
      'two mentions in the abstract are',
      'Something else',
      'Pruning helps; we prune by pruning.',
      ['compression'],
    ],
    ['a plural counts', 'Context windows of any size', 'Nothing.', ['long-context']],
    ['hyphens part words', 'A long-context model', 'Nothing.', ['long-context']],
    ['terms are whole words', 'Requantizations', 'Nothing.', []],
    [
      'the best fit comes first',
      'Quantization',
      'Quantization for long context and context windows.',
      ['compression', 'long-context'],
    ],
  ];
  for (const [what, title, abstract, expected] of cases) {
    test(what, () => assert.deepEqual(ids(title, abstract), expected));
  }

  test('scores lie between 0 and 1, best first', () => {
    const scores = assign('Quantization and pruning', 'Long context, context window.').map(
      ({ score }) => score,
    );
    assert.ok(scores.every((score) => score > 0 && score < 1));
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
  });

  test('without topics nothing is assigned', () => {
    assert.deepEqual(createTopicAssigner([])('Quantization', 'Pruning.'), []);
  });
});
