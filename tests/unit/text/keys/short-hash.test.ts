import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortHash } from '../../../../src/text/keys/short-hash.ts';

const shortHashCases: [text: string, result: string][] = [
  ['', '5cp07xuj'],
  ['abc', 'ttpome0s'],
  ['é', 'iv2iwsx4'],
  ['A title of some length', 'qlojq19h'],
];
for (const [given, result] of shortHashCases)
  test(`hashes, which published addresses hold: ${JSON.stringify(given)}`, () =>
    assert.equal(shortHash(given), result));
