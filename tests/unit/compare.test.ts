import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compare } from '../../src/compare.ts';

const source = join(import.meta.dirname, '../../src');
/** Two texts compared for an order by hand, or in the order of the machine's language. */
const COMPARED_BY_HAND =
  /[a-z][\w.]* [<>] [a-z][\w.]*(?: \+ [\w.]+)? \? (?:-1 : [1a]|1 : -1)|\.localeCompare\(|new Intl\.Collator/i;

test('texts are ordered by their UTF-16 units', () => {
  assert.deepEqual(['b', 'a', 'Z', 'ä', 'a', ''].sort(compare), ['', 'Z', 'a', 'a', 'b', 'ä']);
  assert.equal(compare('same', 'same'), 0);
});

test('nothing else says how texts are ordered', () => {
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(?:ts|mjs|astro)$/.test(file) &&
      file !== 'compare.ts' &&
      COMPARED_BY_HAND.test(readFileSync(join(source, file), 'utf8')),
  );
  assert.deepEqual(others, []);
});
