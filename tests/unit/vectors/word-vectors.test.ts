import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEnglishWords } from '../../../src/build/corpus/read-english-words.ts';
import { meaningVectors, readWordVectors } from '../../../src/vectors/word-vectors.ts';

const words = await readEnglishWords();
const paper = (title: string) => ({ title, abstract: '' });
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);

describe('word vectors', () => {
  test('know words that are used alike', () => {
    const texts = ['exams', 'examination', 'headache', 'migraine', 'galaxy', 'chatbots', 'bread', 'river'];
    const meaning = meaningVectors(texts.map(paper), words);
    assert.ok(meaning);
    const row = (text: string) => {
      const at = texts.indexOf(text) * words.dimensions;
      return meaning.values.subarray(at, at + words.dimensions);
    };
    assert.ok(cosine(row('exams'), row('examination')) > cosine(row('exams'), row('river')) + 0.2);
    assert.ok(cosine(row('headache'), row('migraine')) > cosine(row('headache'), row('galaxy')) + 0.2);
    assert.ok(cosine(row('bread'), meaning.project([paper('bread')])) > 0.99);
  });

  test('are none for texts in a language that they do not know', () => {
    const danish = 'Vi undersøger hvordan børnehavebørn lærer nye ord gennem højtlæsning derhjemme';
    assert.equal(meaningVectors([paper(danish), paper(danish)], words), undefined);
    assert.equal(meaningVectors([], words), undefined);
  });

  test('are not read from half a file', () => {
    const file = new Uint8Array([2, 0, 0, 0, 128, 0, 0, 0, 1, 1]);
    assert.throws(() => readWordVectors(file), /2 word vectors do not fit/);
  });
});
