import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenReferences, findReferences } from '../../../src/topics/references.ts';

const source = [
  '---',
  'title: T',
  '---',
  'See <Paper id="a" /> and <Paper id="b">this</Paper>.',
  '<Topic id="t" />',
];

test('references are found with their lines', () => {
  assert.deepEqual(
    findReferences(source.join('\n'), 'topics/t.mdx').map(({ target, id, line }) => [target, id, line]),
    [
      ['Paper', 'a', 4],
      ['Paper', 'b', 4],
      ['Topic', 't', 5],
    ],
  );
});

test('references that lead nowhere are problems', () => {
  const problems = brokenReferences(findReferences(source.join('\n'), 'topics/t.mdx'), {
    Paper: new Set(['a']),
    Topic: new Set(['t']),
  });
  assert.deepEqual(problems, [
    { kind: 'unknown-reference', file: 'topics/t.mdx', line: 4, text: '<Paper id="b">' },
  ]);
});
