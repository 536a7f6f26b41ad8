import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreement } from '../../measures/agreement.ts';

test('an assignment is right where one reader gave it, and missed only where both did', () => {
  const result = agreement([
    { assigned: ['a', 'b', 'c'], judgement: { core: ['a'], either: ['a', 'b'], primary: ['a'] } },
    { assigned: ['c'], judgement: { core: ['a', 'c'], either: ['a', 'b', 'c'], primary: ['a'] } },
  ]);
  assert.equal(result.precision, 3 / 4);
  assert.equal(result.recall, 3 / 4);
  assert.equal(result.microF1, 3 / 4);
  assert.equal(result.mainTopic, 1 / 2);
  assert.deepEqual(
    result.topics.map(({ id, right, wrong, missed }) => [id, right, wrong, missed]),
    [
      ['a', 1, 0, 1],
      ['b', 1, 0, 0],
      ['c', 1, 1, 0],
    ],
  );
});

test('no papers agree in nothing', () => assert.equal(agreement([]).microF1, 0));
