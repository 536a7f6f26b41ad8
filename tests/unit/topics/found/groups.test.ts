import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCentres, nearestCentres } from '../../../../src/topics/found/centres.ts';
import type { NameCandidate } from '../../../../src/topics/found/name-candidates.ts';
import { namedGroups } from '../../../../src/topics/found/named-groups.ts';
import { type DocumentVectors, documentVectors } from '../../../../src/vectors/document-vectors.ts';
import type { LatentVectors } from '../../../../src/vectors/latent-vectors.ts';
import { candidate as name, naming, rows } from '../../../support/name-candidates.ts';
import { subjectPapers } from '../../../support/subject-papers.ts';

const latentOf = (points: number[][]) =>
  ({
    dimensions: points[0]?.length ?? 0,
    values: Float32Array.from(points.flat()),
  }) as LatentVectors;

describe('the centre nearest to a paper', () => {
  const latent = latentOf([
    [1, 0],
    [0, 1],
    [0.6, 0.8],
  ]);
  test('is the first of those that are as near, with its cosine and its lead', () => {
    const centres = [Float64Array.of(0, 1), Float64Array.of(1, 0), Float64Array.of(1, 0)];
    const [third, first, second] = nearestCentres(latent, centres, [2, 0, 1]);
    assert.deepEqual(first, { place: 1, likeness: 1, lead: 0 });
    assert.deepEqual(second, { place: 0, likeness: 1, lead: 1 });
    assert.equal(third?.place, 0);
    assert.ok(Math.abs(third.likeness - 0.8) < 1e-6);
    assert.ok(Math.abs(third.lead - 0.2) < 1e-6);
    assert.equal(nearestCentres(latent, [], [0])[0]?.place, -1);
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
    const nearest = nearestCentres(vectors.latent, centres, [...vectors.documents.keys()]);
    const parts = Map.groupBy(vectors.documents.keys(), (row) => nearest[row]?.place);
    const subjects = [...parts.values()].map((part) =>
      [...new Set(part.map((row) => subjectOf.get(vectors.documents[row]?.id ?? '')))].sort().join(),
    );
    assert.deepEqual(subjects.sort(), ['bees', 'bridges', 'clocks', 'tides']);
  });

  test('are the middles of the papers nearest to them', () => {
    const { values, dimensions } = vectors.latent;
    const nearest = nearestCentres(vectors.latent, centres, [...vectors.documents.keys()]);
    for (const [place, centre] of centres.entries()) {
      const own = [...vectors.documents.keys()].filter((row) => nearest[row]?.place === place);
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
