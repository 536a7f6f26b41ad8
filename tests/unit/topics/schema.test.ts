import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignmentsSchema, shownTopicSchema, topicSchema } from '../../../src/topics/schema.ts';

const topic = { title: 'Bees', area: 'Animals', order: 1, definition: 'All that hums.' };

test('a topic has a name, an area, a place from 1 and a definition; terms are none where none are written', () => {
  assert.deepEqual(topicSchema.parse(topic), { ...topic, terms: [] });
  for (const order of [0, -1, 1.5, '1'])
    assert.ok(!topicSchema.safeParse({ ...topic, order }).success, `${order}`);
  for (const name of ['title', 'area', 'order', 'definition'])
    assert.ok(!topicSchema.safeParse({ ...topic, [name]: undefined }).success, name);
  assert.ok(!topicSchema.safeParse({ ...topic, colour: 'red' }).success);
});

test('a shown topic says how it came about only where nobody wrote it', () => {
  const facts = [
    { found: true },
    { section: 'introduced' },
    { section: 'bare' },
    { namelessArea: true },
    { subThemes: [{ title: 'Honey', papers: ['a-paper'] }] },
  ];
  for (const fact of [{}, ...facts])
    assert.deepEqual(shownTopicSchema.parse({ ...topic, ...fact }), { ...topic, terms: [], ...fact });
  for (const fact of [
    { found: false },
    { section: 'other' },
    { namelessArea: false },
    { subThemes: ['Honey'] },
  ])
    assert.ok(!shownTopicSchema.safeParse({ ...topic, ...fact }).success, JSON.stringify(fact));
});

test('a paper is assigned one to four topics, each once', () => {
  const messages = (of: unknown) =>
    assignmentsSchema.safeParse(of).error?.issues.map(({ message }) => message);
  for (const ids of [['a'], ['a', 'b', 'c', 'd']])
    assert.deepEqual(assignmentsSchema.parse({ Paper: ids }), { Paper: ids });
  assert.deepEqual(messages({ Paper: [] }), ['name at least one topic, or remove the paper']);
  assert.deepEqual(messages({ Paper: ['a', 'b', 'c', 'd', 'e'] }), ['a paper has four topics at most']);
  assert.deepEqual(messages({ Paper: ['a', 'b', 'a'] }), ['name each topic once']);
  assert.equal(messages({ Paper: [''] })?.length, 1);
  assert.equal(messages({ '': ['a'] })?.length, 1);
});
