import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrapped } from '../../../../src/build/astro/plain-imports.ts';

test('a dynamic import stands by itself, whether it is taken whole or names are picked from it', () => {
  assert.equal(
    unwrapped('const all = await __vitePreload(() => import("./a.js"), __VITE_PRELOAD__);'),
    'const all = await import("./a.js");',
  );
  assert.equal(
    unwrapped(`const { a } = await __vitePreload(async () => {
	const { a } = await import("./a.js");
	return { a };
}, __VITE_PRELOAD__);`),
    'const { a } = await import("./a.js");',
  );
});

test('another form keeps its helper, without names of what it needs', () => {
  assert.equal(
    unwrapped('__vitePreload(() => import("./a.js").then(run), __VITE_PRELOAD__)'),
    '__vitePreload(() => import("./a.js").then(run), [])',
  );
});
