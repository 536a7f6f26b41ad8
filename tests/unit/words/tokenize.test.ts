import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { contentWords, foldedWords } from '../../../src/words/tokenize.ts';

describe('content words', () => {
  const joined = (text: string) =>
    contentWords(text)
      .map(({ folded, joined: isJoined }) => (isJoined ? '+' : '') + folded)
      .join(' ');
  const cases: [string, string, string][] = [
    ['stop words and numbers part phrases', 'a needle in the haystack of 3 books', 'needle haystack books'],
    ['punctuation parts phrases', 'sparse attention, dense layers', 'sparse +attention dense +layers'],
    ['hyphens and spaces join words', 'Long-context KV cache', 'long +context +kv +cache'],
    ['diacritics and capitals are folded', 'Schrödinger ÉTUDE', 'schrodinger +etude'],
    ['nothing comes from nothing', ' … 12 % ', ''],
  ];
  for (const [what, text, expected] of cases) test(what, () => assert.equal(joined(text), expected));

  test('words know their place and the hyphens beside them', () => {
    const [, experts] = contentWords('The Mixture-of-Experts layer');
    assert.equal('The Mixture-of-Experts layer'.slice(experts?.start, experts?.end), 'Experts');
    assert.equal(experts?.hyphenBefore, true);
    assert.equal(experts?.hyphenAfter, false);
  });

  test('folded words keep stop words', () => {
    assert.deepEqual(foldedWords('The state-of-the-art'), ['the', 'state', 'of', 'the', 'art']);
  });
});
