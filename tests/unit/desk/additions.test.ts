import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { additionsJson, additionsOf, sortByAdded } from '../../../src/desk/additions.ts';
import { type Additions, allSeen, isNew } from '../../../src/desk/seen.ts';
import { beginVisit, isOver, readVisit } from '../../../src/desk/visits.ts';
import { groupByDay } from '../../../src/lists/additions.ts';
import { samplePaper } from '../../support/sample-papers.ts';

const paper = (id: string, added?: string) => samplePaper({ id, title: id, ...(added && { added }) });
const noVenue = () => undefined;
const papers = [
  paper('first', '2026-01-01'),
  paper('undated'),
  paper('late', '2026-03-01'),
  paper('middle', '2026-02-01'),
  paper('later', '2026-03-01'),
  paper('also-first', '2026-01-01'),
];
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
/** What `new.json` says when the papers up to a day are there. */
function additionsUntil(day: string): Additions {
  const additions = additionsOf(
    papers.filter(({ added = '' }) => added <= day),
    noVenue,
  );
  assert.ok(additions);
  return additions;
}

describe('papers by the day on which they were added', () => {
  test('are sorted, the last first, and in the order given within a day; undated ones are left out', () => {
    assert.deepEqual(ids(sortByAdded(papers)), ['late', 'later', 'middle', 'first', 'also-first']);
  });

  test('are parted by day, with the place where each begins', () => {
    assert.deepEqual(
      groupByDay(sortByAdded(papers)).map(({ day, papers, start }) => [day, ids(papers), start]),
      [
        ['2026-03-01', ['late', 'later'], 0],
        ['2026-02-01', ['middle'], 2],
        ['2026-01-01', ['first', 'also-first'], 3],
      ],
    );
    assert.deepEqual(groupByDay([paper('undated')]), []);
  });
});

describe('what is new on a site', () => {
  test('is all that came after its first day', () => {
    const { newest, from, papers } = additionsUntil('2026-12-31');
    assert.deepEqual([newest, from, ids(papers)], ['2026-03-01', '2026-01-01', ['late', 'later', 'middle']]);
    assert.deepEqual(ids(additionsUntil('2026-01-31').papers), []);
  });

  test('is told by whole days where it is much', () => {
    for (const [most, from, listed] of [
      [3, '2026-01-01', ['late', 'later', 'middle']],
      [2, '2026-03-01', ['late', 'later']],
      [1, '2026-03-01', []],
    ] as const) {
      const additions = additionsOf(papers, noVenue, most);
      assert.deepEqual([additions?.from, ids(additions?.papers ?? [])], [from, listed], `${most} at most`);
    }
  });

  test('is nothing where no day is recorded', () => {
    assert.equal(additionsOf([paper('undated')], noVenue), undefined);
    assert.equal(additionsOf([], noVenue), undefined);
  });

  test('is written so that it reads as it was', () => {
    for (const day of ['2026-01-31', '2026-12-31'])
      assert.deepEqual(JSON.parse(additionsJson(additionsUntil(day))), additionsUntil(day));
  });
});

describe('a reader', () => {
  const seen = allSeen(additionsUntil('2026-02-28'));

  test('has seen what was there, and nothing that came later', () => {
    assert.deepEqual(seen, { day: '2026-02-01', papers: ['middle'] });
    assert.deepEqual(ids(additionsUntil('2026-12-31').papers.filter((paper) => isNew(paper, seen))), [
      'late',
      'later',
    ]);
  });

  test('has not seen a paper that came later on the same day', () => {
    assert.equal(isNew({ id: 'afternoon', added: '2026-02-01' }, seen), true);
    assert.equal(isNew({ id: 'middle', added: '2026-02-01' }, seen), false);
  });

  const minute = 60_000;
  test('finds nothing new on the first visit, and on the next what came between', () => {
    const first = beginVisit(undefined, additionsUntil('2026-02-28'), 0);
    assert.deepEqual(first.fresh, []);
    assert.deepEqual(beginVisit(first, additionsUntil('2026-02-28'), 0).fresh, []);
    const next = beginVisit(first, additionsUntil('2026-12-31'), 0);
    assert.deepEqual([next.fresh, next.hasMore], [['late', 'later'], undefined]);
    assert.deepEqual(beginVisit(next, additionsUntil('2026-12-31'), 0).fresh, []);
  });

  test('is told that there is more than is listed', () => {
    const first = beginVisit(undefined, additionsUntil('2026-01-31'), 0);
    const additions = additionsOf(papers, noVenue, 2);
    assert.ok(additions);
    const next = beginVisit(first, additions, 0);
    assert.deepEqual([next.fresh, next.hasMore], [['late', 'later'], true]);
  });

  test('is on one visit while pages are opened within half an hour of each other', () => {
    const visit = beginVisit(undefined, additionsUntil('2026-12-31'), 100 * minute);
    for (const [now, over] of [
      [100, false],
      [130, false],
      [131, true],
      // The clock was put back.
      [99, true],
    ] as const)
      assert.equal(isOver(visit, now * minute), over, `${now} minutes`);
    assert.equal(isOver(undefined, 0), true);
  });

  test('has a visit that was stored, unless it is damaged', () => {
    const visit = beginVisit(undefined, additionsUntil('2026-12-31'), 1);
    assert.deepEqual(readVisit(JSON.stringify(visit)), visit);
    for (const damaged of [
      null,
      '',
      'x',
      'null',
      '1',
      '{}',
      '{"at":1}',
      '{"at":1,"newest":{"day":"2026-01-01"}}',
    ])
      assert.equal(readVisit(damaged), undefined, String(damaged));
  });
});
