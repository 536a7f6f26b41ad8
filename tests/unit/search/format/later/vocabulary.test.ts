import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countErrors,
  decodeVocabulary,
  encodeVocabulary,
  nearWords,
  partsOfWord,
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
    assert.equal(countErrors(typed, meant, 1) === 1, near);
    assert.equal(countErrors(meant, typed, 1) === 1, near);
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

test('a long word may have two errors, the first letter excepted', () => {
  assert.deepEqual(
    nearWords('quantisaton', vocabulary).map(({ word, errors: count }) => [word, count]),
    [['quantization', 2]],
  );
  assert.deepEqual(nearWords('wuantisation', vocabulary), []);
});

test('a word of many words is parted into as few as it takes', () => {
  const words = new Map([
    ['mixture', 5],
    ['of', 90],
    ['experts', 9],
    ['mix', 1],
    ['ture', 1],
  ]);
  assert.deepEqual(partsOfWord('mixtureofexperts', words), ['mixture', 'of', 'experts']);
  assert.equal(partsOfWord('mixtureofpeople', words), undefined);
});
