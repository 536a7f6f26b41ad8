import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaLooks } from '../../../src/topics/areas.ts';

test('areas take turns with the colours, in the order of their first topics', () => {
  const names = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  assert.deepEqual(
    [...areaLooks(names.map((area) => ({ area })))].map(
      ([name, { colour, round }]) => `${name} ${colour} ${round}`,
    ),
    ['a 1 1', 'b 2 1', 'c 3 1', 'd 4 1', 'e 5 1', 'f 6 1', 'g 7 1', 'h 1 2', 'i 2 2'],
  );
});
