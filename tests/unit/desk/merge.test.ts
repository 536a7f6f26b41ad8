import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mergeDesks, mergePapers } from '../../../src/desk/merge.ts';
import type { Desk, KeptPaper } from '../../../src/desk/schema.ts';
import { STATUSES } from '../../../src/desk/schema.ts';
import { keptSample, moment } from '../../support/kept-papers.ts';

const changed = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value, at: fc.integer({ min: 0, max: 3 }).map(moment) }, { noNullPrototype: true });
const paper: fc.Arbitrary<KeptPaper> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    kept: changed(fc.boolean()),
    status: changed(fc.constantFrom(...STATUSES)),
    tags: changed(fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })),
    note: changed(fc.constantFrom('', 'one', 'two')),
  },
  { noNullPrototype: true },
);
const desk: fc.Arbitrary<Desk> = fc.record(
  {
    papers: fc.uniqueArray(paper, { selector: ({ id }) => id }),
    follows: fc.constant([]),
  },
  { noNullPrototype: true },
);
/** As merging leaves it: in the order of ids. */
const settled = (desk: Desk) => mergeDesks(desk, { papers: [], follows: [] });

describe('merging desks', () => {
  test('the newest change of each field wins', () => {
    const here = keptSample('a', { note: 'here', status: 'read' });
    const there = {
      ...here,
      note: { value: 'there', at: moment(2) },
      status: { value: 'reading' as const, at: moment(0) },
    };
    const { note, status } = mergePapers(here, there);
    assert.deepEqual([note.value, status.value], ['there', 'read']);
  });

  test('what only one copy has is there', () => {
    const merged = mergeDesks(
      { papers: [keptSample('b')], follows: [] },
      { papers: [keptSample('a')], follows: [] },
    );
    assert.deepEqual(
      merged.papers.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  test('a paper that was taken off later stays off', () => {
    const kept = keptSample('a');
    const off = keptSample('a', { kept: false });
    assert.equal(mergePapers(off, kept).kept.value, false);
  });

  test('the order of copies makes no difference', () => {
    fc.assert(fc.property(desk, desk, (a, b) => assert.deepEqual(mergeDesks(a, b), mergeDesks(b, a))));
    fc.assert(
      fc.property(desk, desk, desk, (a, b, c) =>
        assert.deepEqual(mergeDesks(mergeDesks(a, b), c), mergeDesks(a, mergeDesks(b, c))),
      ),
    );
  });

  test('a copy merged twice changes nothing', () => {
    fc.assert(
      fc.property(desk, desk, (a, b) => {
        const once = mergeDesks(a, b);
        assert.deepEqual(mergeDesks(once, b), once);
        assert.deepEqual(mergeDesks(a, a), settled(a));
      }),
    );
  });
});
