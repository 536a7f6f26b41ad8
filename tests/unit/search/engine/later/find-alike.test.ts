import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tellingText } from '../../../../../src/search/engine/later/find-alike.ts';

const stopWords = new Set(['the', 'of']);
const many = (count: number, letter: string) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 100}`);

describe('the telling part of a text', () => {
  test('is the whole text, in its order, where it is no longer than an abstract', () => {
    const text = `The state of ${many(298, 'a').join(' ')}`;
    assert.equal(tellingText(text, stopWords), text);
  });

  test('leaves out what comes least often, the shortest first, where it has more words', () => {
    const text = `The z of ${many(300, 'a').join(' ')} the twice twice`;
    const words = tellingText(text, stopWords).split(' ');
    assert.deepEqual(words.slice(0, 2), ['twice', 'twice']);
    assert.deepEqual([new Set(words).size, words.includes('z'), words.includes('the')], [300, false, false]);
    assert.deepEqual([words.includes('a100'), words.includes('a399')], [true, false]);
  });

  test('has a word as often as the text, however long that is', () => {
    const text = 'the lamp of the shelf '.repeat(400);
    const words = tellingText(text, stopWords).split(' ');
    assert.deepEqual([words.length, words.filter((word) => word === 'lamp').length], [800, 400]);
  });

  test('is nothing where a text has no words', () => {
    assert.equal(tellingText(' ', stopWords).trim(), '');
  });
});
