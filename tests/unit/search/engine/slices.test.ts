import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPace } from '../../../../src/search/engine/pace.ts';

test('work pauses with each thousand pages, and counts anew behind the pause', async () => {
  let pauses = 0;
  const pace = createPace(async () => {
    pauses += 1;
  });
  assert.equal(pace(999), undefined);
  assert.equal(pauses, 0);
  await pace(1);
  assert.equal(pauses, 1);
  assert.equal(pace(999), undefined);
  await pace(500);
  assert.equal(pauses, 2);
  assert.equal(pace(0), undefined);
});
