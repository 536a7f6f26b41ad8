import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinDecisions } from '../../../src/topics/decisions.ts';

const papers = [
  { id: 'honey-bees', title: 'Honey Bees: A Study' },
  { id: 'tides', title: 'Tides' },
];
const topics = new Set(['insects', 'sea']);
const assignment = (paper: string, ids: string[], line = 1) => ({
  paper,
  topics: ids,
  file: 'assignments.yaml',
  line,
});
const join = (...assignments: ReturnType<typeof assignment>[]) => joinDecisions(assignments, papers, topics);

describe('editorial decisions', () => {
  test('are joined by title, however it is punctuated, or by slug', () => {
    const { decisions, problems, notes } = join(
      assignment('honey bees – a study', ['insects', 'sea']),
      assignment('tides', ['sea']),
    );
    assert.deepEqual(
      [...decisions],
      [
        ['honey-bees', ['insects', 'sea']],
        ['tides', ['sea']],
      ],
    );
    assert.deepEqual([problems, notes], [[], []]);
  });

  test('for a paper that is not there are a note', () => {
    const { decisions, notes } = join(assignment('Unknown', ['sea'], 7));
    assert.equal(decisions.size, 0);
    assert.deepEqual(
      notes.map(({ line }) => line),
      [7],
    );
  });

  test('with an unknown topic are a problem with its line', () => {
    assert.deepEqual(join(assignment('Tides', ['sea', 'moon'], 3)).problems, [
      { kind: 'unknown-reference', file: 'assignments.yaml', line: 3, text: 'moon' },
    ]);
  });

  test('twice for one paper are a problem', () => {
    const { problems } = join(assignment('Tides', ['sea']), assignment('tides', ['insects'], 2));
    assert.deepEqual(
      problems.map(({ kind, line }) => [kind, line]),
      [['invalid-data', 2]],
    );
  });
});
