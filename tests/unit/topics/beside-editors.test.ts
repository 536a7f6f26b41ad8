import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besideEditors } from '../../../src/topics/beside-editors.ts';
import type { ShownTopic } from '../../../src/topics/schema.ts';

const topic = (title: string, order: number): ShownTopic => ({
  title,
  area: 'Area',
  order,
  definition: `${title}.`,
  terms: [],
});
const scores = (...ids: string[]) => ids.map((id) => ({ id, score: 0.5 }));
const editors = [['migraine', topic('Migraine', 3)]] as const;
const found = {
  topics: [
    ['headache', topic('Headache', 1)],
    ['diabetes', topic('Diabetes', 2)],
  ] satisfies [string, ShownTopic][],
  assignments: new Map([
    ['a', scores('headache')],
    ['b', scores('headache', 'diabetes')],
    ['c', scores('diabetes')],
    ['d', scores('diabetes')],
  ]),
};
const assigned = new Map([
  ['a', scores('migraine')],
  ['b', scores('migraine')],
  ['c', []],
  ['d', []],
]);

describe('topics found in the text beside those of editors', () => {
  const { topics, assignments } = besideEditors(editors, assigned, found);

  test('come after them, without those that one of theirs covers', () => {
    assert.deepEqual(
      topics.map(([id, { order }]) => [id, order]),
      [
        ['migraine', 3],
        ['diabetes', 4],
      ],
    );
  });

  test('are further topics of a paper, or its only ones', () => {
    assert.deepEqual(
      [...assignments].map(([paper, all]) => [paper, all.map(({ id }) => id)]),
      [
        ['a', ['migraine']],
        ['b', ['migraine', 'diabetes']],
        ['c', ['diabetes']],
        ['d', ['diabetes']],
      ],
    );
  });
});
