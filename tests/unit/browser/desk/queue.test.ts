import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queue } from '../../../../src/browser/desk/queue.ts';

test('work is done in turn, whether what was before went well or not, and each is told how its own went', async () => {
  const inTurn = queue();
  const steps: string[] = [];
  const work = (name: string, turns: number) => async () => {
    steps.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    steps.push(`${name} ends`);
    if (name === 'second') throw new Error('full');
    return name;
  };
  const all = [inTurn(work('first', 20)), inTurn(work('second', 5)), inTurn(work('third', 0))];
  const ended = await Promise.allSettled(all);
  assert.deepEqual(steps, [
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ]);
  assert.deepEqual(
    ended.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
    ['first', 'Error: full', 'third'],
  );
  assert.equal(await inTurn(work('later', 1)), 'later');
});
