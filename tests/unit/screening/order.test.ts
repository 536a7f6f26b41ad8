import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nextPapers, shuffle } from '../../../src/screening/order.ts';
import { describeProgress, paceOf } from '../../../src/screening/pace.ts';
import { decide } from '../../support/screening.ts';

const listing = Array.from({ length: 30 }, (_, n) => `p${n + 1}`);
const shuffled = shuffle(listing, 7);
const likely = listing.toReversed();

test('a random order has every paper once and follows from its seed', () => {
  assert.deepEqual(shuffled.toSorted(), listing.toSorted());
  assert.deepEqual(shuffle(listing, 7), shuffled);
  assert.notDeepEqual(shuffle(listing, 8), shuffled);
});

describe('the next papers', () => {
  for (const [order, first] of [
    ['listing', 'p2'],
    ['random', shuffled.find((paper) => paper !== 'p1')],
    ['likely', 'p30'],
  ] as const)
    test(`in the order “${order}”`, () => {
      const [next] = nextPapers({ order, listing, shuffled, likely }, new Set(['p1']), 1);
      assert.deepEqual(next, { paper: first, drawn: order });
    });

  test('chance draws while nothing is known of what is likely', () => {
    const orders = { order: 'likely' as const, listing, shuffled, likely: undefined };
    assert.deepEqual(nextPapers(orders, new Set(), 2), [
      { paper: shuffled[0], drawn: 'random' },
      { paper: shuffled[1], drawn: 'random' },
    ]);
  });

  test('every tenth paper is drawn at random among the likely ones, and none comes twice', () => {
    const next = nextPapers({ order: 'likely', listing, shuffled, likely }, new Set(), 40);
    assert.equal(new Set(next.map(({ paper }) => paper)).size, 30);
    const random = next.flatMap(({ drawn }, place) => (drawn === 'random' ? [place + 1] : []));
    assert.deepEqual(random, [10, 20, 30]);
  });

  test('an end is an end', () => {
    assert.deepEqual(nextPapers({ order: 'listing', listing, shuffled, likely }, new Set(listing), 3), []);
  });
});

describe('the pace', () => {
  const every = (seconds: number[]) => seconds.map((second, n) => decide(second, 'A', `p${n}`, 'include'));

  test('is the median time between decisions, without the time that a reader was away', () => {
    assert.equal(paceOf(every([0, 10, 20, 30, 4000, 4012])), 10_000);
    assert.equal(paceOf(every([0, 10, 20])), undefined);
  });

  for (const [papers, text] of [
    [200, '4 of 200 decided, 196 left: about 33 min at 10 s a paper.'],
    [2000, '4 of 2000 decided, 1996 left: about 6 hours at 10 s a paper.'],
    [4, '4 of 4 decided.'],
  ] as const)
    test(`tells how long the rest takes, of ${papers}`, () =>
      assert.equal(describeProgress(every([0, 10, 20, 30]), papers), text));

  test('nothing is said of time while too little is known', () => {
    assert.equal(describeProgress(every([0]), 3), '1 of 3 decided, 2 left.');
  });
});
