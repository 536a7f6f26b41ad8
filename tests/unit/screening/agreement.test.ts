import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreementOf, conflictsOf, kappaOf } from '../../../src/screening/agreement.ts';
import { readLog } from '../../../src/screening/log.ts';
import { decide, settle } from '../../support/screening.ts';

describe('Cohen’s κ', () => {
  // Values and standard errors by the delta method in NumPy.
  for (const [both, first, second, neither, kappa, low, high] of [
    [20, 5, 10, 15, 0.4, 0.1511, 0.6489],
    [45, 15, 25, 15, 0.1304, -0.0629, 0.3238],
    [25, 35, 5, 35, 0.2593, 0.108, 0.4105],
    // Bounds end where κ does.
    [6, 1, 2, 31, 0.7541, 0.4904, 1],
    [10, 0, 0, 10, 1, 1, 1],
    [0, 5, 5, 0, -1, -1, -1],
  ] as const)
    test(`of ${both}, ${first}, ${second} and ${neither} papers`, () => {
      const found = kappaOf({ both, first, second, neither });
      const rounded = [found.kappa, ...(found.bounds ?? [])].map((value) => Number(value?.toFixed(4)));
      assert.deepEqual(rounded, [kappa, low, high]);
    });

  test('is not defined where both decide the same on all papers, nor over none', () => {
    assert.deepEqual(kappaOf({ both: 0, first: 0, second: 0, neither: 9 }), { observed: 1 });
    assert.deepEqual(kappaOf({ both: 0, first: 0, second: 0, neither: 0 }), {});
  });
});

const log = [
  decide(1, 'A', 'p1', 'include'),
  decide(2, 'A', 'p2', 'exclude'),
  decide(3, 'A', 'p3', 'maybe'),
  decide(4, 'A', 'p4', 'include'),
  decide(5, 'B', 'p1', 'maybe'),
  decide(6, 'B', 'p2', 'exclude'),
  decide(7, 'B', 'p3', 'exclude', { reason: 'no data' }),
];

test('agreement counts papers that both decided on, and a doubt as include', () => {
  const { both, first, second, neither } = agreementOf(readLog(log).values(), ['A', 'B']);
  assert.deepEqual({ both, first, second, neither }, { both: 1, first: 1, second: 0, neither: 1 });
});

test('conflicts name who decided what, and stay listed once they are settled', () => {
  const said = (more: Parameters<typeof readLog>[0]) =>
    conflictsOf(readLog([...log, ...more]), ['p1', 'p2', 'p3', 'p4']).map(({ paper, decisions, settled }) => [
      paper,
      decisions.map(({ reader, verdict }) => `${reader} ${verdict}`),
      settled?.verdict,
    ]);
  assert.deepEqual(said([]), [['p3', ['A maybe', 'B exclude'], undefined]]);
  assert.deepEqual(said([settle(9, 'p3', 'include')]), [['p3', ['A maybe', 'B exclude'], 'include']]);
});
