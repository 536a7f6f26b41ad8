import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** What the renderer of pages has at hand; all else of `Astro` is made anew for each component that asks for it. */
const AT_HAND = ['props', 'self', 'url'];

const source = join(import.meta.dirname, '../../../../src');
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.astro'),
);

test('components ask Astro for nothing but what the renderer of pages has at hand', () => {
  const asked = components.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/\bAstro\.(\w+)/g)].map(([, name = '']) => name),
  );
  assert.ok(asked.length > 0);
  assert.deepEqual([...new Set(asked)].sort(), AT_HAND);
});
