import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLatest } from '../../../../src/search/engine/pagefind-client.ts';

test('a late answer never overwrites a newer one', async () => {
  const latest = createLatest();
  let finishFirst = (_: string) => {};
  const first = latest(() => new Promise<string>((resolve) => (finishFirst = resolve)));
  const second = latest(async () => 'second');
  assert.equal(await second, 'second');
  finishFirst('first');
  assert.equal(await first, undefined);
});

test('a late failure is silent, the newest one is not', async () => {
  const latest = createLatest();
  const fail = async () => {
    throw new Error('offline');
  };
  const first = latest(fail);
  const second = latest(fail);
  assert.equal(await first, undefined);
  await assert.rejects(second, /offline/);
});
