import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageTag } from '../../../src/metadata/languages.ts';

test('a language is known by tags, codes and names', () => {
  const cases: [value: string | undefined, tag: string | undefined][] = [
    ['en', 'en'],
    ['EN', 'en'],
    [' en ', 'en'],
    ['eng', 'en'],
    ['English', 'en'],
    ['ENGLISH', 'en'],
    ['German (Switzerland)', 'de'],
    ['German; French', 'de'],
    ['german , french', 'de'],
    ['ger', 'de'],
    ['deutsch', 'de'],
    ['en_us', 'en-US'],
    ['de-CH', 'de-CH'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['zz', undefined],
    ['qqq', undefined],
    ['en-', undefined],
    ['en-abcdefghi', undefined],
    ['e', undefined],
    ['no language', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [value, tag] of cases) assert.equal(languageTag(value), tag, value);
});
