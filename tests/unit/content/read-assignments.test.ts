import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAssignments, readAssignments } from '../../../src/content/read-assignments.ts';

describe('assignments.yaml', () => {
  test('names papers and their topics, with lines', () => {
    assert.deepEqual(parseAssignments('# By hand.\n"A: title": [one, two]\nslug-of-b:\n  - one\n'), {
      assignments: [
        { paper: 'A: title', topics: ['one', 'two'], file: 'assignments.yaml', line: 2 },
        { paper: 'slug-of-b', topics: ['one'], file: 'assignments.yaml', line: 3 },
      ],
      problems: [],
    });
  });

  const wrong: [string, string, string, number][] = [
    ['no topic at all', 'a: [one]\nb: []\n', 'invalid-data', 2],
    ['five topics', 'a: [one, two, three, four, five]\n', 'invalid-data', 1],
    ['a topic twice', 'a: [one, one]\n', 'invalid-data', 1],
    ['a list of papers', '- a\n- b\n', 'invalid-data', 1],
    ['broken YAML', 'a: [one\n', 'unreadable-file', 2],
  ];
  for (const [what, source, kind, line] of wrong) {
    test(`${what} is a problem with its line`, () => {
      const [problem, ...others] = parseAssignments(source).problems;
      assert.deepEqual([problem?.kind, problem?.line, others.length], [kind, line, 0]);
    });
  }

  test('may be empty or missing', async () => {
    assert.deepEqual(parseAssignments('# nothing yet\n'), { assignments: [], problems: [] });
    assert.deepEqual(await readAssignments('no-such-folder'), { assignments: [], problems: [] });
  });
});
