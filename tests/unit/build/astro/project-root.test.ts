import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { projectRoot } from '../../../../src/build/astro/project-root.ts';

test('a build that started in a folder of its own has the project as its root', async () => {
  const changes: unknown[] = [];
  const hook = projectRoot().hooks['astro:config:setup'];
  const updateConfig = (change: unknown) => changes.push(change);
  await hook?.({ updateConfig } as unknown as HookParameters<'astro:config:setup'>);
  assert.deepEqual(changes, [{ root: pathToFileURL(`${process.cwd()}/`) }]);
});
