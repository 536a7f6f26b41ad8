import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteWords } from '../../../../../src/search/engine/later/rewrite-query.ts';

const cases: [query: string, substituted: string[], literal: string][] = [
  ['deepseed fastgen', ['deepseed'], '"deepseed" fastgen'],
  ['fine-tunning +moe', ['tunning', 'moe'], '"fine-tunning" +"moe"'],
  ['key value cache', ['key value'], '"key" "value" cache'],
  ['plain words', ['other'], 'plain words'],
];

for (const [query, substituted, literal] of cases)
  test(`“${query}” is literally ${literal}`, () => {
    assert.equal(quoteWords(query, substituted), literal);
  });
