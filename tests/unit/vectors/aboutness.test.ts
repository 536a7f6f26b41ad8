import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aboutness } from '../../../src/vectors/aboutness.ts';
import { termVectors } from '../../../src/vectors/term-vectors.ts';
import { wordForms, writtenForms } from '../../../src/words/written-forms.ts';

describe('what terms name', () => {
  const texts = [
    { title: 'Honey bees at work', abstract: 'Practitioners keep honey bees near low-rank adaptation.' },
    { title: 'Honey bees asleep', abstract: 'Practitioners watch honey bees and low-rank adaptation.' },
    { title: 'Honey bees abroad', abstract: 'Practitioners follow honey bees with low-rank adaptation.' },
    { title: 'A view of the moon', abstract: 'Nothing of this kind.' },
    { title: 'A view of the sun', abstract: 'Nothing of that sort.' },
    { title: 'A view of the sea', abstract: 'Nothing at all.' },
  ];
  const vectors = termVectors(texts);
  const { isSubject } = aboutness(vectors);
  const names = (term: string) => isSubject(vectors.terms.indexOf(term));

  test('phrases of titles do', () => assert.ok(names('honey bee')));
  test('words of titles do', () => assert.ok(names('honey')));
  test('words that only abstracts use do not', () => assert.ok(!names('practitioner')));
  test('fragments of compounds do not', () => {
    assert.ok(vectors.terms.includes('rank adapt'));
    assert.ok(!names('rank adapt'));
  });
  test('words in which papers talk about themselves do not', () => assert.ok(!names('view')));
});

describe('written forms', () => {
  const written = writtenForms(
    wordForms([
      'We cache keys. The KV cache of LoRA is small. Speculative decoding helps.',
      'Its KV cache, in Chinese text, and speculative decoding.',
    ]),
  );
  const cases: [string, string][] = [
    ['kv Cache', 'KV cache'],
    ['Speculative Decoding', 'speculative decoding'],
    ['Lora', 'LoRA'],
    ['chinese', 'Chinese'],
    ['Unseen GPU', 'unseen GPU'],
    ['key\n  value', 'key value'],
  ];
  for (const [phrase, expected] of cases) {
    test(`“${phrase}” is written “${expected}”`, () => assert.equal(written(phrase), expected));
  }
});
