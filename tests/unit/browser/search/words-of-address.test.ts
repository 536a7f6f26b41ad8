import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfAddress } from '../../../../src/browser/search/words-of-address.ts';

const cases: [path: string, base: string, words: string][] = [
  ['/papers/lm-infinite-simple/', '/', 'lm infinite simple'],
  ['/reading/papers/lm-infinite/', '/reading/', 'lm infinite'],
  ['/papers/2023/kv_cache.html', '/', '2023 kv cache'],
  ['/caf%C3%A9/na%C3%AFve', '/', 'café naïve'],
  ['/100%/wrong%zz', '/', '100 wrong zz'],
  ['/papers/', '/', ''],
  ['/', '/', ''],
  ['/<script>alert(1)</script>', '/', 'script alert 1 script'],
];
for (const [path, base, words] of cases)
  test(`${path} below ${base} is searched as “${words}”`, () => {
    assert.equal(wordsOfAddress(path, base), words);
  });

test('an endless address is searched by its first words', () => {
  assert.equal(wordsOfAddress(`/${'word-'.repeat(10_000)}`, '/').split(' ').length, 16);
});
