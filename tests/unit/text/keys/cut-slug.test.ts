import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutSlugAtWord } from '../../../../src/text/keys/cut-slug.ts';

for (const [slug, longest, cut] of [
  ['quiet-lamps', 11, 'quiet-lamps'],
  ['quiet-lamps', 10, 'quiet'],
  ['quiet-lamps', 5, 'quiet'],
  ['quiet-lamps', 4, 'quie'],
  ['-quiet', 3, '-qu'],
] as const)
  test(`“${slug}” in ${longest} characters is “${cut}”`, () =>
    assert.equal(cutSlugAtWord(slug, longest), cut));
