import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { StepCache } from '../../../src/build/step-cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const open = (file: string, code = 'code') =>
  new StepCache(file, code, (json) => z.object({ said: z.string() }).parse(json));

/** A file with what a step came to for `one` and `two`. */
function kept(): string {
  const file = join(temporaryFolder(), 'deep/step');
  const cache = open(file);
  cache.set({ name: 'one' }, { said: 'uno\n1' });
  cache.set({ name: 'two' }, { said: 'due' });
  cache.save();
  return file;
}

describe('what a step came to', () => {
  test('is known again in the next build', () => {
    const cache = open(kept());
    assert.deepEqual(cache.get({ name: 'one' }), { said: 'uno\n1' });
    assert.deepEqual(cache.get({ name: 'two' }), { said: 'due' });
    assert.equal(cache.get({ name: 'three' }), undefined);
  });

  test('is forgotten when a build did not need it', () => {
    const file = kept();
    const cache = open(file);
    cache.get({ name: 'two' });
    cache.save();
    const next = open(file);
    assert.equal(next.get({ name: 'one' }), undefined);
    assert.deepEqual(next.get({ name: 'two' }), { said: 'due' });
  });

  test('counts for nothing where it cannot be read', () => {
    const file = kept();
    const cache = new StepCache(file, 'code', (json) => z.object({ meant: z.string() }).parse(json));
    assert.equal(cache.get({ name: 'one' }), undefined);
  });

  const spoilt: [what: string, spoil: (text: string) => string][] = [
    ['is of other code', (text) => text.replace('code', 'edoc')],
    ['is empty', () => ''],
    ['is no such file', () => '{"not": "this"}\n'],
    ['ends half-way', (text) => text.slice(0, -8)],
    ['has a letter changed', (text) => text.replace('due', 'duo')],
    ['has one entry for another', (text) => text.replace(/\{.*uno.*\}/, '{"said":"due"}')],
  ];
  for (const [what, spoil] of spoilt)
    test(`is made anew where the file ${what}, and nothing wrong is taken`, () => {
      const file = kept();
      writeFileSync(file, spoil(readFileSync(file, 'utf8')));
      const cache = open(file);
      const found = [cache.get({ name: 'one' }), cache.get({ name: 'two' })];
      assert.ok(found.some((entry) => entry === undefined));
      for (const [entry, said] of [
        [found[0], 'uno\n1'],
        [found[1], 'due'],
      ] as const)
        assert.ok(entry === undefined || entry.said === said);
    });
});
