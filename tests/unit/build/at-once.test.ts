import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce } from '../../../src/build/at-once.ts';

/** Does nothing, and comes to its end after others have had so many turns. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await undefined;
}

describe('work for many', () => {
  test('is done once for each, begun in their order, for a few at the same time', async () => {
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    await atOnce([5, 1, 4, 2, 3], 2, async (each) => {
      begun.push(each);
      now += 1;
      most = Math.max(most, now);
      await wait(each);
      now -= 1;
    });
    assert.deepEqual(begun, [5, 1, 4, 2, 3]);
    assert.equal(most, 2);
  });

  test('is nothing for none', async () => {
    await atOnce([], 3, () => assert.fail());
  });

  test('that fails is begun for no other, and what is under way comes to its end first', async () => {
    const ended: string[] = [];
    const begun: string[] = [];
    const work = atOnce(['slow', 'wrong', 'late', 'later'], 2, async (each) => {
      begun.push(each);
      await wait(each === 'slow' ? 50 : 1);
      if (each === 'wrong') throw new Error(each);
      ended.push(each);
    });
    await assert.rejects(work, { message: 'wrong' });
    assert.deepEqual(begun, ['slow', 'wrong']);
    assert.deepEqual(ended, ['slow']);
  });

  test('that fails twice says what was wrong first', async () => {
    const work = atOnce([2, 1], 2, async (each) => {
      await wait(each);
      throw new Error(String(each));
    });
    await assert.rejects(work, { message: '1' });
  });
});
