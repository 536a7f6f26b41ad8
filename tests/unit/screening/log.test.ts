import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decisionsOf, mergeLogs, nextMoment, readersOf, readLog } from '../../../src/screening/log.ts';
import { outcomeOf } from '../../../src/screening/outcome.ts';
import type { Entry } from '../../../src/screening/schema.ts';
import { at, decide, settle } from '../../support/screening.ts';

const entry: fc.Arbitrary<Entry> = fc
  .record({
    second: fc.integer({ min: 0, max: 3 }),
    reader: fc.constantFrom('A', 'B'),
    paper: fc.constantFrom('p1', 'p2'),
    verdict: fc.constantFrom('include' as const, 'exclude' as const, 'maybe' as const),
  })
  .map(({ second, reader, paper, verdict }) => decide(second, reader, paper, verdict));
const log = fc.array(entry, { maxLength: 6 });

describe('merging logs', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        assert.deepEqual(mergeLogs(a, b), mergeLogs(b, a));
        assert.deepEqual(mergeLogs(mergeLogs(a, b), c), mergeLogs(a, mergeLogs(b, c)));
        assert.deepEqual(mergeLogs(a, a), mergeLogs(a));
      }),
    );
  });

  test('loses no step', () => {
    const [mine, theirs] = [decide(1, 'A', 'p1', 'include'), decide(1, 'B', 'p1', 'exclude')];
    assert.deepEqual(mergeLogs([mine], [theirs]), [mine, theirs]);
  });
});

describe('what holds after all steps', () => {
  const steps = [
    decide(1, 'A', 'p1', 'include'),
    decide(2, 'A', 'p2', 'exclude', { reason: 'no data' }),
    decide(3, 'A', 'p1', 'maybe'),
    decide(4, 'B', 'p1', 'exclude'),
  ];

  test('of a paper decided anew the last decision counts, at its later place', () => {
    assert.deepEqual(
      decisionsOf(steps, 'A').map(({ paper, verdict }) => [paper, verdict]),
      [
        ['p2', 'exclude'],
        ['p1', 'maybe'],
      ],
    );
  });

  test('what is undone no longer counts, and the decision before it does again', () => {
    const undone: Entry = { act: 'undo', at: at(5), reader: 'A', paper: 'p1', undoes: at(3) };
    assert.equal(
      readLog([...steps, undone])
        .get('p1')
        ?.decisions.get('A')?.verdict,
      'include',
    );
  });

  test('nobody undoes what another has decided', () => {
    const undone: Entry = { act: 'undo', at: at(5), reader: 'A', paper: 'p1', undoes: at(4) };
    assert.equal(
      readLog([...steps, undone])
        .get('p1')
        ?.decisions.get('B')?.verdict,
      'exclude',
    );
  });

  test('a note reads as it was written last, and an empty one is none', () => {
    const note = (second: number, text: string): Entry => ({
      act: 'note',
      at: at(second),
      reader: 'A',
      paper: 'p1',
      text,
    });
    assert.deepEqual([...(readLog([note(1, 'a'), note(2, 'b')]).get('p1')?.notes ?? [])], [['A', 'b']]);
    assert.deepEqual([...(readLog([note(1, 'a'), note(2, '')]).get('p1')?.notes ?? [])], []);
  });

  test('readers are those whose decisions hold, by name', () => {
    assert.deepEqual(readersOf(steps.toReversed()), ['A', 'B']);
    assert.deepEqual(readersOf([]), []);
  });
});

test('a step is later than all before it, whatever the clock says', () => {
  const log = [decide(10, 'A', 'p1', 'include')];
  assert.equal(nextMoment(log, Date.parse(at(20))), at(20));
  assert.equal(nextMoment(log, Date.parse(at(5))), at(10.001));
});

describe('the outcome of a paper', () => {
  for (const [name, steps, expected] of [
    ['nobody has decided', [], { result: 'open', reasons: [] }],
    ['one includes', [decide(1, 'A', 'p1', 'include')], { result: 'include', reasons: [] }],
    ['one doubts', [decide(1, 'A', 'p1', 'maybe')], { result: 'include', reasons: [] }],
    [
      'both exclude, for two reasons',
      [
        decide(1, 'A', 'p1', 'exclude', { reason: 'no data' }),
        decide(2, 'B', 'p1', 'exclude', { reason: 'no tides' }),
      ],
      { result: 'exclude', reasons: ['no data', 'no tides'] },
    ],
    [
      'one includes and one doubts',
      [decide(1, 'A', 'p1', 'include'), decide(2, 'B', 'p1', 'maybe')],
      { result: 'include', reasons: [] },
    ],
    [
      'they differ',
      [decide(1, 'A', 'p1', 'maybe'), decide(2, 'B', 'p1', 'exclude', { reason: 'no data' })],
      { result: 'conflict', reasons: [] },
    ],
    [
      'they differed and agreed',
      [
        decide(1, 'A', 'p1', 'include'),
        decide(2, 'B', 'p1', 'exclude'),
        settle(3, 'p1', 'exclude', 'no tides'),
      ],
      { result: 'exclude', reasons: ['no tides'] },
    ],
  ] as const)
    test(name, () => assert.deepEqual(outcomeOf(readLog(steps).get('p1')), expected));
});
