import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { termEvidence } from '../../../src/topics/term-evidence.ts';

const topics = [
  { title: 'Migraine', definition: 'Attacks of migraine.', terms: ['migraine', 'aura', 'triptan'] },
  { title: 'Diabetes', definition: 'Sugar.', terms: ['insulin', 'aura'] },
];
const documents = [
  { title: 'Triptans in migraine', abstract: 'Aura and aura and aura.' },
  { title: 'Insulin', abstract: 'A triptan and insulin.' },
  { title: 'Aura', abstract: 'Nothing else.' },
];
const nothing = termEvidence(documents, topics, new Map());
const decided = termEvidence(
  documents,
  topics,
  new Map([
    [0, Float64Array.of(1, 0)],
    [2, Float64Array.of(0, 1)],
  ]),
);

describe('evidence of hand-written terms', () => {
  test('knows a term in another form of its words', () => {
    const pruning = [{ title: 'Compression', definition: '', terms: ['weight pruning', 'quantization'] }];
    const texts = [
      { title: 'Pruned weights', abstract: 'Quantizing a model. Weights pruned, weight prunings.' },
    ];
    assert.deepEqual([...termEvidence(texts, pruning, new Map()).of(0).weight], [0.5 * (1 + 2)]);
  });

  test('counts a term in the title three times, and one in the abstract twice at most', () => {
    assert.deepEqual([...nothing.of(0).weight], [0.5 * (3 + 3 + 2), 0.5 * 2]);
    assert.deepEqual([...nothing.of(1).weight], [0.5, 0.5 * (3 + 1)]);
  });

  test('tells how many terms stand in the title, in whatever form', () => {
    assert.deepEqual([...nothing.of(0).inTitle], [0.5 * 2, 0]);
  });

  test('counts a term as far as decided papers with it have the topic', () => {
    // Of two decided papers with `aura`, one is about migraine.
    assert.deepEqual([...decided.of(2).weight], [0.5 * 3, 0.5 * 3]);
    // The one with `triptan` is.
    assert.deepEqual([...decided.of(1).weight], [2 / 3, 0.5 * (3 + 1)]);
  });

  test('of a decided paper counts terms that only this paper supports for nothing', () => {
    assert.deepEqual([...decided.withoutItself(0).weight], [0.5 * 3, (2 / 3) * 2]);
    assert.deepEqual([...decided.withoutItself(2).weight], [(2 / 3) * 3, 0]);
  });
});
