import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaLooks } from '../../../../src/topics/areas.ts';
import { topicAreas } from '../../../../src/topics/found/areas.ts';
import { findCentres, nearestCentre } from '../../../../src/topics/found/centres.ts';
import type { NameCandidate } from '../../../../src/topics/found/name-candidates.ts';
import { type NamedGroup, namedGroups } from '../../../../src/topics/found/named-groups.ts';
import { type DocumentVectors, documentVectors } from '../../../../src/vectors/document-vectors.ts';
import type { LatentVectors } from '../../../../src/vectors/latent-vectors.ts';
import { subjectPapers } from '../../../support/subject-papers.ts';

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const name = (label: string, ...own: number[][]): NameCandidate => ({
  label,
  stems: label.split(' '),
  rows: own.flat(),
  joined: [],
});
const naming = (...candidates: NameCandidate[]) => ({ candidates, named: (of: NameCandidate) => of });
const latentOf = (points: number[][]) =>
  ({
    dimensions: points[0]?.length ?? 0,
    values: Float32Array.from(points.flat()),
  }) as LatentVectors;

test('areas have colours in their order, which begin anew after seven', () => {
  const looks = areaLooks('abacdefgh'.split('').map((area) => ({ area })));
  assert.deepEqual(
    [...looks].map(([area, { colour, round }]) => `${area}${colour}${round}`),
    ['a11', 'b21', 'c31', 'd41', 'e51', 'f61', 'g71', 'h12'],
  );
});

describe('the centre nearest to a paper', () => {
  const latent = latentOf([
    [1, 0],
    [0, 1],
    [0.6, 0.8],
  ]);
  test('is the first of those that are as near, with its cosine', () => {
    const centres = [Float64Array.of(0, 1), Float64Array.of(1, 0), Float64Array.of(1, 0)];
    assert.deepEqual(nearestCentre(latent, centres)(0), { place: 1, likeness: 1 });
    assert.deepEqual(nearestCentre(latent, centres)(1), { place: 0, likeness: 1 });
    const { place, likeness } = nearestCentre(latent, centres)(2);
    assert.equal(place, 0);
    assert.ok(Math.abs(likeness - 0.8) < 1e-6);
    assert.equal(nearestCentre(latent, [])(0).place, -1);
  });
});

describe('centres of a corpus', () => {
  const papers = subjectPapers(25);
  const vectors = documentVectors(papers);
  const { isSubject } = vectors.aboutness();
  const centres = findCentres(vectors, 4, isSubject);
  const subjectOf = new Map(papers.map(({ id, subject }) => [id, subject]));

  test('are as many as asked, directions, one for each subject', () => {
    assert.equal(centres.length, 4);
    for (const centre of centres) assert.ok(Math.abs(Math.hypot(...centre) - 1) < 1e-9);
    const nearest = nearestCentre(vectors.latent, centres);
    const parts = Map.groupBy(vectors.documents.keys(), (row) => nearest(row).place);
    const subjects = [...parts.values()].map((part) =>
      [...new Set(part.map((row) => subjectOf.get(vectors.documents[row]?.id ?? '')))].sort().join(),
    );
    assert.deepEqual(subjects.sort(), ['bees', 'bridges', 'clocks', 'tides']);
  });

  test('are the middles of the papers nearest to them', () => {
    const { values, dimensions } = vectors.latent;
    const nearest = nearestCentre(vectors.latent, centres);
    for (const [place, centre] of centres.entries()) {
      const own = [...vectors.documents.keys()].filter((row) => nearest(row).place === place);
      const sum = Float64Array.from({ length: dimensions }, (_, d) =>
        own.reduce((total, row) => total + (values[row * dimensions + d] ?? 0), 0),
      );
      const length = Math.hypot(...sum);
      for (const [d, value] of centre.entries()) assert.ok(Math.abs(value - (sum[d] ?? 0) / length) < 1e-6);
    }
  });

  test('are one where no term may be a seed, one where one is wanted, and none of nothing', () => {
    assert.equal(findCentres(vectors, 4, () => false).length, 1);
    assert.equal(findCentres(vectors, 0, isSubject).length, 1);
    assert.equal(findCentres(documentVectors([]), 4, isSubject).length, 0);
  });
});

describe('groups that have a name', () => {
  /** Forty papers in two directions, and the last ones in neither. */
  const points = [
    ...rows(0, 20).map(() => [1, 0, 0]),
    ...rows(0, 20).map(() => [0, 1, 0]),
    [0.25, 0, 0.9],
    [0.125, 0, 0.9],
  ];
  const vectors = {
    learnt: points.length,
    documents: points.map((_, row) => ({ id: String(row), title: '', abstract: '' })),
    latent: latentOf(points),
  } as unknown as DocumentVectors;
  const centres = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0)];
  const group = (...candidates: NameCandidate[]) =>
    namedGroups(vectors, centres, naming(...candidates)).map(({ name: own, terms, rows: { length } }) => [
      own.label,
      terms.map(({ label }) => label).join(' '),
      length,
    ]);

  test('hold the papers that are near enough', () => {
    assert.deepEqual(group(name('a', rows(0, 20)), name('b', rows(20, 20))), [
      ['a', 'a', 21],
      ['b', 'b', 20],
    ]);
  });

  test('are none where no name is good enough', () => {
    assert.deepEqual(group(name('a', rows(0, 20))), [['a', 'a', 21]]);
    assert.deepEqual(group(), []);
  });

  test('are none where fewer than three in five papers hold their terms, or two signs of them', () => {
    const twenty = {
      learnt: 100,
      documents: rows(0, 100).map((row) => ({ id: String(row), title: '', abstract: row === 14 ? '' : '…' })),
      latent: latentOf(rows(0, 100).map((row) => (row < 20 ? [1, 0, 0] : [0, 1, 0]))),
    } as unknown as DocumentVectors;
    const found = (...candidates: NameCandidate[]) =>
      namedGroups(twenty, centres, naming(...candidates)).map(({ evidence }) => evidence.size);
    const signs = (count: number, row: number) =>
      rows(0, count).map((number) => name(`s${number}`, [row, row + 1]));
    assert.deepEqual(found(name('a', rows(0, 12))), [12]);
    assert.deepEqual(found(name('a', rows(0, 11))), []);
    assert.deepEqual(found(name('a', rows(0, 11)), ...signs(2, 12)), [13]);
    assert.deepEqual(found(name('a', rows(0, 11)), ...signs(1, 12)), []);
    // A title without an abstract.
    assert.deepEqual(found(name('a', rows(0, 11)), ...signs(1, 14)), [12]);
  });

  test('take another name where theirs is taken, if it is half as strong, else are part of the other', () => {
    const tide = name('tide', rows(0, 20));
    const kin = name('tide gauge', rows(20, 20));
    assert.deepEqual(group(tide, kin, name('salt', rows(20, 20))), [['tide gauge', 'tide gauge salt', 20]]);
    assert.deepEqual(group(tide, kin, name('ebb', rows(0, 15))), [
      ['ebb', 'ebb tide', 21],
      ['tide gauge', 'tide gauge', 20],
    ]);
    assert.deepEqual(group(tide, kin, name('ebb', rows(0, 14))), [['tide gauge', 'tide gauge', 20]]);
    assert.deepEqual(group(tide, kin), [['tide gauge', 'tide gauge', 20]]);
  });

  test('have a dozen terms at most, none kin to another', () => {
    const many = rows(0, 9).map((number) => name(`t${number}`, rows(0, 19)));
    const [[, terms] = []] = group(name('a', rows(0, 20)), name('a b', rows(0, 10)), ...many);
    assert.equal(String(terms).split(' ').length, 8);
    assert.ok(!String(terms).split(' ').includes('b'));
  });
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
