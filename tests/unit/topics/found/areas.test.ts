import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaLooks } from '../../../../src/topics/areas.ts';
import { topicAreas } from '../../../../src/topics/found/areas.ts';
import type { NameCandidate } from '../../../../src/topics/found/name-candidates.ts';
import type { NamedGroup } from '../../../../src/topics/found/named-groups.ts';
import { candidate as name, naming, rows } from '../../../support/name-candidates.ts';

test('areas have colours in their order, which begin anew after seven', () => {
  const looks = areaLooks('abacdefgh'.split('').map((area) => ({ area })));
  assert.deepEqual(
    [...looks].map(([area, { colour, round }]) => `${area}${colour}${round}`),
    ['a11', 'b21', 'c31', 'd41', 'e51', 'f61', 'g71', 'h12'],
  );
});

describe('areas of topics', () => {
  /** Six topics of ten papers each, two and two alike. */
  const groupAt = (number: number, centre: number[]): NamedGroup => ({
    name: name(`topic${number}`, rows(10 * number, 10)),
    terms: [],
    centre: Float64Array.from(centre),
    rows: rows(10 * number, 10),
    evidence: new Set(),
    hints: new Set(),
  });
  const groups = [
    [1, 0.1, 0],
    [1, -0.1, 0],
    [0, 1, 0.1],
    [0, 1, -0.1],
    [0.1, 0, 1],
    [-0.1, 0, 1],
  ].map((centre, number) => groupAt(number, centre));
  const areas = (...candidates: NameCandidate[]) =>
    topicAreas(groups, naming(...candidates), 60).map(({ name: own, topics }) => `${own}: ${topics}`);

  test('are named by what their topics share; those without a name come last', () => {
    assert.deepEqual(areas(name('sky', rows(20, 20)), name('sea', rows(40, 20))), [
      'sky: 2,3',
      'sea: 4,5',
      'Other topics: 0,1',
    ]);
    assert.deepEqual(areas(name('air', rows(0, 20)), name('sky', rows(20, 20)), name('sea', rows(40, 20))), [
      'air: 0,1',
      'sky: 2,3',
      'sea: 4,5',
    ]);
  });

  test('have no names where most topics would have none', () => {
    assert.deepEqual(areas(name('sky', rows(20, 20))), [
      'undefined: 0,1',
      'undefined: 2,3',
      'undefined: 4,5',
    ]);
  });

  const nameless = ['undefined: 0,1', 'undefined: 2,3', 'undefined: 4,5'];
  test('need a name that a quarter of the papers of each topic have, and that no topic has', () => {
    const sea = name('sea', rows(40, 20));
    assert.deepEqual(areas(sea, name('sky', rows(20, 10), rows(30, 3))), [
      'sky: 2,3',
      'sea: 4,5',
      'Other topics: 0,1',
    ]);
    assert.deepEqual(areas(sea, name('sky', rows(20, 10), rows(30, 2))), nameless);
    assert.deepEqual(areas(sea, name('topic2', rows(20, 20))), nameless);
    assert.deepEqual(areas(sea, name('sea bed', rows(20, 19))), nameless);
  });

  test('need a name that their papers have more often than any', () => {
    const sea = name('sea', rows(40, 20));
    assert.deepEqual(areas(sea, name('sky', rows(20, 10), rows(30, 3), rows(0, 1))), [
      'sky: 2,3',
      'sea: 4,5',
      'Other topics: 0,1',
    ]);
    assert.deepEqual(areas(sea, name('sky', rows(20, 10), rows(30, 3), rows(0, 2))), nameless);
  });

  test('hold no topic that does not share the name, whatever it is like', () => {
    const close = [...groups, groupAt(6, [0, 1, 0.05]), groupAt(7, [0, 1, -0.05])];
    const found = topicAreas(
      close,
      naming(name('sky', rows(20, 20), rows(60, 10)), name('sea', rows(40, 20)), name('air', rows(0, 20))),
      80,
    );
    assert.deepEqual(
      found.map(({ name: own, topics }) => `${own}: ${topics}`),
      ['air: 0,1', 'sky: 2,3,6', 'sea: 4,5', 'Other topics: 7'],
    );
  });

  test('take in topics that share their name and are more like them than unlike', () => {
    const air = name('air', rows(0, 20));
    const found = (centre: number[], ...names: NameCandidate[]) =>
      topicAreas([...groups, groupAt(6, centre)], naming(...names), 70).map(
        ({ name: own, topics }) => `${own}: ${topics}`,
      );
    const sky = name('sky', rows(20, 20), rows(60, 10));
    const sea = name('sea', rows(40, 20));
    const apart = ['air: 0,1', 'sky: 2,3', 'sea: 4,5', 'Other topics: 6'];
    assert.deepEqual(found([0, 0.8, 1], air, sky, sea), ['air: 0,1', 'sky: 2,3,6', 'sea: 4,5']);
    assert.deepEqual(found([0, -1, 0], air, sky, sea), apart);
    assert.deepEqual(found([0, 0.8, 1], air, name('sky', rows(20, 20)), sea), apart);
  });

  test('are as many as there are topics where these are few', () => {
    assert.deepEqual(
      topicAreas(groups.slice(0, 1), naming(), 60).map(({ topics }) => topics),
      [[0]],
    );
    assert.deepEqual(topicAreas([], naming(), 60), []);
  });
});
