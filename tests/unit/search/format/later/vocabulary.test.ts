import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decodeVocabulary,
  encodeVocabulary,
  isOneErrorAway,
  nearWords,
  splitsOf,
} from '../../../../../src/search/format/later/vocabulary.ts';

const vocabulary = new Map([
  ['quantization', 40],
  ['retrieval', 30],
  ['deepspeed', 4],
  ['deepseek', 3],
  ['kv', 20],
  ['cache', 25],
  ['ache', 1],
  ['retrieve', 2],
]);

test('a vocabulary comes back from its file', () => {
  assert.deepEqual([...decodeVocabulary(encodeVocabulary(vocabulary))].sort(), [...vocabulary].sort());
});

const errors: [typed: string, meant: string, near: boolean][] = [
  ['quantizaton', 'quantization', true],
  ['quantizzation', 'quantization', true],
  ['retreival', 'retrieval', true],
  ['rertieval', 'retrieval', true],
  ['letrieval', 'retrieval', true],
  ['deepseed', 'deepspeed', true],
  ['retrieval', 'retrieval', false],
  ['retreivel', 'retrieval', false],
  ['kv', 'cache', false],
];

for (const [typed, meant, near] of errors)
  test(`“${typed}” is ${near ? '' : 'not '}one typing error away from “${meant}”`, () => {
    assert.equal(isOneErrorAway(typed, meant), near);
    assert.equal(isOneErrorAway(meant, typed), near);
  });

test('of several corrections the most frequent comes first', () => {
  assert.deepEqual(
    nearWords('deepseed', vocabulary).map(({ word }) => word),
    ['deepspeed', 'deepseek'],
  );
});

test('words written together are parted into the most frequent pair', () => {
  assert.deepEqual(splitsOf('kvcache', vocabulary), [['kv', 'cache']]);
  assert.deepEqual(splitsOf('kvcash', vocabulary), []);
});
