import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaLooks, countAreas, OTHER_TOPICS } from '../../../src/topics/areas.ts';

test('areas take turns with the colours, in the order of their first topics', () => {
  const names = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  assert.deepEqual(
    [...areaLooks(names.map((area) => ({ area })))].map(
      ([name, { colour, round }]) => `${name} ${colour} ${round}`,
    ),
    ['a 1 1', 'b 2 1', 'c 3 1', 'd 4 1', 'e 5 1', 'f 6 1', 'g 7 1', 'h 1 2', 'i 2 2'],
  );
});

test('found topics that are left over are in no area, an editor’s area may be called anything', () => {
  const found = (area: string) => ({ area, found: true });
  assert.equal(countAreas([found('Tides'), found('Tides'), found('Bees'), found(OTHER_TOPICS)]), 2);
  assert.equal(countAreas([{ area: 'Tides' }, { area: OTHER_TOPICS }]), 2);
  assert.equal(countAreas([]), 0);
});
